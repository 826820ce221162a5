namespace TeamsBot.Areas.Meetings.Posts.Cards;

/// <summary>How a post about a meeting looks: what it is has to be seen before it is read.</summary>
internal enum PostLook
{
    Reminder,
    Agenda,
    Change,
    Moved,
    Cancelled,
}
