using System.Globalization;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>Reads a day from the words at a place, in the forms that British writers use: day first, "the 19th", "Tuesday week", "in a fortnight".</summary>
internal static class DateWords
{
    /// <summary>The number by which the last of a month's weekdays goes.</summary>
    public const int Last = 5;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "last"];

    /// <summary>From the fifth on: what comes before may count weekdays or weeks.</summary>
    private static readonly string[] OrdinalDays =
    [
        "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twentyfirst", "twentysecond",
        "twentythird", "twentyfourth", "twentyfifth", "twentysixth", "twentyseventh", "twentyeighth", "twentyninth", "thirtieth", "thirtyfirst",
    ];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The month that a word names, 1 to 12; 0 for any other word.</summary>
    public static int MonthOf(string word) => 1 + Array.FindIndex(Months, month =>
        string.Equals(month, word, StringComparison.Ordinal) || (word.Length is 3 or 4 && month.StartsWith(word, StringComparison.Ordinal)));

    public static DayOfWeek? WeekdayOf(string word)
    {
        var name = word.Length > 6 && word.EndsWith("days", StringComparison.Ordinal) ? word[..^1] : word;
        var found = Array.FindIndex(Weekdays, day =>
            string.Equals(day, name, StringComparison.Ordinal) || (name.Length is >= 3 and <= 5 && day.StartsWith(name, StringComparison.Ordinal)));
        return found < 0 ? null : (DayOfWeek)found;
    }

    /// <summary>1 for "first" and "1st" to 4, <see cref="Last"/> for "last"; 0 for any other word.</summary>
    public static int OrdinalOf(string word) => word switch
    {
        "1st" => 1,
        "2nd" => 2,
        "3rd" => 3,
        "4th" => 4,
        _ => 1 + Array.IndexOf(Ordinals, word),
    };

    /// <summary>1 for "one" and "1"; null for what is no number.</summary>
    public static int? NumberOf(string word) => word switch
    {
        "a" or "an" or "one" => 1,
        "two" or "couple" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 400 ? number : null,
    };

    /// <summary>Reads a day that begins at a word.</summary>
    /// <param name="used">How many words it takes; 0 where there is no day.</param>
    /// <param name="fault">Why it is no day although it is written like one.</param>
    public static SpokenDate? Read(IReadOnlyList<RequestWord> words, int at, out int used, out string? fault)
    {
        fault = null;
        return FeastWords.Read(words, at, out used) ?? CountedDays.Anchored(words, at, out used) ?? VagueDays.Read(words, at, out used) ?? Nth(words, at, out used) ?? CountedDays.Read(words, at, out used)
            ?? Numeric(words, at, out used, out fault) ?? Weekday(words, at, out used, out fault) ?? Named(words, at, out used);
    }

    /// <summary>"second Tuesday in May", "2nd Thursday", "first of April", "next week".</summary>
    private static SpokenDate? Nth(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 2;
        var number = OrdinalOf(Text(words, at));
        if (number > 0 && WeekdayOf(Text(words, at + 1)) is { } weekday)
        {
            var spoken = new SpokenDate(SpokenDateKind.NthWeekday) { Day = number, Weekday = weekday };
            var of = at + 2 + (Text(words, at + 2) is "in" or "of" ? 1 : 0);
            if (MonthOf(Text(words, of)) is > 0 and var month && of > at + 2)
            {
                used = of + 1 - at;
                return spoken with { Month = month, Year = Year(words, of + 1, ref used) };
            }

            var next = of + (Text(words, of) is "the" ? 1 : 0);
            if (of > at + 2 && Text(words, next) is "month" or "next" or "this" or "that" or "same")
            {
                var isNamed = Text(words, next) is not "month";
                used = next + (isNamed ? 2 : 1) - at;
                return !isNamed ? spoken
                    : Text(words, next + 1) is not "month" ? None(out used)
                    : Text(words, next) is "next" or "this" ? spoken with { MonthsAhead = Text(words, next) is "next" ? 1 : 0 } : spoken;
            }

            return number == Last ? None(out used) : spoken;
        }

        if (number is > 0 and < Last && Text(words, at + 1) is "of" && MonthOf(Text(words, at + 2)) is > 0 and var itsMonth)
        {
            used = 3;
            return Calendar(number, itsMonth, Year(words, at + 3, ref used));
        }

        return None(out used);
    }

    /// <summary>A day that is named by itself: "the 14th of May", "3/12", "Thursday".</summary>
    internal static SpokenDate? ReadPlain(IReadOnlyList<RequestWord> words, int at, out int used) =>
        (Numeric(words, at, out used, out var fault) ?? Weekday(words, at, out used, out fault) ?? Named(words, at, out used)) is { Kind: not SpokenDateKind.Month } date && fault is null ? date : None(out used);

    internal static SpokenDate? None(out int used)
    {
        used = 0;
        return null;
    }

    internal static SpokenDate? Numeric(IReadOnlyList<RequestWord> words, int at, out int used, out string? fault)
    {
        (used, fault) = (1, null);
        var text = Text(words, at);
        var separator = Array.Find(['/', '-', '.'], mark => text.Contains(mark, StringComparison.Ordinal));
        var parts = separator == default ? [] : text.Split(separator);
        if (parts.Length is < 2 or > 3 || !Array.TrueForAll(parts, static part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var numbers = Array.ConvertAll(parts, static part => int.Parse(part, CultureInfo.InvariantCulture));
        if (parts.Length == 2)
        {
            // "10.30" and "10-12" are times; a stroke makes a day and month, and so does a point where it can be no usual time, or a time follows.
            var isDotted = separator == '.' && numbers[0] is > 0 and <= 31 && numbers[1] is > 0 and <= 12 && (parts[1].Length == 1 || numbers[1] % 5 != 0 || TimeWords.Read(words, at + 1, bare: false, out _, out _) is not null)
                && TimeWords.HalfOf(text).Length == 0 && Text(words, at + 1) is not ("am" or "pm" or "-" or "to" or "until" or "hrs");
            return (separator == '/' || isDotted) && parts[0].Length <= 2 && parts[1].Length <= 2 ? Checked(numbers[0], numbers[1], null, text, out fault) : null;
        }

        if (parts[0].Length == 4)
        {
            return parts[2].Length <= 2 ? Checked(numbers[2], numbers[1], numbers[0], text, out fault) : null;
        }

        return parts[1].Length <= 2 ? Checked(numbers[0], numbers[1], parts[2].Length == 4 ? numbers[2] : 2000 + numbers[2], text, out fault) : null;
    }

    private static SpokenDate Checked(int day, int month, int? year, string text, out string? fault)
    {
        fault = month is >= 1 and <= 12 ? year is 0 or > 9000 ? $"{text} has no year that I know." : null : $"I read {text} with the day first, and there is no month {month}.";
        return new SpokenDate(SpokenDateKind.Calendar) { Day = day, Month = month, Year = year };
    }

    private static SpokenDate? Weekday(IReadOnlyList<RequestWord> words, int at, out int used, out string? fault)
    {
        (used, fault) = (0, null);
        var which = Text(words, at) is "next" or "this" or "coming" or "following" ? Text(words, at) : "";
        var from = at + (which.Length > 0 ? 1 : 0);
        if (which is "this" && Text(words, from) is "coming")
        {
            (which, from) = ("coming", from + 1);
        }

        if (WeekdayOf(Text(words, from)) is not { } weekday)
        {
            return null;
        }

        used = from - at + 1;
        var after = from + 1 + (Text(words, from + 1) is "the" or "-" ? 1 : 0);
        if ((Numeric(words, after, out var dated, out fault) ?? Named(words, after, out dated)) is { Kind: SpokenDateKind.Calendar } date)
        {
            used = after - at + dated;
            return date with { Weekday = weekday };
        }

        fault = null;
        var (second, third) = (Text(words, from + 1), Text(words, from + 2));
        var (kind, later, more) = (second, third) switch
        {
            ("week", _) => (SpokenDateKind.Weekday, 7, 1),
            ("fortnight", _) => (SpokenDateKind.Weekday, 14, 1),
            ("next" or "this", "week") => (second is "next" ? SpokenDateKind.NextWeekday : SpokenDateKind.ThisWeekday, 0, 2),
            ("of" or "in", "next" or "this") when Text(words, from + 3) is "week" => (third is "next" ? SpokenDateKind.NextWeekday : SpokenDateKind.ThisWeekday, 0, 3),
            ("of", "that" or "same") when Text(words, from + 3) is "week" => (SpokenDateKind.Beside, 0, 3),
            ("of", "the") when (Text(words, from + 3), Text(words, from + 4)) is ("same", "week") => (SpokenDateKind.Beside, 0, 4),
            ("that" or "same", "week") => (SpokenDateKind.Beside, 0, 2),
            ("after", "next") => (SpokenDateKind.NextWeekday, 7, 2),
            ("next", _) => (SpokenDateKind.NextWeekday, 0, 1),
            _ when which is "following" => (SpokenDateKind.Beside, 1, 0),
            _ => (which switch { "next" => SpokenDateKind.NextWeekday, "this" => SpokenDateKind.ThisWeekday, _ => SpokenDateKind.Weekday }, 0, 0),
        };
        used += more;
        return new SpokenDate(kind) { Weekday = weekday, Day = later };
    }

    /// <summary>"12 March 2027", "12th of March", "March 12", "the 12th", "March".</summary>
    internal static SpokenDate? Named(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 0;
        if (MonthOf(Text(words, at)) is > 0 and var first)
        {
            var hasDay = DayOf(at + 1 < words.Count && words[at + 1].Breaks ? "" : Text(words, at + 1), out var dayAfter, out _);
            used = hasDay ? 2 : 1;
            var year = Year(words, at + used, ref used);
            return hasDay ? Calendar(dayAfter, first, year) : new SpokenDate(SpokenDateKind.Month) { Month = first, Year = year };
        }

        if (!DayOf(Text(words, at), out var day, out var ordinal))
        {
            return null;
        }

        var next = at + 1 + (Text(words, at + 1) is "of" ? 1 : 0);
        // "At 11, January to May": an hour, and then a month.
        if (MonthOf(Text(words, next)) is > 0 and var month && !(words[next].Breaks && Text(words, at - 1) is "at" or "@"))
        {
            used = next - at + 1;
            return Calendar(day, month, Year(words, at + used, ref used));
        }

        // "9 or 16 March", "4 and 5 March": both are of that month.
        if (Text(words, at + 1) is "or" or "and" && DayOf(Text(words, at + 2), out _, out _) && MonthOf(Text(words, at + 3)) is > 0 and var both)
        {
            used = 1;
            return Calendar(day, both, null);
        }

        var following = next + (Text(words, next) is "the" ? 1 : 0);
        if (ordinal && Text(words, at + 1) is "of" && Text(words, following) is "next" or "this" && Text(words, following + 1) is "month")
        {
            used = following + 2 - at;
            return new SpokenDate(SpokenDateKind.MonthFromNow) { Day = day, MonthsAhead = Text(words, following) is "next" ? 1 : 0 };
        }

        // "The fifth" may be the day, "fifth objective" is none.
        ordinal &= char.IsAsciiDigit(words[at].Text[0]) || Text(words, at - 1) is "the" or "on";
        used = ordinal ? 1 : 0;
        return ordinal ? Calendar(day, null, null) : null;
    }

    internal static SpokenDate Calendar(int day, int? month, int? year) => new(SpokenDateKind.Calendar) { Day = day, Month = month, Year = year };

    /// <summary>"2027" or, where it can be no hour, "27".</summary>
    internal static int? Year(IReadOnlyList<RequestWord> words, int at, ref int used)
    {
        var text = Text(words, at);
        if (text.Length is not (2 or 4) || (text.Length == 2 && (words[at].Breaks || Text(words, at + 1) is "minutes" or "people")) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || (text.Length == 2 ? year is < 25 or > 39 : year is < 1900 or > 2199))
        {
            return null;
        }

        used++;
        return text.Length == 2 ? 2000 + year : year;
    }

    /// <summary>"12", "12th" or "twelfth".</summary>
    internal static bool DayOf(string word, out int day, out bool ordinal)
    {
        if (Array.IndexOf(OrdinalDays, word) is >= 0 and var spoken)
        {
            (day, ordinal) = (spoken + 5, true);
            return true;
        }

        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 2 || !int.TryParse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out day))
        {
            (day, ordinal) = (0, false);
            return false;
        }

        // "1nd" is the end of a postcode.
        var ending = (day % 10, day / 10) switch { (_, 1) => "th", (1, _) => "st", (2, _) => "nd", (3, _) => "rd", _ => "th" };
        ordinal = string.Equals(word[digits..], ending, StringComparison.Ordinal);
        return ordinal || digits == word.Length;
    }

    private static string Text(IReadOnlyList<RequestWord> words, int at) => at >= 0 && at < words.Count ? words[at].Text : "";
}
