using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Updates.Cards;

internal sealed record UpdateItem(
    string Title,
    string Rag,
    string Color,
    string Headline,
    string Text,
    string By,
    bool HasButtons,
    IReadOnlyList<CardButton> Buttons);
