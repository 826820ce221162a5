using System.Globalization;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Periods;

/// <summary>Reads days as a date input sends them or as people type them.</summary>
public static class DateInput
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "MMMM d, yyyy", "MMM d, yyyy",
    ];

    /// <summary>"2017-06-30", "30/6/2017", "30 June 2017" and the like, the day before the month; null for anything else.</summary>
    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(TypedText.OneLine(typed), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
