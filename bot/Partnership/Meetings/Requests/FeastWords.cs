using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>Reads days that go by a name of their own: "Christmas Eve", "Good Friday".</summary>
internal static class FeastWords
{
    private static readonly (string[] Words, int Day, int Month)[] Fixed =
    [
        (["christmas", "eve"], 24, 12), (["christmas", "day"], 25, 12), (["boxing", "day"], 26, 12), (["new", "years", "eve"], 31, 12), (["new", "year", "eve"], 31, 12), (["new", "years", "day"], 1, 1),
        (["new", "year", "day"], 1, 1), (["bonfire", "night"], 5, 11), (["halloween"], 31, 10),
    ];

    private static readonly (string[] Words, int Days)[] Movable =
    [
        (["shrove", "tuesday"], -47), (["pancake", "day"], -47), (["ash", "wednesday"], -46), (["maundy", "thursday"], -3), (["good", "friday"], -2), (["easter", "sunday"], 0), (["easter", "monday"], 1), (["whit", "monday"], 50),
    ];

    /// <inheritdoc cref="DateWords.Read"/>
    public static SpokenDate? Read(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        foreach (var (names, day, month) in Fixed)
        {
            if (Begins(words, at, names))
            {
                used = names.Length;
                return DateWords.Calendar(day, month, DateWords.Year(words, at + used, ref used));
            }
        }

        foreach (var (names, days) in Movable)
        {
            if (Begins(words, at, names))
            {
                used = names.Length;
                return new SpokenDate(SpokenDateKind.Easter) { Day = days, Year = DateWords.Year(words, at + used, ref used) };
            }
        }

        used = 0;
        return null;
    }

    /// <summary>"Christmas", "Easter", "the new year": no day for a meeting, but one from which others count.</summary>
    public static SpokenDate? Anchor(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 1;
        switch (Text(words, at), Text(words, at + 1))
        {
            case ("christmas", not ("party" or "lunch" or "dinner" or "do" or "drinks")):
                return DateWords.Calendar(25, 12, null);
            case ("easter", _):
                return new SpokenDate(SpokenDateKind.Easter);
            case ("new", "year"):
                used = 2;
                return DateWords.Calendar(1, 1, null);
            default:
                used = 0;
                return null;
        }
    }

    /// <summary>Easter Sunday, by the rule of the Gregorian calendar.</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var fromMarch = moon - ((year + (year / 4) + moon + 2 - century + (century / 4)) % 7);
        var month = 3 + ((fromMarch + 40) / 44);
        return new DateOnly(year, month, fromMarch + 28 - (31 * (month / 4)));
    }

    private static bool Begins(IReadOnlyList<RequestWord> words, int at, string[] names)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (!string.Equals(Text(words, at + index), names[index], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(IReadOnlyList<RequestWord> words, int at) => at < words.Count ? words[at].Text : "";
}
