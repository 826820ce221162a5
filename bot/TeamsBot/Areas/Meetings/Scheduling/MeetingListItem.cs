using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

internal sealed record MeetingListItem(string Title, IReadOnlyList<string> Lines, bool HasButtons, IReadOnlyList<CardButton> Buttons);
