using Microsoft.Bot.Builder.Dialogs;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Cards;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>A return with its lines: the step that the others are laid over.</summary>
internal sealed class OverviewStep(ReturnService service, ReturnArchive archive, ReturnViews views, ReturnCards cards, ReturnReports reports, ChooseStep choose) : ReturnStep(StepId, views, cards)
{
    public const string StepId = "overview";

    public override string Help =>
        "This is your return as it is saved. Fill in each line with its button, let me check it, then sign and send it; the LPA commander countersigns and the secretariat accepts.";

    public override Task<DialogTurnResult> ShowAsync(DialogContext dc, DialogPosition place, string? note, CancellationToken cancellationToken) =>
        ShowAsync(dc, place, view => Cards.Overview(view, [], page: 1, note), cancellationToken);

    protected override async Task<DialogTurnResult> HandleAsync(DialogContext dc, DialogPosition place, ReturnAction action, CancellationToken cancellationToken)
    {
        switch (action.Verb)
        {
            case ReturnVerbs.Open:
                return await OpenAsync(dc, place, cancellationToken);
            case ReturnVerbs.Check:
                return await ShowAsync(dc, place, Checked, cancellationToken);
            case ReturnVerbs.Versions:
                return archive.Submissions(place.RequiredKey) is { Count: > 0 } submissions
                    ? await ShowAsync(dc, place, view => reports.Versions(view, submissions, action.Version), cancellationToken)
                    : await ShowAsync(dc, place, "No version has been sent yet.", cancellationToken);
            case ReturnVerbs.RemoveLine when action.Line is { } line:
                return await ConfirmAsync(dc, place, action, view => view.Return.Line(line) is { } there ? Cards.AskToRemove(view, there) : null,
                    (current, move, _) => ReturnDrafting.RemoveLine(current, move, line), _ => "Removed. The other lines are as they were.", cancellationToken);
            case ReturnVerbs.Withdraw:
                return await ConfirmAsync(dc, place, action, view => view.Return.State == ReturnState.Submitted ? Cards.AskToWithdraw(view) : null,
                    (current, move, _) => ReturnSigning.Withdraw(current, move), _ => "Taken back: it is a draft again.", cancellationToken);
            case ReturnVerbs.Amend:
                return await ConfirmAsync(dc, place, action, view => view.Return.State == ReturnState.Accepted ? Cards.AskToAmend(view) : null,
                    (current, move, _) => ReturnSigning.Amend(current, move), _ => "Correct it here; the accepted version counts until this one is accepted.", cancellationToken);
            case ReturnVerbs.Discard:
                return await ConfirmAsync(dc, place, action, view => ReturnDrafting.MayDiscard(view.Return) ? Cards.AskToDiscard(view) : null,
                    (current, move, _) => ReturnDrafting.Discard(current, move, archive.Accepted(place.RequiredKey)), after => after.State is ReturnState.Draft ? "The draft is discarded." : "The correction is discarded: the accepted version stands.", cancellationToken);
            default:
                return await ShowAsync(dc, place, view => Cards.Overview(view, [], action.Page, note: null), cancellationToken);
        }
    }

    private async Task<DialogTurnResult> OpenAsync(DialogContext dc, DialogPosition place, CancellationToken cancellationToken)
    {
        if (await service.OpenAsync(ReturnDialogInput.Of(dc.Context).Actor, place.RequiredKey, cancellationToken) is ReturnChangeResult.Refused refusal)
        {
            return await EndAsync(dc, refusal.Message, cancellationToken);
        }

        return await ShowAsync(dc, place, note: null, cancellationToken);
    }

    /// <summary>Asks first; makes the step when the button says that it was asked.</summary>
    /// <param name="ask">The question; null where there is nothing to ask any more.</param>
    private async Task<DialogTurnResult> ConfirmAsync(
        DialogContext dc, DialogPosition place, ReturnAction action, Func<ReturnView, CardMessage?> ask, ReturnService.Step step, Func<Return, string> told, CancellationToken cancellationToken)
    {
        var actor = ReturnDialogInput.Of(dc.Context).Actor;
        if (!action.IsConfirmed)
        {
            if (Views.Find(actor, place.RequiredKey) is { } view && ask(view) is { } question)
            {
                await CardReply.ShowAsync(dc.Context, question, cancellationToken);
                return EndOfTurn;
            }

            return await ShowAsync(dc, place, ReturnTexts.Overtaken, cancellationToken);
        }

        var outcome = await service.MakeAsync(actor, place.RequiredKey, action.Verb, action.Revision, action.Form, step, cancellationToken);
        if (outcome is ReturnChangeResult.Saved discarded && Views.Find(actor, place.RequiredKey) is null)
        {
            return await choose.ShowAsync(dc, place, told(discarded.After), cancellationToken);
        }

        return await ShowAsync(dc, place, outcome is ReturnChangeResult.Saved saved ? told(saved.After) : ReturnTexts.Of(outcome), cancellationToken);
    }

    private CardMessage Checked(ReturnView view)
    {
        var faults = ReturnCheck.Faults(view.Return, view.Earlier);
        return Cards.Overview(view, faults, page: 1, faults.Count == 0 ? "Checked: nothing stands in the way of signing." : null);
    }

    private async Task<DialogTurnResult> ShowAsync(DialogContext dc, DialogPosition place, Func<ReturnView, CardMessage> card, CancellationToken cancellationToken)
    {
        if (Views.Find(ReturnDialogInput.Of(dc.Context).Actor, place.RequiredKey) is not { } view)
        {
            return await EndAsync(dc, ReturnTexts.Gone, cancellationToken);
        }

        await CardReply.ShowAsync(dc.Context, card(view), cancellationToken);
        return EndOfTurn;
    }
}
