using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Updates.Cards;

/// <summary>The data of cards/updates/form.json.</summary>
internal sealed record UpdateFormCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ButtonRow> Rows);
