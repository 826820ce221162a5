using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>The data of cards/returns/still-open.json.</summary>
internal sealed record StillOpenCard(string Speak, string Text, IReadOnlyList<ButtonRow> Rows);
