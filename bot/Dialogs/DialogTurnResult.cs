#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn of a dialog ended.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = default)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog found out; null while it has not ended.</summary>
    public object Result { get; set; }
}
