using System.Globalization;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>Reads how long something lasts, or by how much it is moved.</summary>
internal static class LengthWords
{
    /// <summary>Reads "an hour", "90 minutes", "2hrs", "two hours and a half", "an hour and a half", "half an hour", "three quarters of an hour".</summary>
    public static TimeSpan? Read(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        var quarter = at + (Text(words, at) is "a" or "three" ? 1 : 0);
        if ((Text(words, quarter), Text(words, quarter + 1), Text(words, quarter + 3)) is ("quarter" or "quarters", "of", "hour"))
        {
            used = quarter + 4 - at;
            return TimeSpan.FromMinutes(Text(words, at) is "three" ? 45 : 15);
        }

        used = 1;
        var text = Text(words, at);
        var figures = text.TakeWhile(static c => char.IsAsciiDigit(c) || c == '.').Count();
        var (number, unit) = (Number(text[..figures]), text[figures..]);
        if (figures == 0 || unit.Length == 0)
        {
            var isHalf = text is "half" && Text(words, at + 1) is "an" or "a";
            number = isHalf ? 0.5 : figures > 0 ? number : DateWords.NumberOf(text);
            used = isHalf ? 3 : 2;
            unit = Text(words, at + used - 1);
        }

        if (number is not { } counted)
        {
            used = 0;
            return null;
        }

        switch (unit)
        {
            case "minute" or "minutes" or "min" or "mins":
                return TimeSpan.FromMinutes(counted);
            case "h" when used == 1 && counted < 7:
            case "hour" or "hours" or "hr" or "hrs":
                var half = Text(words, at + used) is "and" && (Text(words, at + used + 1) is "half" || (Text(words, at + used + 1), Text(words, at + used + 2)) is ("a", "half"));
                used += !half ? 0 : Text(words, at + used + 1) is "a" ? 3 : 2;
                return TimeSpan.FromHours(counted + (half ? 0.5 : 0));
            default:
                used = 0;
                return null;
        }
    }

    // "15.00hrs" is a time.
    private static double? Number(string figures) =>
        figures is not [.., '.', _, _] && double.TryParse(figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 600 ? count : null;

    private static string Text(IReadOnlyList<RequestWord> words, int at) => at < words.Count ? words[at].Text : "";
}
