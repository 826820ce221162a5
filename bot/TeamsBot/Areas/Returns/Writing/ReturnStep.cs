using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>
/// A step of the return dialog: it shows a card and takes that card's buttons. Shown again, when a step laid over it has ended, it shows what
/// is kept now; after a question in between it says in one line that it is open, once. A step that has nothing to show ends the dialog.
/// </summary>
internal abstract class ReturnStep(string id, ReturnViews views, ReturnCards cards) : Dialog(id)
{
    /// <summary>In the dialog's state once a question came in between: the person is about other things, and is not told a second time.</summary>
    private const string LeftKey = "left";

    protected ReturnViews Views { get; } = views;

    protected ReturnCards Cards { get; } = cards;

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var start = (StepOptions)options!;
        start.Place.WriteTo(dc.ActiveDialog);
        return start.Shows ? await ShowAsync(dc, start.Place, note: null, cancellationToken) : EndOfTurn;
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (ReturnDialogInput.Of(dc.Context) is not { Action: { } action })
        {
            return Task.FromResult(EndOfTurn);
        }

        dc.ActiveDialog.State.Remove(LeftKey);
        return HandleAsync(dc, DialogPosition.Of(dc.ActiveDialog), action, cancellationToken);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        ShowAsync(dc, DialogPosition.Of(dc.ActiveDialog), result as string, cancellationToken);

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        if (instance.State.TryAdd(LeftKey, value: true) && DialogPosition.Of(instance).Key is { } key && Views.Find(ReturnDialogInput.Of(turnContext).Actor, key) is { } view)
        {
            await CardReply.ShowAsync(turnContext, Cards.StillOpen(view), cancellationToken);
        }
    }

    /// <summary>Whether the person has turned to other things since they last used this step.</summary>
    public static bool IsLeft(DialogInstance instance) => instance.State.ContainsKey(LeftKey);

    /// <summary>What a person can do here, in a sentence or two.</summary>
    public abstract string Help { get; }

    /// <param name="note">What has just happened, for the top of the card; null when nothing has.</param>
    public abstract Task<DialogTurnResult> ShowAsync(DialogContext dc, DialogPosition place, string? note, CancellationToken cancellationToken);

    protected abstract Task<DialogTurnResult> HandleAsync(DialogContext dc, DialogPosition place, ReturnAction action, CancellationToken cancellationToken);

    /// <summary>Says why there is nothing to show, and ends the dialog.</summary>
    protected static async Task<DialogTurnResult> EndAsync(DialogContext dc, string why, CancellationToken cancellationToken)
    {
        await CardReply.SayAsync(dc.Context, why, cancellationToken);
        return await dc.CancelAllDialogsAsync(cancellationToken);
    }
}
