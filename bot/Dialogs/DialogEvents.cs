namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of events that the dialogs themselves raise.</summary>
public class DialogEvents
{
    public const string CancelDialog = "cancelDialog";

    public const string RepromptDialog = "repromptDialog";
}
