using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Reports;

/// <summary>The data of cards/returns/board.json.</summary>
/// <param name="Fields">The list from which a return is opened; none where there is nothing to open.</param>
internal sealed record BoardCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<BlockRow> Areas,
    string More,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ButtonRow> Rows);
