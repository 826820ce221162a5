using Partnership.Facts;

namespace Partnership.Meetings.Requests;

/// <summary>What someone asked of the bot about meetings, their agendas and the posts about them.</summary>
public abstract record MeetingRequest
{
    private MeetingRequest()
    {
    }

    /// <summary>"schedule the Oversight Committee for 12 March 2027 at 10:00 in County Hall".</summary>
    /// <param name="Title">A title of its own; null for the body's name.</param>
    public sealed record Schedule(BodyId Body, SettledWhen When, string? Place, Uri? JoinLink, string? Title) : MeetingRequest;

    /// <summary>"at least 5 clear working days before the 14 January board": by which day something has to be done.</summary>
    /// <param name="By">The last day on which it is in time; null where the meeting is to be found first.</param>
    /// <param name="IsClear">Whether neither the day itself nor the meeting's counts.</param>
    public sealed record Deadline(MeetingReference Meeting, DateOnly? By, int WorkingDays, bool IsClear) : MeetingRequest;

    /// <summary>"move it to the 19th". The time is settled once the meeting is known, by <see cref="SpokenWhen.Settle"/>.</summary>
    /// <param name="When">The new time; null where only the place changes.</param>
    /// <param name="Place">The new place; null where it stays.</param>
    /// <param name="JoinLink">Where to join online from now on; null where that stays.</param>
    public sealed record Move(MeetingReference Meeting, SpokenWhen? When, string? Place, Uri? JoinLink) : MeetingRequest;

    /// <summary>"cancel it because the chair is ill".</summary>
    public sealed record Cancel(MeetingReference Meeting, string? Reason) : MeetingRequest;

    /// <summary>"when is the next board meeting?", "where is it?".</summary>
    public sealed record NextMeeting(MeetingReference Meeting) : MeetingRequest;

    /// <summary>"what meetings are coming up?".</summary>
    /// <param name="Body">Only this body's; null for all.</param>
    public sealed record Upcoming(BodyId? Body) : MeetingRequest;

    /// <summary>"what's on the agenda?".</summary>
    public sealed record ShowAgenda(MeetingReference Meeting) : MeetingRequest;

    /// <summary>"summarise item 5": all that was taken from its paper.</summary>
    /// <param name="Item">The item's number.</param>
    public sealed record SummariseItem(MeetingReference Meeting, string Item) : MeetingRequest;

    /// <summary>"agenda for the board:" with the items on the lines below.</summary>
    /// <param name="Text">The pasted lines, for <see cref="Agendas.AgendaReader"/>; null where an empty form is asked for.</param>
    public sealed record EditAgenda(MeetingReference Meeting, string? Text) : MeetingRequest;

    /// <summary>"publish the agenda".</summary>
    public sealed record PublishAgenda(MeetingReference Meeting) : MeetingRequest;

    /// <summary>"what do we do in July?": the business cycle's tasks.</summary>
    /// <param name="Month">1 to 12.</param>
    public sealed record Cycle(int Month) : MeetingRequest;

    /// <summary>"add it to my calendar".</summary>
    public sealed record CalendarEntry(MeetingReference Meeting) : MeetingRequest;

    /// <summary>"post reminders here".</summary>
    /// <param name="Body">Only this body's; null for all.</param>
    public sealed record PostHere(BodyId? Body) : MeetingRequest;

    /// <summary>"stop posting here".</summary>
    /// <param name="Body">Only this body's; null for all.</param>
    public sealed record StopPostingHere(BodyId? Body) : MeetingRequest;

    /// <summary>"skip this one": the next post about the meeting is not made.</summary>
    public sealed record SkipPost(MeetingReference Meeting) : MeetingRequest;

    /// <summary>"post it now".</summary>
    public sealed record PostNow(MeetingReference Meeting) : MeetingRequest;

    /// <summary>"show me what you will post".</summary>
    public sealed record PreviewPost(MeetingReference Meeting) : MeetingRequest;

    /// <summary>"what is scheduled to be posted?".</summary>
    public sealed record ScheduledPosts : MeetingRequest;

    /// <summary>"what went wrong?".</summary>
    public sealed record Troubles : MeetingRequest;
}
