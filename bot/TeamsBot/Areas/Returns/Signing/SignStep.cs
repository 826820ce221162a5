using Microsoft.Bot.Builder.Dialogs;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Areas.Returns.Reminders;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>The look at the whole as the template has it, the signature and the receipt.</summary>
internal sealed class SignStep(ReturnService service, ReturnViews views, ReturnCards cards, NextMovers movers) : ReturnStep(StepId, views, cards)
{
    public const string StepId = "sign";

    public override string Help =>
        "Read the return through as it will be sent. To send it, type your name as your signature; the LPA commander is asked to countersign at once. You can take it back until then.";

    public override async Task<DialogTurnResult> ShowAsync(DialogContext dc, DialogPosition place, string? note, CancellationToken cancellationToken)
    {
        if (Views.Find(ReturnDialogInput.Of(dc.Context).Actor, place.RequiredKey) is not { } view)
        {
            return await EndAsync(dc, ReturnTexts.Gone, cancellationToken);
        }

        await CardReply.ShowAsync(dc.Context, Cards.Preview(view, page: 1), cancellationToken);
        return EndOfTurn;
    }

    protected override async Task<DialogTurnResult> HandleAsync(DialogContext dc, DialogPosition place, ReturnAction action, CancellationToken cancellationToken)
    {
        var actor = ReturnDialogInput.Of(dc.Context).Actor;
        if (Views.Find(actor, place.RequiredKey) is not { } view)
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        }

        switch (action.Verb)
        {
            case ReturnVerbs.Submit:
                return await SubmitAsync(dc, place, action, view, cancellationToken);
            case ReturnVerbs.Sign when view is { Return.State: ReturnState.Draft, Viewer.IsContact: true }:
                return await AskAsync(dc, view, cancellationToken);
            case ReturnVerbs.Sign:
                return await dc.EndDialogAsync(ReturnTexts.Overtaken, cancellationToken);
            default:
                await CardReply.ShowAsync(dc.Context, Cards.Preview(view, action.Page), cancellationToken);
                return EndOfTurn;
        }
    }

    /// <summary>Shows the declaration, or what has to be put right before.</summary>
    private async Task<DialogTurnResult> AskAsync(DialogContext dc, ReturnView view, CancellationToken cancellationToken)
    {
        var faults = ReturnCheck.Faults(view.Return, view.Earlier);
        var card = faults.All(fault => fault.MayConfirm)
            ? Cards.Sign(new SignForm(view, ReturnDialogInput.Of(dc.Context).Actor.Name, Text: null, NameFault: null, []))
            : Cards.Overview(view, faults, page: 1, note: null);
        await CardReply.ShowAsync(dc.Context, card, cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> SubmitAsync(DialogContext dc, DialogPosition place, ReturnAction action, ReturnView view, CancellationToken cancellationToken)
    {
        var actor = ReturnDialogInput.Of(dc.Context).Actor;
        var form = SignInputs.Read(action, view, actor);
        if (!form.IsRead && view is { Return.State: ReturnState.Draft, Viewer.IsContact: true })
        {
            await CardReply.ShowAsync(dc.Context, Cards.Sign(form), cancellationToken);
            return EndOfTurn;
        }

        var outcome = await service.MakeAsync(
            actor,
            place.RequiredKey,
            ReturnVerbs.Submit,
            action.Revision,
            action.Form,
            (current, move, earlier) => Submit(current, move, earlier, form, action.ConfirmedFaults),
            cancellationToken);
        switch (outcome)
        {
            case ReturnChangeResult.Saved saved when Views.Of(actor, saved.After) is { } after:
                return await EndWithReceiptAsync(dc, after, cancellationToken);
            case ReturnChangeResult.Repeated when Views.Find(actor, place.RequiredKey) is { Return.State: not ReturnState.Draft } sent:
                // A second click: its answer takes the place of the first one's, which was the receipt.
                return await EndWithReceiptAsync(dc, sent, cancellationToken);
            case ReturnChangeResult.Faulty faulty when Views.Of(actor, faulty.Current) is { } now:
                await CardReply.ShowAsync(
                    dc.Context,
                    faulty.Refusal.MayConfirm ? Cards.Sign(form with { View = now, Faults = faulty.Refusal.Faults }) : Cards.Overview(now, faulty.Refusal.Faults, page: 1, note: null),
                    cancellationToken);
                return EndOfTurn;
            default:
                return await dc.EndDialogAsync(ReturnTexts.Of(outcome, action.Verb, Views.Find(actor, place.RequiredKey), actor), cancellationToken);
        }
    }

    private async Task<DialogTurnResult> EndWithReceiptAsync(DialogContext dc, ReturnView sent, CancellationToken cancellationToken)
    {
        await CardReply.ShowAsync(dc.Context, Cards.Receipt(sent, movers.NamesOf(sent.Return)), cancellationToken);
        return await dc.CancelAllDialogsAsync(cancellationToken);
    }

    /// <summary>The remark is written on the card that is signed, so both are one step.</summary>
    private static ReturnOutcome Submit(Return current, ReturnMove move, EarlierReturns earlier, SignForm form, ConfirmedFaults confirmed)
    {
        var remarked = form.Text is { } remark && !string.Equals(remark, current.Remark ?? "", StringComparison.Ordinal) ? ReturnDrafting.SetRemark(current, move, remark, confirmed) : new ReturnOutcome.Done(current);
        return remarked is ReturnOutcome.Done done
            ? ReturnSigning.Submit(done.Return with { Revision = current.Revision }, move, earlier, confirmed)
            : remarked;
    }
}
