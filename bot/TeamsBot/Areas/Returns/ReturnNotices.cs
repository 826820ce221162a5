using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Returns.Reminders;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns;

/// <summary>What people are told of returns without having asked.</summary>
internal sealed class ReturnNotices(CardTemplates templates)
{
    /// <summary>For the commander: there is nothing to sign any more.</summary>
    public CardMessage Withdrawn(ReturnView view) => Expand(NoticeComposer.Withdrawn(view));

    /// <summary>For the contact.</summary>
    public CardMessage Countersigned(ReturnView view) => Expand(NoticeComposer.Countersigned(view));

    /// <summary>For the contact and the commander.</summary>
    public CardMessage Accepted(ReturnView view) => Expand(NoticeComposer.Accepted(view));

    /// <summary>For the contact: the commander's reason.</summary>
    public CardMessage SentBack(ReturnView view) => Fit(room => NoticeComposer.SentBack(view, room));

    /// <summary>For the contact and the commander: the secretariat's comments.</summary>
    public CardMessage ChangesRequested(ReturnView view) => Fit(room => NoticeComposer.ChangesRequested(view, room));

    /// <summary>For the secretariat: the area has no commander.</summary>
    public CardMessage NobodyToSign(ReturnView view) => Expand(NoticeComposer.NobodyToSign(view));

    /// <summary>For the person whose move it is.</summary>
    public CardMessage Reminder(ReturnStatus status, Allocation area, string period) => Expand(NoticeComposer.Reminder(status, area, period, from: null));

    /// <summary>For a person whom the secretariat chases: all that is theirs to do.</summary>
    /// <param name="from">Who of the secretariat chases.</param>
    public CardMessage Reminders(IReadOnlyList<ChasedReturn> returns, string from)
    {
        if (returns is [var only])
        {
            return Expand(NoticeComposer.Reminder(only.Status, only.Area, only.PeriodName, from));
        }

        var card = NoticeComposer.Reminders(returns, from);
        return new CardMessage(templates.Expand("returns/choose.json", card), card.Speak);
    }

    private CardMessage Fit(Func<CardBudget, NoticeCard> compose)
    {
        var json = CardBudget.Fit(room => templates.Expand("returns/notice.json", compose(room)));
        return new CardMessage(json, compose(CardBudget.Least).Speak);
    }

    private CardMessage Expand(NoticeCard card) => new(templates.Expand("returns/notice.json", card), card.Speak);
}
