using Partnership.Returns;
using TeamsBot.Areas.Returns.Reminders;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Review;

/// <summary>Cards that look over returns: their versions, and whom the secretariat reminds.</summary>
internal sealed class ReturnReports(CardTemplates templates)
{
    /// <param name="submissions">As they stood last, oldest first; at least one.</param>
    /// <param name="version">The submission to compare with the one before it; null for the newest.</param>
    public CardMessage Versions(ReturnView view, IReadOnlyList<Return> submissions, int? version = null) => new(
        CardBudget.Fit(room => templates.Expand("returns/versions.json", VersionsComposer.Compose(view, submissions, version, room))),
        VersionsComposer.Text(view, submissions));

    /// <summary>Whom the secretariat is about to remind of what, or has just reminded.</summary>
    /// <param name="remind">What the button does that reminds them; null once that is done.</param>
    public CardMessage Chase(ChasePlan plan, CardAction? remind)
    {
        var card = ChaseComposer.Compose(plan, remind);
        return new CardMessage(templates.Expand("returns/notice.json", card), card.Speak);
    }
}
