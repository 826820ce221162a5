using TeamsBot.Cards.Forms;

namespace TeamsBot.Cards.Meetings;

internal sealed record MeetingListItem(string Title, IReadOnlyList<string> Lines, bool HasButtons, IReadOnlyList<CardButton> Buttons);
