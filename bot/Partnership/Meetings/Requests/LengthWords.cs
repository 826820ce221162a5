using System.Globalization;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>Reads how long something lasts, or by how much it is moved.</summary>
internal static class LengthWords
{
    /// <summary>Reads "an hour", "90 minutes", "2hrs", "two hours and a half", "an hour and a half", "half an hour".</summary>
    public static TimeSpan? Read(IReadOnlyList<RequestWord> words, int at, out int used)
    {
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
            case "hour" or "hours" or "hr" or "hrs":
                var half = (Text(words, at + used), Text(words, at + used + 1), Text(words, at + used + 2)) is ("and", "a", "half");
                used += half ? 3 : 0;
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
