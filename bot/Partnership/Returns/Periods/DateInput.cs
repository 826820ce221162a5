using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Periods;

/// <summary>Reads days as a date input sends them or as people write them, the day before the month.</summary>
public static partial class DateInput
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12).Select(static name => name.ToLowerInvariant())];

    /// <summary>"2017-06-30", "30/6/17", "Fri 30th of June 2017", "June 30, 2017" and the like; null for anything else, and where the weekday is another.</summary>
    /// <param name="near">Where no year is said, the day that is nearest to this one is meant; null where a year has to be said.</param>
    public static DateOnly? Read(string? typed, DateOnly? near = null)
    {
        var match = Written().Match(TypedText.OneLine(typed).ToLowerInvariant());
        if (!match.Success)
        {
            return null;
        }

        var day = Number(match.Groups["day"]);
        var month = match.Groups["name"] is { Success: true } name ? 1 + Array.FindIndex(Months, one => one.StartsWith(name.Value, StringComparison.Ordinal)) : Number(match.Groups["month"]);
        var found = match.Groups["year"] is { Success: true } year ? Day(year.Length == 2 ? 2000 + Number(year) : Number(year), month, day)
            : near is { } known ? Enumerable.Range(known.Year - 1, 3).Select(one => Day(one, month, day)).OfType<DateOnly>().OrderBy(one => Math.Abs(one.DayNumber - known.DayNumber)).Cast<DateOnly?>().FirstOrDefault()
            : null;
        return match.Groups["weekday"] is { Success: true } weekday && found?.DayOfWeek.ToString().StartsWith(weekday.Value, StringComparison.OrdinalIgnoreCase) is false ? null : found;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1 and <= 9998 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^((?<weekday>(mon|tue|wed|thu|fri|sat|sun)[a-z]*),?\s+)?(the\s+)?((?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})|(?<day>\d{1,2})[/.\-](?<month>\d{1,2})([/.\-](?<year>\d{4}|\d{2}))?|(?<day>\d{1,2})(st|nd|rd|th)?\s*(of\s+)?(?<name>[a-z]{3,9})\.?(,?\s*(?<year>\d{4}|\d{2}))?|(?<name>[a-z]{3,9})\.?\s+(the\s+)?(?<day>\d{1,2})(st|nd|rd|th)?(,?\s+(?<year>\d{4}))?)\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
