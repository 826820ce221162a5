using Microsoft.Extensions.Options;
using Partnership.Facts;
using Partnership.Meetings;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;

namespace TeamsBot.Graph;

/// <summary>
/// Makes the meetings what the calendar says. Nothing happens before the window has been read as a whole; an event that is missing from it is asked for
/// by its id before its meeting is cancelled.
/// </summary>
internal sealed partial class CalendarSync(
    GraphCalendar calendar, CalendarMeetings meetings, MeetingStore store, GraphOutages outages, IOptions<GraphOptions> options, TimeProvider time, ILogger<CalendarSync> logger)
{
    /// <summary>So many meetings that go at once, with none left, are rather a wrong or emptied calendar.</summary>
    private const int ManyAtOnce = 3;

    private readonly SubjectPatterns _patterns = new(options.Value.Bodies);

    /// <summary>A calendar that stays empty so long is believed.</summary>
    public static TimeSpan EmptyBelievedAfter { get; } = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (from, until) = (now.AddDays(-options.Value.DaysBack), now.AddDays(options.Value.DaysAhead));
        var events = new List<CalendarEvent>(await calendar.ReadAsync(from, until, cancellationToken));
        var gone = await FindGoneAsync(events, from, until, cancellationToken);
        foreach (var one in events.OrderBy(static one => one.Time?.Starts))
        {
            await TakeOverAsync(one, gone, now, cancellationToken);
        }

        foreach (var kept in gone)
        {
            await meetings.CancelAsync(kept.Meeting.Id, reason: null, cancellationToken);
        }
    }

    /// <summary>The meetings whose events the calendar has no more. Those that are only elsewhere than in the window are added to the events.</summary>
    /// <exception cref="CalendarEmptiedException">They are too many to be believed yet.</exception>
    private async Task<List<KeptMeeting>> FindGoneAsync(List<CalendarEvent> events, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ids = events.Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
        var missing = store.Between(from, until)
            .Where(kept => kept is { Origin: not null, Meeting: { Source: MeetingSource.Graph, IsCancelled: false } } && kept.Meeting.Time.Ends > now && !ids.Contains(kept.Origin))
            .ToList();
        var gone = new List<KeptMeeting>();
        foreach (var kept in missing)
        {
            if (await calendar.FindAsync(kept.Origin!, cancellationToken) is { } elsewhere)
            {
                events.Add(elsewhere);
            }
            else
            {
                gone.Add(kept);
            }
        }

        if (gone.Count >= ManyAtOnce && !events.Exists(one => !one.IsOff && _patterns.Match(one.Subject) is not null) && !IsLongEmpty(now))
        {
            throw new CalendarEmptiedException();
        }

        return gone;
    }

    private bool IsLongEmpty(DateTimeOffset now) =>
        outages.Now.TryGetValue(GraphPart.Calendar, out var outage) && outage.Kind is GraphFaultKind.Emptied && now - outage.Since >= EmptyBelievedAfter;

    private async Task TakeOverAsync(CalendarEvent one, List<KeptMeeting> gone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = store.FindOrigin(one.Id);
        if (one.IsOff)
        {
            if (known is { Meeting.IsCancelled: false })
            {
                await meetings.CancelAsync(known.Meeting.Id, one.OffReason, cancellationToken);
            }

            return;
        }

        if (one.Details is not { } details)
        {
            Log.TimeNotUnderstood(logger, one.Id);
            return;
        }

        if (known is not null)
        {
            if (await meetings.ChangeAsync(known.Meeting.Id, details, cancellationToken) is MeetingStep.Refused)
            {
                Log.NotTakenOver(logger, one.Id, known.Meeting.Id.Value);
            }
        }
        else if (details.Time.Ends > now && _patterns.Match(one.Subject) is { } body)
        {
            await AddAsync(one.Id, body, details, gone, now, cancellationToken);
        }
    }

    /// <summary>A meeting that is known without this event is the same one if it is of the same body at the same time: arranged in chat, or put into the calendar anew.</summary>
    private async Task AddAsync(string eventId, BodyId body, MeetingDetails details, List<KeptMeeting> gone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var twin = store.Current(now).FirstOrDefault(kept =>
            kept.Meeting.Body == body && !kept.Meeting.IsCancelled && IsSameTime(kept.Meeting.Time, details.Time)
            && (kept.Origin is null || gone.Exists(lost => lost.Meeting.Id == kept.Meeting.Id)));
        if (twin is not null)
        {
            gone.RemoveAll(lost => lost.Meeting.Id == twin.Meeting.Id);
            await meetings.TakeOverAsync(twin.Meeting.Id, details, eventId, cancellationToken);
        }
        else if (details.Time.Starts > now)
        {
            await meetings.ScheduleAsync(body, details, eventId, cancellationToken);
        }
    }

    private static bool IsSameTime(MeetingTime one, MeetingTime other) => one.AllDay == other.AllDay && one.Starts < other.Ends && other.Starts < one.Ends;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The time of event {Event} cannot be placed; what is known of it stays.")]
        public static partial void TimeNotUnderstood(ILogger logger, string @event);

        [LoggerMessage(2, LogLevel.Debug, "Event {Event} changes nothing of meeting {Meeting}, which is over or cancelled, or would lie in the past.")]
        public static partial void NotTakenOver(ILogger logger, string @event, Guid meeting);
    }
}
