using TeamsBot.Cards.Forms;

namespace TeamsBot.Cards.Returns;

internal sealed record ChooseItem(string Title, string State, string Color, string Details, bool HasButtons, IReadOnlyList<CardButton> Buttons);
