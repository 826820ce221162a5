using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Updates.Cards;

/// <summary>The data of cards/updates/receipt.json.</summary>
/// <param name="Parts">What was written under each heading.</param>
internal sealed record UpdateReceiptCard(
    string Speak,
    string Title,
    string Text,
    IReadOnlyList<CardFact> Facts,
    string Headline,
    IReadOnlyList<CardFact> Parts,
    IReadOnlyList<ButtonRow> Rows);
