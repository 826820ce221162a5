using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Cards.Forms;
using TeamsBot.Returns;

namespace TeamsBot.Cards.Returns;

/// <summary>Cards that look over returns: their versions, the secretariat's board, what is out of line.</summary>
internal sealed class ReturnReports(CardTemplates templates)
{
    /// <param name="submissions">As they stood last, oldest first; at least one.</param>
    /// <param name="version">The submission to compare with the one before it; null for the newest.</param>
    public CardMessage Versions(ReturnView view, IReadOnlyList<Return> submissions, int? version = null) => new(
        CardRoom.Fit(room => templates.Expand("returns/versions.json", VersionsComposer.Compose(view, submissions, version, room))),
        VersionsComposer.Text(view, submissions));

    /// <summary>Every area with its three returns. Its list sends the chosen return in the input "open", as "cherwell/mid".</summary>
    /// <param name="page">From 1; twelve areas stand on a page.</param>
    public CardMessage Board(StatusBoard board, Guid nonce, int page = 1) =>
        new(templates.Expand("returns/board.json", BoardComposer.Compose(board, page, nonce)), BoardComposer.Text(board));

    /// <summary>Whom the secretariat is about to remind of what, or has just reminded.</summary>
    /// <param name="remind">What the button does that reminds them; null once that is done.</param>
    public CardMessage Chase(ChasePlan plan, CardAction? remind)
    {
        var card = ChaseComposer.Compose(plan, remind);
        return new CardMessage(templates.Expand("returns/notice.json", card), card.Speak);
    }

    /// <param name="today">In London.</param>
    public CardMessage Exceptions(ExceptionReport report, DateOnly today) =>
        new(CardRoom.Fit(room => templates.Expand("returns/exceptions.json", ExceptionsComposer.Compose(report, today, room))), ExceptionsComposer.Text(report));
}
