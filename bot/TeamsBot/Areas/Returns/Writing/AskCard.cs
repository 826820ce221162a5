using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>The data of cards/returns/ask.json: a question before something that is not easily undone.</summary>
internal sealed record AskCard(string Speak, string Title, string Text, IReadOnlyList<CardFact> Facts, IReadOnlyList<ButtonRow> Rows);
