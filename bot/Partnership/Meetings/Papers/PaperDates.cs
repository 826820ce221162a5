using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Papers;

/// <summary>Finds days in prose: "7 February 2013", "25th July 2016", "19/03/2027", "2027-03-19". In figures the day comes first.</summary>
internal static partial class PaperDates
{
    private static readonly string[] Forms = ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d/M/yyyy", "d/M/yy", "yyyy/M/d"];

    /// <summary>The first day that a text names with its year.</summary>
    public static DateOnly? First(string text) => All(text).Select(static day => (DateOnly?)day).FirstOrDefault();

    /// <summary>The days that a text names with their years.</summary>
    public static IEnumerable<DateOnly> All(string text)
    {
        foreach (Match match in Written().Matches(text))
        {
            var words = Ending().Replace(match.Value, "").Replace(" of ", " ", StringComparison.OrdinalIgnoreCase).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
            var spaced = string.Join(' ', words.Replace(",", "", StringComparison.Ordinal).Replace('.', '/').Replace('-', '/').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (DateOnly.TryParseExact(spaced, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return day;
            }
        }
    }

    /// <summary>Whether a text is a day and nothing else, but for the day of the week and the hour.</summary>
    public static bool IsOnly(string text) => First(text) is not null && Weekday().Replace(Written().Replace(text, "", 1), "").All(static c => !char.IsLetterOrDigit(c));

    /// <summary>Whether a text names a day, with or without its year.</summary>
    public static bool Has(string text) => First(text) is not null || DayAndMonth().IsMatch(text);

    internal const string MonthNames = "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";

    private const RegexOptions Cheap = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b\d{1,2}(st|nd|rd|th)?(\s+of)?\s+" + MonthNames + @",?\s+\d{4}\b|\b" + MonthNames + @"\s+\d{1,2}(st|nd|rd|th)?,?\s+\d{4}\b|\b\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})\b|\b\d{4}-\d{1,2}-\d{1,2}\b", Cheap)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b\d{1,2}(st|nd|rd|th)?(\s+of)?\s+" + MonthNames + @"\b", Cheap)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(at )?\d{1,2}([.:]\d{2})? ?(am|pm|noon)?( ?(-|to|\u2013) ?\d{1,2}([.:]\d{2})? ?(am|pm)?)?\b", Cheap)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<=\d)(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Ending();
}
