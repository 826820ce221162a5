#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A part of a conversation that takes several turns. One instance serves every conversation: what belongs to one is kept in its
/// <see cref="DialogInstance.State"/>, as JSON between turns, so only simple, serialisable values go in.
/// </summary>
public abstract class Dialog
{
    /// <summary>What a dialog returns that waits for the next turn.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    public Dialog(string dialogId = default) => _id = dialogId;

    /// <summary>The name within its set; the type's where none was given.</summary>
    public string Id
    {
        get => string.IsNullOrWhiteSpace(_id) ? _id = OnComputeId() : _id;
        set => _id = value;
    }

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = default, CancellationToken cancellationToken = default);

    /// <summary>Takes the next turn. A dialog of a single turn has nothing to do in it, and ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Goes on after a dialog that this one began has ended with <paramref name="result"/>.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks again what was last asked.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Told that the dialog is about to leave the stack, and why.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Offers an event to this dialog, then to its parents where it bubbles, then to this dialog again.</summary>
    /// <returns>Whether any of them took it.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken))
        {
            return true;
        }

        return (e.Bubble && dc.Parent is { } parent && await parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken))
            || await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>Takes an event before any parent sees it.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Takes an event that no parent wanted.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;
}
