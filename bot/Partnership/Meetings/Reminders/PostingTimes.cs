using Partnership.Calendars;

namespace Partnership.Meetings.Reminders;

/// <summary>The times at which a body's channel may be written to: on working days, outside its quiet hours.</summary>
internal sealed class PostingTimes(QuietHours quiet, WorkingDays days)
{
    // What is news less than this before a meeting is told at once, quiet hours or not.
    private static readonly TimeSpan Urgent = TimeSpan.FromHours(1);

    public bool Allows(DateTimeOffset instant)
    {
        var clock = LondonTime.ClockAt(instant);
        return days.IsWorkingDay(DateOnly.FromDateTime(clock)) && !quiet.Contains(TimeOnly.FromDateTime(clock));
    }

    /// <summary>The instant itself where it is allowed, else the next at which posts may be made again.</summary>
    public DateTimeOffset NextFrom(DateTimeOffset instant)
    {
        var at = instant;
        while (!Allows(at))
        {
            var clock = LondonTime.ClockAt(at);
            var (day, time) = (DateOnly.FromDateTime(clock), TimeOnly.FromDateTime(clock));
            if (!days.IsWorkingDay(day))
            {
                at = LondonTime.At(days.OnOrAfter(day), TimeOnly.MinValue).Instant;
            }
            else
            {
                // In quiet hours: they end today, or tomorrow where they began this evening.
                at = LondonTime.At(time < quiet.To ? day : day.AddDays(1), quiet.To).Instant;
            }
        }

        return at;
    }

    /// <summary>
    /// The instant itself where it is allowed, else the last before it that is: the beginning of the quiet hours, or for a day off
    /// <paramref name="hour"/> of the last working day.
    /// </summary>
    public DateTimeOffset LastUntil(DateTimeOffset instant, TimeOnly hour)
    {
        var at = instant;
        while (!Allows(at))
        {
            var clock = LondonTime.ClockAt(at);
            var (day, time) = (DateOnly.FromDateTime(clock), TimeOnly.FromDateTime(clock));
            if (!days.IsWorkingDay(day))
            {
                at = LondonTime.At(days.OnOrBefore(day), hour).Instant;
                if (quiet.Contains(hour))
                {
                    throw new InvalidOperationException("The hour for reminders lies in the quiet hours.");
                }
            }
            else
            {
                at = LondonTime.At(time > quiet.From ? day : day.AddDays(-1), quiet.From).Instant;
            }
        }

        return at;
    }

    /// <summary>When news of a change is posted: at once, or when posts may be made again, unless that would come too late for the meeting.</summary>
    public DateTimeOffset ForNews(DateTimeOffset news, DateTimeOffset meeting)
    {
        var next = NextFrom(news);
        return next <= meeting - Urgent ? next : news;
    }
}
