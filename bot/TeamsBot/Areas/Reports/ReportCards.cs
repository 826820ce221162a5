using Partnership.Returns.Overview;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Reports;

/// <summary>What the secretariat looks over: the board, and what is out of line.</summary>
internal sealed class ReportCards(CardTemplates templates)
{
    /// <summary>Every area with its three returns. Its list sends the chosen return in the input "open", as "cherwell/mid".</summary>
    /// <param name="page">From 1; twelve areas stand on a page.</param>
    public CardMessage Board(StatusBoard board, Guid nonce, int page = 1) =>
        new(templates.Expand("returns/board.json", BoardComposer.Compose(board, page, nonce)), BoardComposer.Text(board));

    /// <param name="today">In London.</param>
    public CardMessage Exceptions(ExceptionReport report, DateOnly today) =>
        new(CardBudget.Fit(room => templates.Expand("returns/exceptions.json", ExceptionsComposer.Compose(report, today, room))), ExceptionsComposer.Text(report));
}
