#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs during a turn: what dialogs begin, end and replace one another with.</summary>
public class DialogContext
{
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, ContextOf(parentDialogContext), state) => Parent = parentDialogContext;

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The active dialog first.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The stack that the container lies on which owns this one.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The stack within the active dialog, where that is a container.</summary>
    public DialogContext Child => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Finds a dialog in this set, or else in the sets of the containers around it.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <exception cref="InvalidOperationException">There is no such dialog.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = default, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        var dialog = Required(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>(StringComparer.Ordinal) });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the turn to the active dialog.</summary>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) => ActiveDialog is { } active
        ? Required(active.Id).ContinueDialogAsync(this, cancellationToken)
        : Task.FromResult(new DialogTurnResult(DialogTurnStatus.Empty));

    /// <summary>Ends the active dialog, and lets the one under it go on with the result.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = default, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } active
            ? await Required(active.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Begins a dialog in the place of the active one.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = default, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, cancellationToken: cancellationToken);

    /// <summary>Takes every dialog off the stack. Those under the active one are asked first, and the first that takes the event ends it.</summary>
    /// <param name="cancelParents">Whether to go on with the stacks around this one.</param>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = default, object eventValue = default, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var ask = false;
        for (var context = this; context is not null;)
        {
            if (context.Stack.Count == 0)
            {
                context = cancelParents ? context.Parent : null;
                continue;
            }

            if (ask && await context.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken))
            {
                break;
            }

            await context.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            ask = true;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Has the active dialog ask its question again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var taken = await EmitEventAsync(DialogEvents.RepromptDialog, bubble: false, cancellationToken: cancellationToken);
        if (!taken && ActiveDialog is { } active)
        {
            await Required(active.Id).RepromptDialogAsync(Context, active, cancellationToken);
        }
    }

    /// <summary>Raises an event in the active dialog.</summary>
    /// <param name="fromLeaf">Whether to start from the innermost dialog of the containers instead.</param>
    /// <returns>Whether a dialog took it.</returns>
    public async Task<bool> EmitEventAsync(string name, object value = default, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var context = this;
        while (fromLeaf && context.Child is { } child)
        {
            context = child;
        }

        return context.ActiveDialog is { } active
            && context.FindDialog(active.Id) is { } dialog
            && await dialog.OnDialogEventAsync(context, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken);
    }

    private static ITurnContext ContextOf(DialogContext parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return parent.Context;
    }

    private Dialog Required(string dialogId) => FindDialog(dialogId)
        ?? throw new InvalidOperationException($"There is no dialog '{dialogId}' in this set nor in those around it.");

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        // A dialog that a new version of the bot no longer has cannot be told, but it has to go.
        if (FindDialog(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        }

        Stack.RemoveAt(0);
    }
}
