using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Updates.Cards;

/// <summary>The data of cards/updates/list.json.</summary>
internal sealed record UpdateListCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<UpdateItem> Items,
    string More,
    IReadOnlyList<ButtonRow> Rows);
