using System.Globalization;

namespace Partnership.Meetings.Requests;

/// <summary>Reads a day from the words at a place, in the forms that British writers use: day first, "the 19th", "Tuesday week", "in a fortnight".</summary>
internal static class DateWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "last"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The month that a word names, 1 to 12; 0 for any other word.</summary>
    public static int MonthOf(string word) => 1 + Array.FindIndex(Months, month =>
        string.Equals(month, word, StringComparison.Ordinal) || (word.Length is 3 or 4 && month.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>Reads a day that begins at a word.</summary>
    /// <param name="used">How many words it takes; 0 where there is no day.</param>
    /// <param name="fault">Why it is no day although it is written like one.</param>
    public static SpokenDate? Read(IReadOnlyList<RequestWord> words, int at, out int used, out string? fault)
    {
        fault = null;
        return Nth(words, at, out used) ?? Relative(words, at, out used)
            ?? Numeric(words, at, out used, out fault) ?? Weekday(words, at, out used, out fault) ?? Named(words, at, out used);
    }

    /// <summary>"second Tuesday in May", "first of April", "next week".</summary>
    private static SpokenDate? Nth(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 2;
        if (Text(words, at) is "next" or "this" or "following" && Text(words, at + 1) is "week" or "month")
        {
            return new SpokenDate(SpokenDateKind.Vague);
        }

        var number = 1 + Array.IndexOf(Ordinals, Text(words, at));
        if (number > 0 && Text(words, at + 2) is "in" or "of" && WeekdayOf(Text(words, at + 1)) is { } weekday && MonthOf(Text(words, at + 3)) is > 0 and var month)
        {
            used = 4;
            return new SpokenDate(SpokenDateKind.NthWeekday) { Day = number, Weekday = weekday, Month = month, Year = Year(words, at + 4, ref used) };
        }

        if (number > 0 && Text(words, at) is not "last" && Text(words, at + 1) is "of" && MonthOf(Text(words, at + 2)) is > 0 and var named)
        {
            used = 3;
            return Calendar(number, named, Year(words, at + 3, ref used));
        }

        used = 0;
        return null;
    }

    private static SpokenDate? Relative(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 1;
        switch (Text(words, at))
        {
            case "today":
                return FromToday(0);
            case "tomorrow":
                var week = string.Equals(Text(words, at + 1), "week", StringComparison.Ordinal);
                used = week ? 2 : 1;
                return FromToday(week ? 8 : 1);
            case "in":
                if (Count(words, at + 1, out var counted) is { } ahead)
                {
                    used = 1 + counted + (string.Equals(Text(words, at + 1 + counted), "time", StringComparison.Ordinal) ? 1 : 0);
                    return FromToday(ahead);
                }

                if (MonthOf(Text(words, at + 1)) > 0)
                {
                    var month = Named(words, at + 1, out used);
                    used++;
                    return month;
                }

                break;
            case "by":
                if (Count(words, at + 1, out counted) is { } later)
                {
                    used = 1 + counted;
                    return new SpokenDate(SpokenDateKind.FromMeeting) { Day = later };
                }

                break;
        }

        if (Count(words, at, out var length) is { } days)
        {
            switch (Text(words, at + length))
            {
                case "later":
                    used = length + 1;
                    return new SpokenDate(SpokenDateKind.FromMeeting) { Day = days };
                case "earlier":
                    used = length + 1;
                    return new SpokenDate(SpokenDateKind.FromMeeting) { Day = -days };
                case "time":
                    used = length + 1;
                    return FromToday(days);
                case "today":
                    used = length + 1;
                    return FromToday(days);
                case "on" when WeekdayOf(Text(words, at + length + 1)) is { } weekday:
                    used = length + 2;
                    return new SpokenDate(SpokenDateKind.Weekday) { Weekday = weekday, Day = days };
            }
        }

        used = 0;
        return null;
    }

    private static SpokenDate? Numeric(IReadOnlyList<RequestWord> words, int at, out int used, out string? fault)
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
            // "10.30" and "10-12" are times; only a stroke makes a day and month.
            return separator == '/' && parts[1].Length <= 2 ? Checked(numbers[0], numbers[1], null, text, out fault) : null;
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
        var which = Text(words, at) is "next" or "this" or "coming" ? Text(words, at) : "";
        var from = at + (which.Length > 0 ? 1 : 0);
        if (WeekdayOf(Text(words, from)) is not { } weekday)
        {
            return null;
        }

        used = from - at + 1;
        var after = from + 1 + (Text(words, from + 1) is "the" ? 1 : 0);
        if (which.Length == 0 && (Numeric(words, after, out var dated, out fault) ?? Named(words, after, out dated)) is { Kind: SpokenDateKind.Calendar } date)
        {
            used = after - at + dated;
            return date with { Weekday = weekday };
        }

        if (string.Equals(Text(words, from + 1), "week", StringComparison.Ordinal))
        {
            used++;
            return new SpokenDate(SpokenDateKind.Weekday) { Weekday = weekday, Day = 7 };
        }

        return new SpokenDate(which switch { "next" => SpokenDateKind.NextWeekday, "this" => SpokenDateKind.ThisWeekday, _ => SpokenDateKind.Weekday }) { Weekday = weekday };
    }

    /// <summary>"12 March 2027", "12th of March", "March 12", "the 12th", "March".</summary>
    private static SpokenDate? Named(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 0;
        if (MonthOf(Text(words, at)) is > 0 and var first)
        {
            var hasDay = DayOf(Text(words, at + 1), out var dayAfter, out _);
            used = hasDay ? 2 : 1;
            var year = Year(words, at + used, ref used);
            return hasDay ? Calendar(dayAfter, first, year) : new SpokenDate(SpokenDateKind.Month) { Month = first, Year = year };
        }

        if (!DayOf(Text(words, at), out var day, out var ordinal))
        {
            return null;
        }

        var next = at + 1 + (Text(words, at + 1) is "of" ? 1 : 0);
        if (MonthOf(Text(words, next)) is > 0 and var month)
        {
            used = next - at + 1;
            return Calendar(day, month, Year(words, at + used, ref used));
        }

        var following = next + (Text(words, next) is "the" ? 1 : 0);
        if (ordinal && Text(words, at + 1) is "of" && Text(words, following) is "next" or "this" && Text(words, following + 1) is "month")
        {
            used = following + 2 - at;
            return new SpokenDate(SpokenDateKind.MonthFromNow) { Day = day, Month = Text(words, following) is "next" ? 1 : 0 };
        }

        used = ordinal ? 1 : 0;
        return ordinal ? Calendar(day, null, null) : null;
    }

    private static SpokenDate Calendar(int day, int? month, int? year) => new(SpokenDateKind.Calendar) { Day = day, Month = month, Year = year };

    private static SpokenDate FromToday(int days) => new(SpokenDateKind.FromToday) { Day = days };

    private static int? Year(IReadOnlyList<RequestWord> words, int at, ref int used)
    {
        var text = Text(words, at);
        if (text.Length != 4 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2199)
        {
            return null;
        }

        used++;
        return year;
    }

    /// <summary>"12" or "12th".</summary>
    private static bool DayOf(string word, out int day, out bool ordinal)
    {
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

    private static DayOfWeek? WeekdayOf(string word)
    {
        var found = Array.FindIndex(Weekdays, day =>
            string.Equals(day, word, StringComparison.Ordinal) || (word.Length is >= 3 and <= 5 && day.StartsWith(word, StringComparison.Ordinal)));
        return found < 0 ? null : (DayOfWeek)found;
    }

    /// <summary>"a week", "2 days", "three weeks", "a fortnight", in days.</summary>
    private static int? Count(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 2;
        int? number = Text(words, at) switch
        {
            "a" or "one" => 1,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            "six" => 6,
            "seven" => 7,
            "eight" => 8,
            var digits when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var counted) && counted is > 0 and < 400 => counted,
            _ => null,
        };
        return number * Text(words, at + 1) switch
        {
            "day" or "days" => 1,
            "week" or "weeks" => 7,
            "fortnight" or "fortnights" => 14,
            _ => (int?)null,
        };
    }

    private static string Text(IReadOnlyList<RequestWord> words, int at) => at < words.Count ? words[at].Text : "";
}
