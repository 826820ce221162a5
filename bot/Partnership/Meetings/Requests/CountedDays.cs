using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>Reads days that are counted from another: "tomorrow", "in a fortnight", "a week on Friday", "the Friday before Christmas", "a week later".</summary>
internal static class CountedDays
{
    /// <summary>"a week", "2 days", "three weeks", "a fortnight", in days.</summary>
    public static int? Count(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 2;
        var couple = Text(words, at) is "couple" || (Text(words, at) is "a" && Text(words, at + 1) is "couple");
        if (couple)
        {
            used = (Text(words, at) is "a" ? 3 : 2) + (Text(words, at + (Text(words, at) is "a" ? 2 : 1)) is "of" ? 1 : 0);
        }

        return (couple ? 2 : DateWords.NumberOf(Text(words, at))) * DaysOf(Text(words, at + used - 1));
    }

    private static int? DaysOf(string unit) => unit switch
    {
        "day" or "days" => 1,
        "week" or "weeks" => 7,
        "fortnight" or "fortnights" => 14,
        _ => null,
    };

    /// <summary>"The Friday before Christmas", "the day after Boxing Day", "a week after the 14th", "the Monday before": counted from a day that is named, or from the meeting's own.</summary>
    public static SpokenDate? Anchored(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        var first = at + (Text(words, at) is "last" or "first" or "next" or "very" ? 1 : 0);
        var weekday = DateWords.WeekdayOf(Text(words, first));
        var isUnit = first == at && Text(words, at) is "day" or "week" or "fortnight";
        var (length, counted) = (1, isUnit ? DaysOf(Text(words, at)) : null);
        if (weekday is null && !isUnit && first == at)
        {
            counted = Count(words, at, out length);
        }

        var side = Text(words, first + length) switch { "before" or "preceding" => -1, "after" or "following" => 1, _ => 0 };
        used = 0;
        if (side == 0 || (weekday ?? (object?)counted) is null)
        {
            return null;
        }

        var anchorAt = first + length + 1;
        anchorAt += Text(words, anchorAt) is "the" or "that" ? 1 : 0;
        var days = counted is { } number ? number * side : side;
        var spoken = new SpokenDate(SpokenDateKind.Beside) { Weekday = weekday, Day = days };
        var named = FeastWords.Read(words, anchorAt, out var anchorWords);
        var feast = named is null ? FeastWords.Anchor(words, anchorAt, out anchorWords) : null;
        if ((named ?? feast ?? DateWords.ReadPlain(words, anchorAt, out anchorWords)) is { } anchor)
        {
            // "The week before Christmas" is seven days and none of them.
            used = anchorAt + anchorWords - at;
            return isUnit && Text(words, at) is "week" && anchor.Kind is not SpokenDateKind.Calendar and not SpokenDateKind.Weekday || (feast is not null && weekday is null) ? new SpokenDate(SpokenDateKind.Vague) : spoken with { Anchor = anchor };
        }

        if (weekday is null || !EndsBefore(words, first + length + 1))
        {
            return null;
        }

        used = first + length + 1 - at;
        return spoken;
    }

    /// <inheritdoc cref="DateWords.Read"/>
    public static SpokenDate? Read(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 1;
        switch (Text(words, at), Text(words, at + 1), Text(words, at + 2))
        {
            case ("today" or "tomorrow", "week" or "fortnight", _):
                used = 2;
                return FromToday(DaysOf(Text(words, at + 1))!.Value + (Text(words, at) is "today" ? 0 : 1));
            case ("today" or "tomorrow", _, _):
                return FromToday(Text(words, at) is "today" ? 0 : 1);
            case ("day", "after", "tomorrow"):
                used = 3;
                return FromToday(2);
            case ("day" or "week", "after" or "before", _) when EndsBefore(words, at + 2):
                used = 2;
                return new SpokenDate(SpokenDateKind.FromMeeting) { Day = (Text(words, at) is "day" ? 1 : 7) * (Text(words, at + 1) is "after" ? 1 : -1) };
            case ("in" or "by", _, _) when Count(words, at + 1, out var counted) is { } ahead:
                used = 1 + counted + (Text(words, at + 1 + counted) is "time" ? 1 : 0);
                return Text(words, at) is "in" ? FromToday(ahead) : new SpokenDate(SpokenDateKind.FromMeeting) { Day = Text(words, at - 1) is "forward" ? -ahead : ahead };
            case ("in", _, _) when DateWords.MonthOf(Text(words, at + 1)) > 0:
                var month = DateWords.Named(words, at + 1, out used);
                used++;
                return month;
        }

        return Counted(words, at, out used);
    }

    /// <summary>"the day after" ends there: what goes on, as "the week after Easter", names another day.</summary>
    private static bool EndsBefore(IReadOnlyList<RequestWord> words, int at) =>
        at >= words.Count || words[at].Breaks || Text(words, at) is "at" or "in" or "same" or "and" or "with" or "please" or "instead" or "-" or "if" or "then" or "as";

    /// <summary>"a week later", "two weeks on Friday", "week tomorrow", "a fortnight today".</summary>
    private static SpokenDate? Counted(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        if (DateWords.NumberOf(Text(words, at)) is { } months && Text(words, at + 1) is "month" or "months" && Text(words, at + 2) is "today" or "time" or "later" or "earlier")
        {
            used = 3;
            return Text(words, at + 2) is "today" or "time" ? FromToday(0) with { MonthsAhead = months }
                : new SpokenDate(SpokenDateKind.FromMeeting) { MonthsAhead = Text(words, at + 2) is "later" ? months : -months };
        }

        var isBare = Text(words, at) is "week" or "fortnight"
            && (Text(words, at + 1) is "today" or "tomorrow" || DateWords.WeekdayOf(Text(words, at + 1)) is not null || (Text(words, at + 1) is "on" && DateWords.WeekdayOf(Text(words, at + 2)) is not null));
        var counted = isBare ? DaysOf(Text(words, at)) : Count(words, at, out _);
        var length = 1;
        if (!isBare)
        {
            _ = Count(words, at, out length);
        }

        used = at + length < words.Count && counted is not null ? length + 1 : 0;
        switch (Text(words, at + length))
        {
            case "later" or "after" when counted is { } days && (Text(words, at + length) is "later" || EndsBefore(words, at + length + 1)):
                return new SpokenDate(SpokenDateKind.FromMeeting) { Day = days };
            case "earlier" when counted is { } days:
                return new SpokenDate(SpokenDateKind.FromMeeting) { Day = -days };
            case "time" or "today" when counted is { } days:
                return FromToday(days);
            case "tomorrow" when counted is { } days:
                return FromToday(days + 1);
            case "on" or "from" when counted is { } days && DateWords.WeekdayOf(Text(words, at + length + 1)) is { } weekday:
                used++;
                return new SpokenDate(SpokenDateKind.Weekday) { Weekday = weekday, Day = days };
            case var named when counted is >= 7 and { } weeks && DateWords.WeekdayOf(named) is { } plain:
                return new SpokenDate(SpokenDateKind.Weekday) { Weekday = plain, Day = weeks };
            case "from" when counted is { } days && Text(words, at + length + 1) is "today" or "now" or "tomorrow":
                used++;
                return FromToday(days + (Text(words, at + length + 1) is "tomorrow" ? 1 : 0));
            default:
                used = 0;
                return null;
        }
    }

    private static SpokenDate FromToday(int days) => new(SpokenDateKind.FromToday) { Day = days };

    private static string Text(IReadOnlyList<RequestWord> words, int at) => at >= 0 && at < words.Count ? words[at].Text : "";
}
