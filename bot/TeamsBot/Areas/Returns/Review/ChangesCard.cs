using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Review;

/// <summary>The data of cards/returns/changes.json.</summary>
internal sealed record ChangesCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ChangesLine> Lines,
    IReadOnlyList<ButtonRow> Rows);
