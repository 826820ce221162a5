using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Waiting;

/// <summary>A matter on a card, escaped for Adaptive Markdown.</summary>
internal sealed record WaitingItem(string Title, string State, string Color, IReadOnlyList<CardButton> Buttons);
