using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Cards.Returns;

/// <summary>What people are told of returns without having asked.</summary>
internal sealed class ReturnNotices(ReturnCardCatalogue catalogue)
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

    /// <summary>For the secretariat: a person could not be told.</summary>
    /// <param name="reason">Why, in words that follow "because", such as "they have not installed the bot".</param>
    public CardMessage NotReached(ReturnView view, string person, string reason) => Expand(NoticeComposer.NotReached(view, person, reason));

    /// <summary>For the person whose move it is.</summary>
    /// <param name="from">Who of the secretariat chases; null for a reminder that fell due by itself.</param>
    public CardMessage Reminder(ReturnStatus status, Allocation area, string period, string? from = null) => Expand(NoticeComposer.Reminder(status, area, period, from));

    private CardMessage Fit(Func<CardRoom, NoticeCard> compose)
    {
        var json = CardRoom.Fit(room => catalogue.Notice.Expand(compose(room)));
        return new CardMessage(json, compose(CardRoom.Least).Speak);
    }

    private CardMessage Expand(NoticeCard card) => new(catalogue.Notice.Expand(card), card.Speak);
}
