using Partnership.Calendars;

namespace Partnership.Meetings;

/// <summary>
/// When a meeting is, as London's clocks show it and as instants. Both are kept: the instant is when it happens, also in the hour that
/// comes twice in autumn, and the clock is what people are told.
/// </summary>
public sealed record MeetingTime
{
    private MeetingTime(DateTimeOffset starts, DateTimeOffset ends, bool allDay, string? clockNote = null)
    {
        if (ends <= starts)
        {
            throw new ArgumentException("A meeting ends after it starts.", nameof(ends));
        }

        Starts = starts.ToUniversalTime();
        Ends = ends.ToUniversalTime();
        AllDay = allDay;
        ClockNote = clockNote;
    }

    /// <summary>In UTC; for whole days midnight in London at the first day's beginning.</summary>
    public DateTimeOffset Starts { get; }

    /// <summary>In UTC; for whole days midnight in London at the last day's end.</summary>
    public DateTimeOffset Ends { get; }

    /// <summary>Whole days, without a time on the clock.</summary>
    public bool AllDay { get; }

    /// <summary>What to tell the person who asked for a time that London's clocks leave out or show twice that day; null for all others.</summary>
    public string? ClockNote { get; }

    /// <summary>London's clocks at the start.</summary>
    public DateTime StartsLocal => LondonTime.ClockAt(Starts);

    /// <summary>London's clocks at the end.</summary>
    public DateTime EndsLocal => LondonTime.ClockAt(Ends);

    /// <summary>The day in London on which it starts.</summary>
    public DateOnly Day => DateOnly.FromDateTime(StartsLocal);

    /// <summary>The last day in London on which it still is: a meeting that ends at midnight does not reach into the next day.</summary>
    public DateOnly LastDay => DateOnly.FromDateTime(EndsLocal.AddTicks(-1));

    public TimeOnly StartTime => TimeOnly.FromDateTime(StartsLocal);

    public TimeOnly EndTime => TimeOnly.FromDateTime(EndsLocal);

    /// <summary>How long it really lasts, whatever the clocks do meanwhile.</summary>
    public TimeSpan Length => Ends - Starts;

    /// <summary>A meeting that begins when London's clocks show a time and lasts so long.</summary>
    /// <exception cref="ArgumentException">The length is not positive.</exception>
    public static MeetingTime At(DateOnly day, TimeOnly start, TimeSpan length)
    {
        var moment = LondonTime.At(day, start);
        return new MeetingTime(moment.Instant, moment.Instant + length, allDay: false, NoteOn(day, start, moment));
    }

    /// <summary>A meeting between two times on London's clocks; an end at or before the start is on the day after.</summary>
    public static MeetingTime Between(DateOnly day, TimeOnly start, TimeOnly end)
    {
        var moment = LondonTime.At(day, start);
        var ends = LondonTime.At(end > start ? day : day.AddDays(1), end).Instant;
        return new MeetingTime(moment.Instant, ends > moment.Instant ? ends : moment.Instant.AddHours(1), allDay: false, NoteOn(day, start, moment));
    }

    /// <summary>Whole days, both included.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public static MeetingTime WholeDays(DateOnly first, DateOnly last) =>
        new(LondonTime.At(first, default).Instant, LondonTime.At(last.AddDays(1), default).Instant, allDay: true);

    /// <summary>A meeting whose instants are known, as from a calendar or from storage.</summary>
    /// <exception cref="ArgumentException">It does not end after it starts.</exception>
    public static MeetingTime FromInstants(DateTimeOffset starts, DateTimeOffset ends, bool allDay = false) => new(starts, ends, allDay);

    /// <summary>Whether it is the same stretch of time, however it was arrived at.</summary>
    public bool SameAs(MeetingTime other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Starts == other.Starts && Ends == other.Ends && AllDay == other.AllDay;
    }

    /// <summary>"Friday 12 March 2027, 10:00 to 12:00"; whole days without a time.</summary>
    public override string ToString()
    {
        if (AllDay)
        {
            return LastDay == Day ? $"{LondonWords.Day(Day)}, all day" : $"{LondonWords.Day(Day)} to {LondonWords.Day(LastDay)}";
        }

        var end = LastDay == Day ? LondonWords.Time(EndTime) : $"{LondonWords.Time(EndTime)} on {LondonWords.NearDay(DateOnly.FromDateTime(EndsLocal))}";
        return $"{LondonWords.Day(Day)}, {LondonWords.Time(StartTime)} to {end}";
    }

    private static string? NoteOn(DateOnly day, TimeOnly start, LondonMoment moment)
    {
        var (asked, shown) = (LondonWords.Time(start), LondonWords.Time(TimeOnly.FromDateTime(LondonTime.ClockAt(moment.Instant))));
        return moment.Fit switch
        {
            ClockFit.LeftOut => $"The clocks go forward on {LondonWords.NearDay(day)}, so there is no {asked} that day; I took it as {shown}.",
            ClockFit.ComesTwice => $"The clocks go back on {LondonWords.NearDay(day)}, so {asked} comes twice that day; I took the first, in summer time.",
            _ => null,
        };
    }
}
