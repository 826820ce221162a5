using System.Globalization;

namespace Partnership.Meetings.Requests;

/// <summary>Reads how long something lasts, or by how much it is moved.</summary>
internal static class LengthWords
{
    /// <summary>Reads "an hour", "90 minutes", "two hours and a half".</summary>
    public static TimeSpan? Read(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        used = 0;
        if (at + 1 >= words.Count)
        {
            return null;
        }

        double? number = words[at].Text switch
        {
            "a" or "an" or "one" => 1,
            "half" when words[at + 1].Text is "an" => 0.5,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            var digits when double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 600 => count,
            _ => null,
        };
        used = number == 0.5 && words[at].Text is "half" ? 3 : 2;
        if (number is not { } counted || at + used > words.Count)
        {
            return null;
        }

        switch (words[at + used - 1].Text)
        {
            case "minute" or "minutes" or "min" or "mins":
                return TimeSpan.FromMinutes(counted);
            case "hour" or "hours" or "hr" or "hrs":
                var half = at + used + 2 < words.Count && (words[at + used].Text, words[at + used + 1].Text, words[at + used + 2].Text) is ("and", "a", "half");
                used += half ? 3 : 0;
                return TimeSpan.FromHours(counted + (half ? 0.5 : 0));
            default:
                return null;
        }
    }
}
