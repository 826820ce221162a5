using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>The data of cards/meetings/list.json.</summary>
internal sealed record MeetingListCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<MeetingListItem> Items,
    string More,
    IReadOnlyList<ButtonRow> Rows);
