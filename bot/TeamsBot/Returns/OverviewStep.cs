using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Cards.Returns;
using TeamsBot.Conversation;

namespace TeamsBot.Returns;

/// <summary>A return with its lines: the step that the others are laid over.</summary>
internal sealed class OverviewStep(ReturnDesk desk, ReturnArchive archive, ReturnViews views, ReturnCards cards, ReturnReports reports) : ReturnStep(StepId)
{
    public const string StepId = "overview";

    public override string Help =>
        "This is your return as it is saved. Fill in each line with its button, let me check it, then sign and send it; the LPA commander countersigns and the secretariat accepts.";

    protected override async Task ShowAsync(ITurnContext turnContext, ReturnPlace place, string? note, CancellationToken cancellationToken)
    {
        if (views.Find(ReturnTurn.Of(turnContext).Actor, place.RequiredKey) is { } view)
        {
            await CardReply.ShowAsync(turnContext, cards.Overview(view, [], page: 1, note), cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, DeskTexts.Gone, cancellationToken);
        }
    }

    protected override async Task<DialogTurnResult> HandleAsync(DialogContext dc, ReturnPlace place, ReturnAction action, CancellationToken cancellationToken)
    {
        switch (action.Verb)
        {
            case ReturnVerbs.Open:
                return await OpenAsync(dc, place, cancellationToken);
            case ReturnVerbs.Check:
                await ShowCheckAsync(dc.Context, place, cancellationToken);
                return EndOfTurn;
            case ReturnVerbs.Versions:
                await ShowVersionsAsync(dc.Context, place, action, cancellationToken);
                return EndOfTurn;
            case ReturnVerbs.RemoveLine when action.Line is { } line:
                return await ConfirmAsync(dc, place, action, view => view.Return.Line(line) is { } there ? cards.AskToRemove(view, there) : null,
                    (current, move, _) => ReturnDrafting.RemoveLine(current, move, line), _ => "Removed. The other lines are as they were.", cancellationToken);
            case ReturnVerbs.Withdraw:
                return await ConfirmAsync(dc, place, action, view => view.Return.State == ReturnState.Submitted ? cards.AskToWithdraw(view) : null,
                    (current, move, _) => ReturnSigning.Withdraw(current, move), _ => "Taken back: it is a draft again.", cancellationToken);
            case ReturnVerbs.Amend:
                return await ConfirmAsync(dc, place, action, view => view.Return.State == ReturnState.Accepted ? cards.AskToAmend(view) : null,
                    (current, move, _) => ReturnSigning.Amend(current, move), _ => "Correct it here; the accepted version counts until this one is accepted.", cancellationToken);
            default:
                await ShowPageAsync(dc.Context, place, action.Page, cancellationToken);
                return EndOfTurn;
        }
    }

    private async Task<DialogTurnResult> OpenAsync(DialogContext dc, ReturnPlace place, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(ReturnTurn.Of(dc.Context).Actor, place.RequiredKey, cancellationToken) is DeskOutcome.Refused refusal)
        {
            await CardReply.SayAsync(dc.Context, refusal.Message, cancellationToken);
            return await dc.CancelAllDialogsAsync(cancellationToken);
        }

        await ShowAsync(dc.Context, place, note: null, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Asks first; makes the step when the button says that it was asked.</summary>
    /// <param name="ask">The question; null where there is nothing to ask any more.</param>
    private async Task<DialogTurnResult> ConfirmAsync(
        DialogContext dc, ReturnPlace place, ReturnAction action, Func<ReturnView, Cards.CardMessage?> ask, ReturnDesk.Step step, Func<Return, string> told, CancellationToken cancellationToken)
    {
        var actor = ReturnTurn.Of(dc.Context).Actor;
        if (!action.IsConfirmed)
        {
            if (views.Find(actor, place.RequiredKey) is { } view && ask(view) is { } question)
            {
                await CardReply.ShowAsync(dc.Context, question, cancellationToken);
            }
            else
            {
                await ShowAsync(dc.Context, place, DeskTexts.Overtaken, cancellationToken);
            }

            return EndOfTurn;
        }

        var outcome = await desk.MakeAsync(actor, place.RequiredKey, action.Verb, action.Revision, action.Form, step, cancellationToken);
        await ShowAsync(dc.Context, place, outcome is DeskOutcome.Saved saved ? told(saved.After) : DeskTexts.Of(outcome), cancellationToken);
        return EndOfTurn;
    }

    private async Task ShowCheckAsync(ITurnContext turnContext, ReturnPlace place, CancellationToken cancellationToken)
    {
        if (views.Find(ReturnTurn.Of(turnContext).Actor, place.RequiredKey) is { } view)
        {
            var faults = ReturnCheck.Faults(view.Return, view.Earlier);
            await CardReply.ShowAsync(turnContext, cards.Overview(view, faults, page: 1, faults.Count == 0 ? "Checked: nothing stands in the way of signing." : null), cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, DeskTexts.Gone, cancellationToken);
        }
    }

    private async Task ShowPageAsync(ITurnContext turnContext, ReturnPlace place, int page, CancellationToken cancellationToken)
    {
        if (views.Find(ReturnTurn.Of(turnContext).Actor, place.RequiredKey) is { } view)
        {
            await CardReply.ShowAsync(turnContext, cards.Overview(view, [], page, note: null), cancellationToken);
        }
        else
        {
            await ShowAsync(turnContext, place, note: null, cancellationToken);
        }
    }

    private async Task ShowVersionsAsync(ITurnContext turnContext, ReturnPlace place, ReturnAction action, CancellationToken cancellationToken)
    {
        if (views.Find(ReturnTurn.Of(turnContext).Actor, place.RequiredKey) is { } view && archive.Submissions(place.RequiredKey) is { Count: > 0 } submissions)
        {
            await CardReply.ShowAsync(turnContext, reports.Versions(view, submissions, action.Version), cancellationToken);
        }
        else
        {
            await ShowAsync(turnContext, place, "No version has been sent yet.", cancellationToken);
        }
    }
}
