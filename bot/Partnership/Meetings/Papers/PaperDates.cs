using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Papers;

/// <summary>Finds days in prose: "7 February 2013", "25th July 2016", "19/03/2027".</summary>
internal static partial class PaperDates
{
    private static readonly string[] Forms = ["d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d/M/yy", "d.M.yyyy"];

    /// <summary>The first day that a text names with its year.</summary>
    public static DateOnly? First(string text)
    {
        foreach (Match match in Written().Matches(text))
        {
            var words = Ending().Replace(match.Value, "").Replace(" of ", " ", StringComparison.OrdinalIgnoreCase).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
            var spaced = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (DateOnly.TryParseExact(spaced, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>Whether a text is a day and nothing else.</summary>
    public static bool IsOnly(string text) => First(text) is not null && Written().Replace(text, "", 1).All(static c => !char.IsLetterOrDigit(c));

    /// <summary>Whether a text names a day, with or without its year.</summary>
    public static bool Has(string text) => First(text) is not null || DayAndMonth().IsMatch(text);

    private const string MonthNames = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";

    [GeneratedRegex(@"\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+" + MonthNames + @"\s+\d{4}\b|\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+" + MonthNames + @"\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"(?<=\d)(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Ending();
}
