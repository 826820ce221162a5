using System.Globalization;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>Reads a time of day from the words at a place: "10:00", "10.30", "2pm", "noon", "half past two", "half 2", "at 10", "1400", "9ish".</summary>
internal static class TimeWords
{
    // Meetings are held by day: a bare "at 2" means the afternoon.
    private const int FirstMorningHour = 7;

    private static readonly string[] Hours = ["hours", "hrs", "hr", "h"];

    /// <summary>Reads a time that begins at a word.</summary>
    /// <param name="bare">Whether a mere number may be an hour, as after "at".</param>
    /// <param name="used">How many words it takes; 0 where there is no time.</param>
    /// <param name="fault">Why it is no time although it is written like one.</param>
    public static SpokenTime? Read(IReadOnlyList<RequestWord> words, int at, bool bare, out int used, out string? fault)
    {
        if (Text(words, at) is [_, .., 'i', 's', 'h'] about && ReadExact([new RequestWord(about[..^3], 0, 0, Breaks: false)], 0, bare: true, out used, out fault) is { } near)
        {
            return near with { IsAbout = true };
        }

        var exact = ReadExact(words, at, bare, out used, out fault);
        var ish = at + used + (Text(words, at + used) is "-" ? 1 : 0);
        if (exact is null || Text(words, ish) is not "ish")
        {
            return exact;
        }

        used = ish + 1 - at;
        return exact.Value with { IsAbout = true };
    }

    private static SpokenTime? ReadExact(IReadOnlyList<RequestWord> words, int at, bool bare, out int used, out string? fault)
    {
        (used, fault) = (1, null);
        var text = Text(words, at);
        switch (text)
        {
            case "noon" or "midday":
                return Exact(12, 0);
            case "midnight":
                return Exact(0, 0);
            case "half" or "quarter" or "five" or "ten" or "twenty" or "5" or "10" or "20" or "25" when Spoken(words, at, out used) is { } spoken:
                return spoken;
            case "12" or "twelve" when Text(words, at + 1) is "noon" or "midday" or "midnight":
                used = 2;
                return Exact(Text(words, at + 1) is "midnight" ? 0 : 12, 0);
        }

        if (NumberOf(text) is > 0 and var hourOf && MinutesOf(words, at + 1, out used) is { } minutesOf)
        {
            used++;
            return new SpokenTime(new TimeOnly(hourOf, minutesOf), Guessed: hourOf > 12);
        }

        used = 1;
        if (NumberOf(text) is > 0 and var named && (bare || Text(words, at + 1) is "oclock" or "am" or "pm"))
        {
            used = Text(words, at + 1) is "oclock" or "am" or "pm" ? 2 : 1;
            var said = Text(words, at + 1) is "am" or "pm" ? Text(words, at + 1) : "";
            return said.Length > 0 ? Twelve(named > 12 ? named - 12 : named, 0, said, text, out fault) : new SpokenTime(new TimeOnly(named, 0), Guessed: named > 12);
        }

        var half = HalfOf(text);
        var hours = HoursOf(text);
        var figures = hours.Length > 0 ? hours : half.Length == 0 ? text : text[..^2];
        if (half.Length == 0 && Text(words, at + 1) is "am" or "pm")
        {
            half = Text(words, at + 1);
            used = 2;
        }

        if (!Figures(figures, out var hour, out var minute, out var hasMinutes))
        {
            used = 0;
            return null;
        }

        // As the police write it: "1500hrs", "15:00 hrs"; and as the Continent does: "at 10 hours".
        if (bare && !hasMinutes && half.Length == 0 && hours.Length == 0 && hour is >= FirstMorningHour and < 24 && Text(words, at + 1) is "hours" or "hrs" or "h")
        {
            used = 2;
            return Judge(hour, 0, text, out fault);
        }

        if (hours.Length > 0 || (half.Length == 0 && (hasMinutes || figures.Length == 4) && Text(words, at + 1) is "hrs" or "hours" or "hr" or "h"))
        {
            used = hours.Length > 0 ? 1 : 2;
            return Judge(hasMinutes || figures.Length < 3 ? hour : hour / 100, hasMinutes ? minute : figures.Length < 3 ? 0 : hour % 100, text, out fault);
        }

        if (!hasMinutes && half.Length == 0)
        {
            if (Text(words, at + 1) is "oclock")
            {
                used = 2;
            }
            else if (figures.Length == 4 && bare)
            {
                return Judge(hour / 100, hour % 100, text, out fault);
            }
            else if (!bare || hour > 24 || figures.Length > 2)
            {
                used = 0;
                return null;
            }
        }

        return half.Length > 0 ? Twelve(hour, minute, half, text, out fault)
            : hour < FirstMorningHour && figures[0] != '0' && hour > 0 ? Judge(hour + 12, minute, text, out fault) is { } guess && fault is null ? guess with { Guessed = true } : null
            : Judge(hour, minute, text, out fault);
    }

    /// <summary>"am", "pm" or nothing: which half of the day a word names at its end.</summary>
    public static string HalfOf(string word) => word.Length > 2 && char.IsAsciiDigit(word[^3]) && word[^2..] is "am" or "pm" ? word[^2..] : "";

    /// <summary>The figures of "1500hrs", "15.00h" or "15h"; empty for anything else: "3hrs" is how long something lasts.</summary>
    private static string HoursOf(string word)
    {
        foreach (var ending in Hours)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var figures = word[..^ending.Length];
                var isClock = figures.Length >= 3 || (ending is "h" && int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= FirstMorningHour and < 24);
                return isClock && figures.All(static c => char.IsAsciiDigit(c) || c is ':' or '.') ? figures : "";
            }
        }

        return "";
    }

    /// <summary>Whether a word is an hour in letters.</summary>
    public static bool IsHour(string word) => NumberOf(word) > 0;

    private static SpokenTime Exact(int hour, int minute) => new(new TimeOnly(hour, minute), Guessed: false);

    private static SpokenTime? Judge(int hour, int minute, string text, out string? fault)
    {
        // 24:00 ends a day; as a beginning it is nobody's meaning.
        fault = hour > 23 || minute > 59 ? $"{text} is no time of day." : null;
        return fault is null ? Exact(hour, minute) : Exact(0, 0);
    }

    private static SpokenTime? Twelve(int hour, int minute, string half, string text, out string? fault)
    {
        fault = hour is < 1 or > 12 || minute > 59 ? $"{(HalfOf(text).Length > 0 ? text : text + half)} is no time of day." : null;
        return Exact(fault is null ? (hour % 12) + (half is "pm" ? 12 : 0) : 0, fault is null ? minute : 0);
    }

    /// <summary>"half past two", "half 2", "quarter to 10", "twenty past nine", "at ten to twelve"; "ten to twelve" alone may be two hours.</summary>
    private static SpokenTime? Spoken(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        var isHalf = Text(words, at) is "half" && Text(words, at + 1) is not ("past" or "to");
        var minutes = (Text(words, at), isHalf ? "past" : Text(words, at + 1)) switch
        {
            ("half", "past") => 30,
            ("quarter", "past") => 15,
            ("quarter", "to") => -15,
            ("five" or "5", "past") => 5,
            ("five", "to") when Text(words, at - 1) is "at" or "@" or "about" or "by" => -5,
            ("ten" or "10", "past") => 10,
            ("ten", "to") when Text(words, at - 1) is "at" or "@" or "about" or "by" => -10,
            ("twenty" or "20", "past") => 20,
            ("twenty" or "20", "to") => -20,
            ("25", "past") => 25,
            ("25", "to") => -25,
            _ => 0,
        };
        var first = at + (isHalf ? 1 : 2);
        if (minutes == 0 || ReadExact(words, first, bare: true, out var hourWords, out var fault) is not { } hour || fault is not null || hour.Time.Minute != 0)
        {
            used = 0;
            return null;
        }

        used = first + hourWords - at;
        return hour with { Time = hour.Time.AddMinutes(minutes) };
    }

    /// <summary>The minutes of "ten thirty" and "two forty five".</summary>
    private static int? MinutesOf(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        at += Text(words, at) is "-" ? 1 : 0;
        var tens = Text(words, at) switch { "fifteen" => 15, "twenty" => 20, "thirty" => 30, "forty" => 40, "fifty" => 50, _ => 0 };
        var isFive = Text(words, at + 1) is "five" && tens is 20 or 30 or 40 or 50;
        used = (isFive ? 2 : 1) + (at > 0 && Text(words, at - 1) is "-" ? 1 : 0);
        return tens > 0 && Text(words, at + 1) is not ("minutes" or "people" or "of") ? tens + (isFive ? 5 : 0) : null;
    }

    private static int NumberOf(string word) => word switch
    {
        "one" => 13,
        "two" => 14,
        "three" => 15,
        "four" => 16,
        "five" => 17,
        "six" => 18,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        _ => 0,
    };

    private static bool Figures(string text, out int hour, out int minute, out bool hasMinutes)
    {
        (hour, minute, hasMinutes) = (0, 0, false);
        var parts = text.Split(':', '.', 'h');
        hasMinutes = parts.Length == 2;
        return parts.Length <= 2
            && parts[0].Length is >= 1 and <= 4 && (!hasMinutes || (parts[0].Length <= 2 && parts[1].Length == 2))
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out hour)
            && (!hasMinutes || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute));
    }

    private static string Text(IReadOnlyList<RequestWord> words, int at) => at >= 0 && at < words.Count ? words[at].Text : "";
}
