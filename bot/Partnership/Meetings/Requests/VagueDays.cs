using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>Reads words that say about when, and name no day.</summary>
internal static class VagueDays
{
    /// <summary>"Next week", "the end of January", "the new year": about when, and no day.</summary>
    public static SpokenDate? Read(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 2;
        switch (Text(words, at), Text(words, at + 1))
        {
            case ("next" or "this" or "following", "week"):
                return new SpokenDate(SpokenDateKind.Vague) { Day = Text(words, at) is "this" ? 0 : 7, Weekday = DayOfWeek.Monday };
            case ("next" or "this" or "following", "month"):
                return new SpokenDate(SpokenDateKind.Vague) { MonthsAhead = Text(words, at) is "this" ? 0 : 1 };
            case ("next" or "this" or "following", "year" or "quarter" or "term") or ("half", "term") or ("school", "holidays") or ("bank", "holiday"):
                return new SpokenDate(SpokenDateKind.Vague);
            case ("new", "year"):
                return new SpokenDate(SpokenDateKind.Vague) { Month = 1 };
            case ("first" or "last" or "next", "working") when Text(words, at + 2) is "day":
                used = 3 + (Text(words, at + 3) is "back" ? 1 : 0);
                used += Text(words, at + used) is "in" or "of" or "after" or "before" ? 1 : 0;
                used += FeastWords.Anchor(words, at + used, out var feast) is not null ? feast : DateWords.Named(words, at + used, out var its) is not null ? its : 0;
                return new SpokenDate(SpokenDateKind.Vague);
            case ("week", "commencing" or "beginning" or "of") or ("w", "c"):
                used += Text(words, at + 2) is "the" ? 1 : 0;
                used += DateWords.Numeric(words, at + used, out var numbers, out _) is not null ? numbers : DateWords.Named(words, at + used, out var named) is not null ? named : 0;
                return new SpokenDate(SpokenDateKind.Vague);
            case ("before" or "after" or "around", _) when FeastWords.Anchor(words, at + 1, out var holiday) is not null:
                used = 1 + holiday;
                return new SpokenDate(SpokenDateKind.Vague);
            case ("before" or "by", _) when Part(words, at + (Text(words, at + 1) is "the" ? 2 : 1), out var ofPart) is { } part:
                used = ofPart + (Text(words, at + 1) is "the" ? 2 : 1);
                return part;
            default:
                return Part(words, at, out used);
        }
    }

    /// <summary>"End of Jan", "mid-January", "early next month", "the beginning of the week".</summary>
    private static SpokenDate? Part(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        if (Text(words, at) is not ("end" or "beginning" or "start" or "middle" or "early" or "late" or "mid"))
        {
            return DateWords.None(out used);
        }

        var next = at + 1;
        next += Text(words, next) is "of" or "in" or "-" ? 1 : 0;
        next += Text(words, next) is "the" or "next" or "this" ? 1 : 0;
        var month = DateWords.MonthOf(Text(words, next));
        var isDated = DateWords.DayOf(Text(words, next + 1), out _, out _) || Text(words, next + 1) is [_, _, _, _] and var year && year.All(char.IsAsciiDigit);
        used = next + 1 - at;
        return (month > 0 && !isDated) || Text(words, next) is "month" or "week" or "year" or "term" ? new SpokenDate(SpokenDateKind.Vague) { Month = month > 0 ? month : null } : DateWords.None(out used);
    }

    private static string Text(IReadOnlyList<RequestWord> words, int at) => at >= 0 && at < words.Count ? words[at].Text : "";
}
