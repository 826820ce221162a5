using Partnership.Calendars;

namespace Partnership.Meetings.Requests;

/// <summary>A day as someone put it, before it is known which day that is.</summary>
internal sealed record SpokenDate(SpokenDateKind Kind)
{
    /// <summary>The day of the month, 0 for the meeting's own in another month; for counted days their number.</summary>
    public int Day { get; init; }

    public int? Month { get; init; }

    public int? Year { get; init; }

    /// <summary>The weekday meant, or the one that was said beside a date and has to agree with it.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>How many months after this one: 1 for "of next month".</summary>
    public int? MonthsAhead { get; init; }

    /// <summary>The day from which it counts; null for the meeting's own.</summary>
    public SpokenDate? Anchor { get; init; }

    /// <summary>Whether it counts from a day that is not named in it.</summary>
    public bool CountsFromOther => (Kind is SpokenDateKind.Beside && Anchor is null) || (Kind is SpokenDateKind.Calendar && Day == 0);

    /// <summary>How it was written.</summary>
    public string Words { get; init; } = "";

    /// <summary>The day meant, or a sentence on why there is none.</summary>
    /// <param name="meeting">The day on which the meeting is now, where there is one.</param>
    public (DateOnly? Day, string? Fault) Resolve(DateOnly today, DateOnly? meeting)
    {
        switch (Kind)
        {
            case SpokenDateKind.FromToday:
                return (today.AddMonths(MonthsAhead ?? 0).AddDays(Day), null);
            case SpokenDateKind.FromMeeting:
                return meeting is { } from ? (from.AddMonths(MonthsAhead ?? 0).AddDays(Day), null) : (null, $"I don't know which day “{Words}” counts from.");
            case SpokenDateKind.Weekday:
                return (Following(today, Weekday!.Value).AddDays(Day), null);
            case SpokenDateKind.ThisWeekday:
                var thisWeek = Monday(today).AddDays(SinceMonday(Weekday!.Value));
                return thisWeek < today ? (null, $"{LondonWords.Day(thisWeek)} has passed.") : (thisWeek, null);
            case SpokenDateKind.NextWeekday:
                return (Monday(today).AddDays(7 + SinceMonday(Weekday!.Value)), null);
            case SpokenDateKind.Month:
                return (null, $"Which day in {LondonWords.Month(Month!.Value)}?");
            case SpokenDateKind.Vague:
                return (null, $"Which day? “{Words}” names none.");
            case SpokenDateKind.MonthFromNow:
                var then = new DateOnly(today.Year, today.Month, 1).AddMonths(MonthsAhead!.Value);
                return new SpokenDate(SpokenDateKind.Calendar) { Day = Day, Month = then.Month, Year = then.Year }.Resolve(today, meeting);
            case SpokenDateKind.NthWeekday:
                return NthDay(today, meeting);
            case SpokenDateKind.Calendar when Day == 0:
                return meeting is { } same ? (this with { Day = same.Day }).Resolve(today, meeting) : (null, $"I don't know which date in {LondonWords.Month(Month!.Value)} is the same.");
            case SpokenDateKind.Calendar:
                return Calendar(today, meeting);
            case SpokenDateKind.Easter:
                var isGone = FeastWords.Easter(today.Year).AddDays(Day) < today;
                return (FeastWords.Easter(Year ?? (isGone ? today.Year + 1 : today.Year)).AddDays(Day), null);
            case SpokenDateKind.Beside:
                var (beside, why) = Anchor is null ? (meeting ?? today, null) : Anchor.Resolve(today, meeting);
                return beside is not { } anchor ? (null, why) : (Weekday is not { } named ? anchor.AddDays(Day) : Day == 0 ? Monday(anchor).AddDays(SinceMonday(named)) : Day > 0 ? Following(anchor, named) : Following(anchor.AddDays(-8), named), null);
            default:
                throw new InvalidOperationException($"There is no kind {Kind}.");
        }
    }

    /// <summary>The first day of what is named without a day, such as "next week"; null where it has none.</summary>
    public DateOnly? FirstOf(DateOnly today) => this switch
    {
        { Kind: not SpokenDateKind.Vague } => null,
        { Month: { } month } => new DateOnly(month < today.Month ? today.Year + 1 : today.Year, month, 1),
        { MonthsAhead: { } ahead } => new DateOnly(today.Year, today.Month, 1).AddMonths(ahead),
        { Day: > 0 } or { Weekday: not null } => Monday(today).AddDays(Day),
        _ => null,
    };

    /// <summary>The first, second to fourth or last, number 5, of a weekday in a month.</summary>
    /// <param name="first">The month's first day.</param>
    public static DateOnly Nth(DateOnly first, int number, DayOfWeek weekday)
    {
        var day = Following(first.AddDays(-1), weekday).AddDays(7 * (number - 1));
        return day.Month == first.Month ? day : day.AddDays(-7);
    }

    private (DateOnly? Day, string? Fault) NthDay(DateOnly today, DateOnly? meeting)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        if (Month is { } month)
        {
            var day = Nth(new DateOnly(Year ?? today.Year, month, 1), Day, Weekday!.Value);
            return (Year is null && day < today ? Nth(new DateOnly(today.Year + 1, month, 1), Day, Weekday!.Value) : day, null);
        }

        return MonthsAhead is { } ahead ? (Nth(thisMonth.AddMonths(ahead), Day, Weekday!.Value), null)
            : meeting is { } own ? (Nth(new DateOnly(own.Year, own.Month, 1), Day, Weekday!.Value), null)
            : (null, $"Of which month is it the “{Words}”?");
    }

    private (DateOnly? Day, string? Fault) Calendar(DateOnly today, DateOnly? meeting)
    {
        var (day, fault) = Month is { } month ? InMonth(month, today) : InAnyMonth(today, meeting);
        if (day is not { } found)
        {
            return (null, fault);
        }

        return Weekday is { } weekday && weekday != found.DayOfWeek ? (null, $"{LondonWords.Date(found)} is a {found.DayOfWeek}, not a {weekday}.") : (found, null);
    }

    private (DateOnly? Day, string? Fault) InMonth(int month, DateOnly today)
    {
        // 2028 stands for any leap year: "29 February" without a year means the next one there is.
        if (Day < 1 || Day > DateTime.DaysInMonth(Year ?? 2028, month))
        {
            return (null, $"{LondonWords.Month(month)}{(Year is { } said ? FormattableString.Invariant($" {said}") : "")} has no day {Day}.");
        }

        var year = Year ?? today.Year;
        while (Day > DateTime.DaysInMonth(year, month) || (Year is null && new DateOnly(year, month, Day) < today))
        {
            year++;
        }

        return (new DateOnly(year, month, Day), null);
    }

    /// <summary>"The 19th": of the meeting's own month, or of the next month that still has it to come.</summary>
    private (DateOnly? Day, string? Fault) InAnyMonth(DateOnly today, DateOnly? meeting)
    {
        if (Day is < 1 or > 31)
        {
            return (null, $"No month has a day {Day}.");
        }

        var first = meeting is { } own && own >= today ? new DateOnly(own.Year, own.Month, 1) : new DateOnly(today.Year, today.Month, 1);
        for (; ; first = first.AddMonths(1))
        {
            if (Day <= DateTime.DaysInMonth(first.Year, first.Month) && new DateOnly(first.Year, first.Month, Day) is var day && day >= today)
            {
                return (day, null);
            }
        }
    }

    internal static DateOnly Following(DateOnly today, DayOfWeek weekday)
    {
        var day = today.AddDays(1);
        while (day.DayOfWeek != weekday)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-SinceMonday(day.DayOfWeek));

    private static int SinceMonday(DayOfWeek weekday) => ((int)weekday + 6) % 7;
}
