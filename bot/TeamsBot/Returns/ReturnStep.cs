using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace TeamsBot.Returns;

/// <summary>
/// A step of the return dialog: it shows a card and takes that card's buttons. Shown again, when a step laid over it has ended or a question
/// came in between, it shows what is kept now.
/// </summary>
internal abstract class ReturnStep(string id) : Dialog(id)
{
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var start = (StepStart)options!;
        start.Place.WriteTo(dc.ActiveDialog);
        if (start.Shows)
        {
            await ShowAsync(dc.Context, start.Place, note: null, cancellationToken);
        }

        return EndOfTurn;
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        ReturnTurn.Of(dc.Context) is { Action: { } action }
            ? HandleAsync(dc, ReturnPlace.Of(dc.ActiveDialog), action, cancellationToken)
            : Task.FromResult(EndOfTurn);

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await ShowAsync(dc.Context, ReturnPlace.Of(dc.ActiveDialog), result as string, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        ShowAsync(turnContext, ReturnPlace.Of(instance), note: null, cancellationToken);

    /// <summary>What a person can do here, in a sentence or two.</summary>
    public abstract string Help { get; }

    /// <param name="note">What has just happened, for the top of the card; null when nothing has.</param>
    protected abstract Task ShowAsync(ITurnContext turnContext, ReturnPlace place, string? note, CancellationToken cancellationToken);

    protected abstract Task<DialogTurnResult> HandleAsync(DialogContext dc, ReturnPlace place, ReturnAction action, CancellationToken cancellationToken);
}
