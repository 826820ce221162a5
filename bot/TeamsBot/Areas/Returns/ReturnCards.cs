using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Signing;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns;

/// <summary>The cards with which a return is written, signed and reviewed.</summary>
internal sealed class ReturnCards(CardTemplates templates)
{
    /// <summary>The returns that a person may send or see, in the order given: the next due first.</summary>
    public CardMessage Choose(IReadOnlyList<ReturnChoice> choices, DateOnly today, string fund, string? note = null)
    {
        var card = ChooseComposer.Compose(choices, today, fund, note);
        return new CardMessage(templates.Expand("returns/choose.json", card), card.Speak);
    }

    /// <summary>A return with its lines; what a check found stands first.</summary>
    /// <param name="page">From 1; ten lines stand on a page.</param>
    /// <param name="note">What has just happened; null when nothing has.</param>
    public CardMessage Overview(ReturnView view, IReadOnlyList<ReturnFault>? faults = null, int page = 1, string? note = null) => new(
        CardBudget.Fit(room => templates.Expand("returns/overview.json", OverviewComposer.Compose(view, faults ?? [], page, room, note))),
        note is null ? OverviewComposer.Text(view) : $"{note} {OverviewComposer.Text(view)}");

    /// <summary>The overview on the page that shows this line.</summary>
    public CardMessage OverviewAt(ReturnView view, LineId line) =>
        Overview(view, page: view.Return.Line(line) is null ? 1 : OverviewComposer.PageOf(view.Return, line));

    /// <summary>What the secretariat is shown of a countersigned return.</summary>
    public CardMessage Review(ReturnView view, int page = 1) =>
        new(CardBudget.Fit(room => templates.Expand("returns/review.json", OverviewComposer.Compose(view, [], page, room))), $"To be reviewed: {OverviewComposer.Text(view)}");

    /// <summary>One line after a question in between: the return is open still, and there is a way back.</summary>
    public CardMessage StillOpen(ReturnView view)
    {
        var card = AskComposer.StillOpen(view);
        return new CardMessage(templates.Expand("returns/still-open.json", card), card.Speak);
    }

    /// <summary>The card of one line.</summary>
    public CardMessage Line(LineForm form)
    {
        var card = LineFormComposer.Compose(form);
        return new CardMessage(templates.Expand("returns/line.json", card), card.Speak);
    }

    public CardMessage AskToRemove(ReturnView view, ReturnLine line) => Ask(AskComposer.RemoveLine(view, line));

    public CardMessage AskToWithdraw(ReturnView view) => Ask(AskComposer.Withdraw(view));

    public CardMessage AskToDiscard(ReturnView view) => Ask(AskComposer.Discard(view));

    public CardMessage AskToAmend(ReturnView view) => Ask(AskComposer.Amend(view));

    public CardMessage AskToAccept(ReturnView view) => Ask(AskComposer.Accept(view));

    /// <summary>The return as the template lays it out.</summary>
    /// <param name="page">From 1; beyond the last page is the last page.</param>
    public CardMessage Preview(ReturnView view, int page = 1)
    {
        var card = PreviewComposer.Compose(view, page);
        return new CardMessage(templates.Expand("returns/preview.json", card), card.Speak);
    }

    /// <summary>The contact's declaration.</summary>
    public CardMessage Sign(SignForm form)
    {
        var card = SignComposer.Compose(form);
        return new CardMessage(templates.Expand("returns/sign.json", card), card.Speak);
    }

    /// <summary>For the person who has just submitted, countersigned or accepted.</summary>
    /// <param name="next">Who has the next move, by name; null where nobody is known for it.</param>
    public CardMessage Receipt(ReturnView view, string? next)
    {
        var card = ReceiptComposer.Compose(view, next);
        return new CardMessage(templates.Expand("returns/receipt.json", card), card.Speak);
    }

    /// <summary>The commander's card.</summary>
    public CardMessage Countersign(SignForm form) =>
        new(CardBudget.Fit(room => templates.Expand("returns/countersign.json", CountersignComposer.Compose(form, room))), CountersignComposer.Text(form.View));

    /// <summary>The secretariat's form for what is to be changed.</summary>
    public CardMessage Changes(ChangesForm form) =>
        new(CardBudget.Fit(room => templates.Expand("returns/changes.json", ChangesComposer.Compose(form, room))), ChangesComposer.Text(form.View));

    private CardMessage Ask(AskCard card) => new(templates.Expand("returns/ask.json", card), card.Speak);
}
