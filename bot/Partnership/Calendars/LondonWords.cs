using System.Globalization;

namespace Partnership.Calendars;

/// <summary>Days and times as British readers write them.</summary>
public static class LondonWords
{
    private const int SoonMinutes = 90;

    /// <summary>"Friday 12 March 2027".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"12 March 2027".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Friday 12 March", for days near enough to need no year.</summary>
    public static string NearDay(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>"09:00"; the twenty-four hour clock leaves nothing to guess.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"March"; <paramref name="month"/> is 1 to 12.</summary>
    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>
    /// How long it is from now until a beginning, in words that are true at this moment and count days as London's calendar does:
    /// "in 45 minutes", "today at 14:00", "tomorrow at 10:00", "in 6 days", "in 2 weeks". What has begun "began at 10:00".
    /// </summary>
    /// <param name="now">The moment at which the words are read.</param>
    /// <param name="begins">The beginning; for a whole day its midnight in London.</param>
    public static string Until(DateTimeOffset now, DateTimeOffset begins, bool allDay = false)
    {
        var day = LondonTime.DayOf(begins);
        var days = day.DayNumber - LondonTime.DayOf(now).DayNumber;
        var clock = Time(TimeOnly.FromDateTime(LondonTime.ClockAt(begins)));
        if (days < 0)
        {
            return days == -1 ? "yesterday" : string.Create(CultureInfo.InvariantCulture, $"{-days} days ago");
        }

        if (allDay)
        {
            return days switch { 0 => "today", 1 => "tomorrow", _ => Days(days) };
        }

        if (begins <= now)
        {
            return begins == now ? "now" : $"began at {clock}";
        }

        var minutes = (int)Math.Ceiling((begins - now).TotalMinutes);
        return (days, minutes) switch
        {
            (_, 1) => "in 1 minute",
            (_, 60) => "in 1 hour",
            (_, <= SoonMinutes) => string.Create(CultureInfo.InvariantCulture, $"in {minutes} minutes"),
            (0, _) => $"today at {clock}",
            (1, _) => $"tomorrow at {clock}",
            _ => Days(days),
        };
    }

    /// <summary>"1 hour 30 minutes"; whole minutes, at least none.</summary>
    public static string Length(TimeSpan length)
    {
        var minutes = Math.Max(0, (int)length.TotalMinutes);
        var parts = new List<string>(2);
        if (minutes >= 60)
        {
            parts.Add(Count(minutes / 60, "hour"));
        }

        if (minutes % 60 != 0 || minutes == 0)
        {
            parts.Add(Count(minutes % 60, "minute"));
        }

        return string.Join(' ', parts);
    }

    /// <summary>"1 day", "6 days".</summary>
    public static string Count(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");

    private static string Days(int days) => days >= 14 && days % 7 == 0 ? "in " + Count(days / 7, "week") : "in " + Count(days, "day");
}
