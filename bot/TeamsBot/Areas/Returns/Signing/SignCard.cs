using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>The data of cards/returns/sign.json.</summary>
internal sealed record SignCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<CardFact> Facts,
    string Declaration,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ButtonRow> Rows);
