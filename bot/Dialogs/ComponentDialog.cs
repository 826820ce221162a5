#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of others, which nobody outside can begin by their ids. It ends when its own stack is empty.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Where the stack within is kept, in this dialog's state.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _isInitialized;

    public ComponentDialog(string dialogId = default)
        : base(dialogId)
    {
    }

    /// <summary>The dialog that this one begins with: the first that was added, unless it is set.</summary>
    public string InitialDialogId { get; set; }

    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object options = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        var result = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken);
        return await AfterTurnAsync(outerDc, result, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        var result = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken);
        return await AfterTurnAsync(outerDc, result, cancellationToken);
    }

    /// <summary>
    /// A dialog that was laid over this one has ended. That says nothing about the dialogs within, which wait for their own
    /// answer still: the question is asked again.
    /// </summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await InnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await InnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, InnerState(dc.ActiveDialog));
    }

    /// <summary>Calls <see cref="OnInitializeAsync"/> before the first turn.</summary>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_isInitialized)
        {
            _isInitialized = true;
            await OnInitializeAsync(outerDc);
        }
    }

    protected virtual Task OnInitializeAsync(DialogContext dc) => Task.CompletedTask;

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);
    }

    /// <summary>Takes a turn; where cancel, help and the like are heard before the dialogs within hear them.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        return outerDc.EndDialogAsync(result, cancellationToken);
    }

    private static DialogState InnerState(DialogInstance instance)
    {
        var state = PersistedState.Read<DialogState>(instance.State, PersistedDialogState);
        if (state is null)
        {
            state = new DialogState();
            instance.State[PersistedDialogState] = state;
        }

        return state;
    }

    private DialogContext InnerContext(ITurnContext turnContext, DialogInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return new DialogContext(Dialogs, turnContext, InnerState(instance));
    }

    private async Task<DialogTurnResult> AfterTurnAsync(DialogContext outerDc, DialogTurnResult turn, CancellationToken cancellationToken)
    {
        if (turn.Status == DialogTurnStatus.Waiting)
        {
            return EndOfTurn;
        }

        // DialogTurnResult.Result is what the dialog within ended with: a value that is there, no task to wait for.
        return await EndComponentAsync(outerDc, turn.Result, cancellationToken);
    }
}
