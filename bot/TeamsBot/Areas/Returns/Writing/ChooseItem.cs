using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

internal sealed record ChooseItem(string Title, string State, string Color, string Details, bool HasButtons, IReadOnlyList<CardButton> Buttons);
