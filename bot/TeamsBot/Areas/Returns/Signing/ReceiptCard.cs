using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>The data of cards/returns/receipt.json.</summary>
internal sealed record ReceiptCard(
    string Speak,
    string Title,
    string ReferenceLabel,
    string Reference,
    string Text,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<ButtonRow> Rows);
