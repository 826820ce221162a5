namespace Partnership.Meetings.Requests;

/// <summary>Meetings that follow each other, as someone put it, before it is known on which days they are.</summary>
internal sealed record SpokenSeries
{
    /// <summary>More than a year's meetings are for another request.</summary>
    public const int MostDays = 60;

    /// <summary>Weeks from one to the next; 0 where months are counted.</summary>
    public int Weeks { get; init; }

    /// <summary>Months from one to the next; 0 where weeks are counted.</summary>
    public int Months { get; init; }

    /// <summary>Which of the month's weekdays: 1 to 4, 5 for the last; 0 for the day of the month on which the first one is.</summary>
    public int Number { get; init; }

    /// <summary>The later one of two in each month, as in "the 2nd and 4th Tuesday"; 0 for one a month.</summary>
    public int SecondNumber { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>The first day named or the month from which on; null where neither was said.</summary>
    public SpokenDate? From { get; init; }

    /// <summary>The last day or month.</summary>
    public SpokenDate? Until { get; init; }

    /// <summary>How many.</summary>
    public int? Times { get; init; }

    /// <summary>For how many months they go on.</summary>
    public int? MonthsLong { get; init; }

    /// <summary>For how many weeks they go on.</summary>
    public int? WeeksLong { get; init; }

    /// <summary>The calendar year that all are in.</summary>
    public int? Year { get; init; }

    /// <summary>Months and days that are left out.</summary>
    public IReadOnlyList<SpokenDate> Except { get; init; } = [];

    /// <summary>What happens to those that fall on a bank holiday; null where nothing was said.</summary>
    public HolidayRule? OnHolidays { get; init; }

    /// <summary>Whether it was said when they end.</summary>
    public bool Ends => Until is not null || Times is not null || MonthsLong is not null || WeeksLong is not null || Year is not null;

    /// <summary>The days, or a sentence on why there are none. Where nobody says when they end, they go on for a year.</summary>
    public (IReadOnlyList<DateOnly> Days, string? Fault) Resolve(DateOnly today)
    {
        var (from, fault) = First(today);
        if (fault is not null)
        {
            return ([], fault);
        }

        var (until, late) = LastOf(from, today);
        if (late is not null)
        {
            return ([], late);
        }

        var days = new List<DateOnly>();
        HashSet<DateOnly> without = [.. Except.Select(day => day.Resolve(from > today ? from : today, meeting: null).Day).OfType<DateOnly>()];
        for (var step = 0; step < 400 && days.Count < Math.Min(Times ?? MostDays, MostDays); step++)
        {
            if (On(from, step) is not { } day)
            {
                return ([], "On which weekday, or from which day on?");
            }

            if (day > until)
            {
                break;
            }

            if (day >= from && day > today && !without.Contains(day) && !Except.Any(left => left.Kind is SpokenDateKind.Month && left.Month == day.Month))
            {
                days.Add(day);
            }
        }

        return days.Count == 0 ? ([], "No day of these is to come.") : (days, null);
    }

    private (DateOnly From, string? Fault) First(DateOnly today)
    {
        if (From is { Kind: SpokenDateKind.Month } month)
        {
            var year = month.Year ?? Year ?? (month.Month < today.Month ? today.Year + 1 : today.Year);
            return (new DateOnly(year, month.Month!.Value, 1), null);
        }

        if (From?.FirstOf(today) is { } first)
        {
            return (first, null);
        }

        if (From is { } spoken)
        {
            var (day, fault) = spoken.Resolve(today, meeting: null);
            return (day ?? default, fault);
        }

        return (Year is { } named && named > today.Year ? new DateOnly(named, 1, 1) : today.AddDays(1), null);
    }

    private (DateOnly Until, string? Fault) LastOf(DateOnly from, DateOnly today)
    {
        if (Until is { Kind: SpokenDateKind.Month or SpokenDateKind.Vague, Month: not null } month)
        {
            var year = month.Year ?? Year ?? (month.Month < from.Month ? from.Year + 1 : from.Year);
            return (new DateOnly(year, month.Month.Value, 1).AddMonths(1).AddDays(-1), null);
        }

        if (Until is { } spoken)
        {
            var (day, fault) = spoken.Resolve(from > today ? from : today, meeting: null);
            return (day ?? default, fault);
        }

        return (WeeksLong is { } weeks ? from.AddDays((7 * weeks) - 1) : MonthsLong is { } length ? from.AddMonths(length).AddDays(-1) : Year is { } named ? new DateOnly(named, 12, 31) : Times is null ? from.AddYears(1).AddDays(-1) : from.AddYears(5), null);
    }

    /// <summary>The day after a number of steps; null where nothing says which.</summary>
    private DateOnly? On(DateOnly from, int step)
    {
        if (Months > 0)
        {
            // Counted from the month in which the first of them still lies ahead.
            var month = new DateOnly(from.Year, from.Month, 1);
            var isNth = Number > 0 && Weekday is not null;
            if (isNth && SecondNumber == 0 && From is not { Kind: SpokenDateKind.Month } && SpokenDate.Nth(month, Number, Weekday!.Value) < from)
            {
                month = month.AddMonths(1);
            }

            return isNth && SecondNumber > 0 ? SpokenDate.Nth(month.AddMonths(step / 2 * Months), step % 2 == 0 ? Number : SecondNumber, Weekday!.Value)
                : isNth ? SpokenDate.Nth(month.AddMonths(step * Months), Number, Weekday!.Value)
                : From is { Kind: not SpokenDateKind.Month } ? from.AddMonths(step * Months)
                : null;
        }

        var first = Weekday is { } weekday ? SpokenDate.Following(from.AddDays(-1), weekday) : From is { Kind: not SpokenDateKind.Month } ? from : default(DateOnly?);
        return first?.AddDays(7 * Weeks * step);
    }
}
