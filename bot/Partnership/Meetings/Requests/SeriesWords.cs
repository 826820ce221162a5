using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>Reads how meetings follow each other: "every second Thursday of the month", "fortnightly", "the first Tuesday of every other month".</summary>
internal static class SeriesWords
{
    /// <param name="used">How many words it takes; 0 where there is none.</param>
    public static SpokenSeries? Read(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        var start = at;
        var isEvery = Text(words, at) is "every" or "each" or "monthly" or "quarterly";
        var interval = Text(words, at) is "quarterly" ? 3 : 1;
        if (isEvery)
        {
            at += Text(words, at + 1) is "on" ? 2 : 1;
            at += Text(words, at) is "the" ? 1 : 0;
        }

        if (DateWords.OrdinalOf(Text(words, at)) is > 0 and var one && Text(words, at + 1) is "and" && DateWords.OrdinalOf(Text(words, at + 2)) is > 0 and var two && DateWords.WeekdayOf(Text(words, at + 3)) is { } both)
        {
            _ = MonthsAfter(words, at + 4, out var ofMonth);
            used = at + 4 + ofMonth - start;
            return new SpokenSeries { Months = 1, Number = one, SecondNumber = two, Weekday = both };
        }

        // "Every second Thursday" alone is every other week, "the second Thursday of the month" one a month.
        if (DateWords.OrdinalOf(Text(words, at)) is > 0 and var number && DateWords.WeekdayOf(Text(words, at + 1)) is { } weekday
            && !(Text(words, at + 2) is "of" or "in" && DateWords.MonthOf(Text(words, at + 3)) > 0) && (MonthsAfter(words, at + 2, out var more) ?? (start < at && (Text(words, start) is "monthly" or "quarterly" || number is 1 or DateWords.Last) ? interval : null)) is { } months)
        {
            used = at + 2 + more - start;
            return more > 0 || start < at ? new SpokenSeries { Months = Math.Max(months, interval), Number = number, Weekday = weekday } : null;
        }

        used = 0;
        return ByWeeks(words, start, out used) ?? ByMonths(words, start, out used);
    }

    /// <summary>"of every other month", "of the month", "each month": how many months lie between.</summary>
    private static int? MonthsAfter(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        var first = at + (Text(words, at) is "of" or "in" ? 1 : 0);
        var isEach = Text(words, first) is "every" or "each" or "alternate";
        var other = first + (isEach ? 1 : 0);
        var skips = Text(words, first) is "alternate" ? 2 : isEach && Text(words, other) is "other" or "second" or "2nd" or "two" ? 2 : isEach && Text(words, other) is "third" or "three" ? 3 : 1;
        var month = other + (isEach && skips > 1 && Text(words, first) is not "alternate" ? 1 : 0) + (!isEach && Text(words, first) is "the" or "a" ? 1 : 0);
        used = month + 1 - at;
        switch (Text(words, month))
        {
            case "monthly" or "quarterly" when month == at:
                return Text(words, at) is "monthly" ? 1 : 3;
            case "month" or "months" when isEach || month > first:
                return skips;
            case "quarter" when isEach || month > first:
                return 3;
            default:
                used = 0;
                return null;
        }
    }

    /// <summary>"weekly", "every fortnight", "every other Thursday", "every 6 weeks", "alternate Mondays".</summary>
    private static SpokenSeries? ByWeeks(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 1;
        switch (Text(words, at))
        {
            case "weekly":
                return Weekly(words, at, 1, ref used);
            case "fortnightly":
                return Weekly(words, at, 2, ref used);
            case ['m' or 't' or 'w' or 'f' or 's', ..] and [.., 'd', 'a', 'y', 's'] when DateWords.WeekdayOf(Text(words, at)) is { } each:
                return new SpokenSeries { Weeks = 1, Weekday = each };
            case "every" or "each" or "alternate":
                break;
            default:
                used = 0;
                return null;
        }

        var next = at + 1;
        var weeks = Text(words, at) is "alternate" || Text(words, next) is "other" or "second" or "2nd" or "alternate" ? 2 : Text(words, next) is "third" or "3rd" ? 3 : Text(words, next) is "fourth" or "4th" ? 4 : 0;
        next += weeks > 0 && Text(words, at) is not "alternate" ? 1 : 0;
        if (DateWords.WeekdayOf(Text(words, next)) is { } weekday)
        {
            used = next + 1 - at;
            return new SpokenSeries { Weeks = Math.Max(1, weeks), Weekday = weekday };
        }

        if (weeks == 0 && DateWords.NumberOf(Text(words, next)) is { } number && Text(words, next + 1) is "weeks")
        {
            used = 3;
            return Weekly(words, at, number, ref used);
        }

        used = next + 1 - at;
        switch (Text(words, next))
        {
            case "week" or "weeks":
                return Weekly(words, at, Math.Max(1, weeks), ref used);
            case "fortnight":
                return Weekly(words, at, 2, ref used);
            default:
                used = 0;
                return null;
        }
    }

    private static SpokenSeries Weekly(IReadOnlyList<RequestWord> words, int at, int weeks, ref int used)
    {
        var on = at + used + (Text(words, at + used) is "on" ? 1 : 0) + (Text(words, at + used + 1) is "a" ? 1 : 0);
        var weekday = DateWords.WeekdayOf(Text(words, on));
        used = weekday is null ? used : on + 1 - at;
        return new SpokenSeries { Weeks = weeks, Weekday = weekday };
    }

    /// <summary>"monthly", "every two months", "every quarter": on the day on which the first one is.</summary>
    private static SpokenSeries? ByMonths(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 1;
        switch (Text(words, at), Text(words, at + 1), Text(words, at + 2))
        {
            case ("monthly", _, _):
                return new SpokenSeries { Months = 1 };
            case ("quarterly", _, _):
                return new SpokenSeries { Months = 3 };
            case ("every" or "each", "month" or "quarter", _):
                used = 2;
                return new SpokenSeries { Months = Text(words, at + 1) is "month" ? 1 : 3 };
            case ("every", "other" or "second", "month"):
                used = 3;
                return new SpokenSeries { Months = 2 };
            case ("every", var number, "months") when DateWords.NumberOf(number) is { } months:
                used = 3;
                return new SpokenSeries { Months = months };
            default:
                used = 0;
                return null;
        }
    }

    private static string Text(IReadOnlyList<RequestWord> words, int at) => at < words.Count ? words[at].Text : "";
}
