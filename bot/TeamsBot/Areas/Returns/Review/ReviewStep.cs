using Microsoft.Bot.Builder.Dialogs;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Areas.Returns.Reminders;
using TeamsBot.Areas.Returns.Signing;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Returns.Review;

/// <summary>What the LPA commander and the secretariat do with a return that was sent: sign second or send back, accept or ask for changes.</summary>
internal sealed class ReviewStep(ReturnService service, ReturnViews views, ReturnCards cards, NextMovers movers) : ReturnStep(StepId, views, cards)
{
    public const string StepId = "review";

    public override string Help =>
        "Read the return through. As LPA commander, type your name to countersign, or say why you send it back; for the secretariat, accept it or write what has to change beside the lines.";

    public override async Task<DialogTurnResult> ShowAsync(DialogContext dc, DialogPosition place, string? note, CancellationToken cancellationToken)
    {
        var actor = ReturnDialogInput.Of(dc.Context).Actor;
        if (Views.Find(actor, place.RequiredKey) is not { } view)
        {
            return await EndAsync(dc, ReturnTexts.Gone, cancellationToken);
        }

        var card = view switch
        {
            { Return.State: ReturnState.Submitted, Viewer.IsCommander: true } when note is null => Cards.Countersign(new SignForm(view, actor.Name, Text: null, NameFault: null, [])),
            { Return.State: ReturnState.Countersigned, Viewer.IsSecretariat: true } when note is null => Cards.Review(view),
            _ => Cards.Overview(view, [], page: 1, note),
        };
        await CardReply.ShowAsync(dc.Context, card, cancellationToken);
        return EndOfTurn;
    }

    protected override async Task<DialogTurnResult> HandleAsync(DialogContext dc, DialogPosition place, ReturnAction action, CancellationToken cancellationToken)
    {
        var actor = ReturnDialogInput.Of(dc.Context).Actor;
        if (Views.Find(actor, place.RequiredKey) is not { } view)
        {
            return await EndAsync(dc, ReturnTexts.Gone, cancellationToken);
        }

        var signing = SignInputs.Read(action, view, actor);
        switch (action.Verb)
        {
            case ReturnVerbs.Countersign when action.Form is null:
            case ReturnVerbs.Changes when !view.Viewer.IsSecretariat || view.Return.State != ReturnState.Countersigned:
                return await ShowAsync(dc, place, note: null, cancellationToken);
            case ReturnVerbs.Countersign when !signing.IsRead && view is { Return.State: ReturnState.Submitted, Viewer.IsCommander: true }:
                await CardReply.ShowAsync(dc.Context, Cards.Countersign(signing), cancellationToken);
                return EndOfTurn;
            case ReturnVerbs.Countersign when signing.Text is { Length: > 0 } && view is { Return.State: ReturnState.Submitted, Viewer.IsCommander: true }:
                await CardReply.ShowAsync(dc.Context, Cards.Countersign(signing with { Unread = [new FieldFault(ReturnFields.Comment, "This is for sending it back. Press \"Send it back\", or clear it to countersign.")] }), cancellationToken);
                return EndOfTurn;
            case ReturnVerbs.Countersign:
                return await EndAsync(dc, place, action.Verb, await MakeAsync(dc, place, action, (current, move, _) => ReturnSigning.Countersign(current, move), cancellationToken), cancellationToken);
            case ReturnVerbs.SendBack when signing.Unread.Count > 0 && view is { Return.State: ReturnState.Submitted, Viewer.IsCommander: true }:
                await CardReply.ShowAsync(dc.Context, Cards.Countersign(signing with { NameFault = null }), cancellationToken);
                return EndOfTurn;
            case ReturnVerbs.SendBack:
                return await SendBackAsync(dc, place, action, signing, cancellationToken);
            case ReturnVerbs.Accept when !action.IsConfirmed && view is { Return.State: ReturnState.Countersigned, Viewer.MayAccept: true }:
                await CardReply.ShowAsync(dc.Context, Cards.AskToAccept(view), cancellationToken);
                return EndOfTurn;
            case ReturnVerbs.Accept:
                return await EndAsync(dc, place, action.Verb, await MakeAsync(dc, place, action, (current, move, _) => ReturnSigning.Accept(current, move, view.Period.SignersMayAccept), cancellationToken), cancellationToken);
            case ReturnVerbs.Changes:
                await CardReply.ShowAsync(dc.Context, Cards.Changes(new ChangesForm(view, [], [])), cancellationToken);
                return EndOfTurn;
            case ReturnVerbs.SendChanges:
                return await SendChangesAsync(dc, place, action, view, cancellationToken);
            default:
                return await ShowAsync(dc, place, note: null, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> SendBackAsync(DialogContext dc, DialogPosition place, ReturnAction action, SignForm typed, CancellationToken cancellationToken)
    {
        var outcome = await MakeAsync(dc, place, action, (current, move, _) => ReturnSigning.SendBack(current, move, typed.Text, action.ConfirmedFaults), cancellationToken);
        if (outcome is ReturnChangeResult.Faulty faulty)
        {
            await CardReply.ShowAsync(dc.Context, Cards.Countersign(typed with { NameFault = null, Faults = faulty.Refusal.Faults }), cancellationToken);
            return EndOfTurn;
        }

        return await EndAsync(dc, place, action.Verb, outcome, cancellationToken, "Sent back. The contact is told why.");
    }

    private async Task<DialogTurnResult> SendChangesAsync(DialogContext dc, DialogPosition place, ReturnAction action, ReturnView view, CancellationToken cancellationToken)
    {
        var inputs = action.Inputs;
        CommentInput[] typed = [new CommentInput(Line: null, inputs.Text(ReturnFields.Comment)), .. view.Return.Lines.Select(line => new CommentInput(line.Id, inputs.Text(ReturnFields.CommentOn(line.Id))))];
        if (inputs.Faults is { Count: > 0 } unread && view is { Return.State: ReturnState.Countersigned, Viewer.IsSecretariat: true })
        {
            await CardReply.ShowAsync(dc.Context, Cards.Changes(new ChangesForm(view, typed, []) { Unread = unread }), cancellationToken);
            return EndOfTurn;
        }

        var outcome = await MakeAsync(dc, place, action, (current, move, _) => ReturnSigning.RequestChanges(current, move, typed, action.ConfirmedFaults), cancellationToken);
        if (outcome is ReturnChangeResult.Faulty faulty)
        {
            await CardReply.ShowAsync(dc.Context, Cards.Changes(new ChangesForm(view, typed, faulty.Refusal.Faults)), cancellationToken);
            return EndOfTurn;
        }

        return await EndAsync(dc, place, action.Verb, outcome, cancellationToken, "Your comments are sent to the contact, each beside its line.");
    }

    private Task<ReturnChangeResult> MakeAsync(DialogContext dc, DialogPosition place, ReturnAction action, ReturnService.Step step, CancellationToken cancellationToken) =>
        service.MakeAsync(ReturnDialogInput.Of(dc.Context).Actor, place.RequiredKey, action.Verb, action.Revision, action.Form, step, cancellationToken);

    /// <summary>The receipt of what was done, or the return as it stands with why it was not.</summary>
    /// <param name="verb">What was pressed.</param>
    /// <param name="done">What to say of a step that has no receipt of its own.</param>
    private async Task<DialogTurnResult> EndAsync(DialogContext dc, DialogPosition place, string verb, ReturnChangeResult outcome, CancellationToken cancellationToken, string? done = null)
    {
        var actor = ReturnDialogInput.Of(dc.Context).Actor;
        if (outcome is ReturnChangeResult.Saved saved && Views.Of(actor, saved.After) is { } view)
        {
            await CardReply.ShowAsync(dc.Context, done is null ? Cards.Receipt(view, movers.NamesOf(view.Return)) : Cards.Overview(view, [], page: 1, done), cancellationToken);
        }
        else
        {
            await ShowAsync(dc, place, ReturnTexts.Of(outcome, verb, Views.Find(actor, place.RequiredKey), actor), cancellationToken);
        }

        return await dc.CancelAllDialogsAsync(cancellationToken);
    }
}
