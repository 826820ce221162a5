using Partnership.Calendars;
using Partnership.Meetings.Requests;
using Partnership.Texts;

namespace Partnership.Live;

/// <summary>A stretch of London days, both ends included.</summary>
/// <param name="Words">As a sentence goes on with it: "on Thursday 14 January 2027", "this week", "in March".</param>
public sealed record DaySpan(DateOnly From, DateOnly To, string Words)
{
    /// <summary>Reads a day, a week or a month that begins at a word.</summary>
    /// <param name="used">How many words it takes; 0 where there is none.</param>
    internal static DaySpan? Read(IReadOnlyList<RequestWord> words, int at, DateOnly today, out int used)
    {
        used = 0;
        if (IsVerb(words, at))
        {
            return null;
        }

        if (Stretch(words, at, today) is { } stretch)
        {
            used = 2;
            return stretch;
        }

        var spoken = DateWords.Read(words, at, out var read, out var fault);
        if (spoken is null || fault is not null)
        {
            return null;
        }

        var span = spoken.Kind is SpokenDateKind.Month ? MonthOf(spoken, today) : spoken.Resolve(today, meeting: null).Day is { } day ? OfDay(day) : null;
        used = span is null ? 0 : read;
        return span;
    }

    /// <summary>"May I see my role?" names no month.</summary>
    private static bool IsVerb(IReadOnlyList<RequestWord> words, int at) =>
        words[at].Text is "may" && at + 1 < words.Count && words[at + 1].Text is "i" or "we" or "you" or "the" or "it";

    private static DaySpan? Stretch(IReadOnlyList<RequestWord> words, int at, DateOnly today)
    {
        if (at + 1 >= words.Count || words[at].Text is not ("this" or "next" or "coming" or "following"))
        {
            return null;
        }

        var ahead = words[at].Text is "this" ? 0 : 1;
        var said = ahead == 0 ? "this" : "next";
        switch (words[at + 1].Text)
        {
            case "week":
                var monday = today.AddDays((7 * ahead) - (((int)today.DayOfWeek + 6) % 7));
                return new DaySpan(monday < today ? today : monday, monday.AddDays(6), $"{said} week");
            case "month":
                var first = new DateOnly(today.Year, today.Month, 1).AddMonths(ahead);
                return new DaySpan(first < today ? today : first, first.AddMonths(1).AddDays(-1), $"{said} month");
            default:
                return null;
        }
    }

    private static DaySpan MonthOf(SpokenDate spoken, DateOnly today)
    {
        var year = spoken.Year ?? (spoken.Month >= today.Month ? today.Year : today.Year + 1);
        var first = new DateOnly(year, spoken.Month!.Value, 1);
        return new DaySpan(first, first.AddMonths(1).AddDays(-1), FormattableString.Invariant($"in {LondonWords.Month(spoken.Month.Value)} {year}"));
    }

    private static DaySpan OfDay(DateOnly day) => new(day, day, $"on {LondonWords.Day(day)}");
}
