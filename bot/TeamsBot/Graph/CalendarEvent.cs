using Partnership.Meetings;

namespace TeamsBot.Graph;

/// <summary>An event of the calendar, or one instance of a recurring one.</summary>
/// <param name="Id">Graph's immutable id of the event or of the instance.</param>
/// <param name="Time">Null where the calendar gives a time that cannot be placed, such as one in a zone of somebody's own making.</param>
/// <param name="Place">The location's name; null where there is none.</param>
/// <param name="JoinLink">Where to join online; https.</param>
/// <param name="IsCancelled">Whether the calendar marks it so.</param>
internal sealed record CalendarEvent(string Id, string Subject, MeetingTime? Time, string? Place, Uri? JoinLink, bool IsCancelled)
{
    /// <summary>A subject is one line of a card; Outlook allows 255 characters.</summary>
    private const int LongestTitle = 200;

    /// <summary>Whether it does not take place, by the calendar's own mark or by what stands in its subject.</summary>
    public bool IsOff => IsCancelled || CalledOff.WordIn(Subject) is not null;

    /// <summary>Why it does not, where that is more than that it is cancelled.</summary>
    public string? OffReason => CalledOff.WordIn(Subject) is "postponed" ? "It is postponed; a new date is announced once the calendar has it." : null;

    /// <summary>What to tell people of it; null where it has no time.</summary>
    public MeetingDetails? Details => Time is null ? null : new MeetingDetails(Title, Time, Place, JoinLink);

    private string Title
    {
        get
        {
            var title = Subject.Trim();
            return title.Length switch
            {
                0 => "Meeting",
                <= LongestTitle => title,
                _ => title[..LongestTitle].TrimEnd() + "…",
            };
        }
    }
}
