using Partnership.Calendars;

namespace Partnership.Meetings;

/// <summary>What is possible of a meeting's time and unusual: to be asked about before anything is arranged.</summary>
public static class MeetingDoubts
{
    private const int YearsAhead = 2;

    private static readonly TimeOnly EarliestUsual = new(7, 0);
    private static readonly TimeOnly LatestUsual = new(21, 0);

    /// <summary>A sentence a doubt: a weekend, a bank holiday, an unusual hour or length, a day far ahead.</summary>
    public static IEnumerable<string> Of(MeetingTime time, DateTimeOffset now, WorkingDays days)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(days);
        var day = LondonWords.NearDay(time.Day);
        if (days.Holidays.On(time.Day) is { } holiday)
        {
            yield return $"{day} is a bank holiday ({holiday.Title}).";
        }
        else if (WorkingDays.IsWeekend(time.Day))
        {
            yield return $"{LondonWords.Date(time.Day)} is a {time.Day.DayOfWeek}.";
        }

        if (!time.AllDay && (time.StartTime < EarliestUsual || time.StartTime > LatestUsual))
        {
            yield return $"{LondonWords.Time(time.StartTime)} is an unusual hour.";
        }

        if (time.Length > TimeSpan.FromHours(8) && !time.AllDay)
        {
            yield return $"It would last {LondonWords.Length(time.Length)}.";
        }

        if (time.Starts > now.AddYears(YearsAhead))
        {
            yield return $"{LondonWords.Date(time.Day)} is more than {YearsAhead} years away.";
        }
    }
}
