#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs, and a stack of them, of its own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = default)
        : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; set; } = new();

    /// <summary>The stack within this container, given the one that it is active on.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);
}
