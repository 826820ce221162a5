using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Partnership.Returns.Periods;

namespace Partnership.Returns.Indicators;

/// <summary>A quarter of a financial year: the first is April to June.</summary>
/// <param name="Number">1 to 4.</param>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Quarter(FundingYear Year, int Number) : IComparable<Quarter>
{
    /// <summary>Such as "Q2 2017/18".</summary>
    public string Name => FormattableString.Invariant($"Q{Number} {Year.Name}");

    /// <summary>Such as "Q2 17/18", for the axis of a chart.</summary>
    public string ShortName => FormattableString.Invariant($"Q{Number} {Year.Name[2..]}");

    public DateOnly From => Year.From.AddMonths(3 * (Number - 1));

    public DateOnly To => From.AddMonths(3).AddDays(-1);

    public Quarter Previous => Number > 1 ? this with { Number = Number - 1 } : new Quarter(new FundingYear(Year.StartYear - 1), 4);

    public Quarter YearBefore => this with { Year = new FundingYear(Year.StartYear - 1) };

    /// <summary>The quarter that a London day lies in.</summary>
    public static Quarter Of(DateOnly day) =>
        day.Month < 4 ? new Quarter(new FundingYear(day.Year - 1), 4) : new Quarter(new FundingYear(day.Year), (day.Month - 1) / 3);

    /// <summary>Reads "Q2 2017/18", "quarter 2 of 2017-18" and, for the year that today is in, "Q2"; null for anything else.</summary>
    public static Quarter? Parse(string? text, DateOnly today)
    {
        var match = Spoken().Match((text ?? "").Trim());
        if (!match.Success)
        {
            return null;
        }

        var year = match.Groups["year"].Success ? FundingYear.Parse(match.Groups["year"].Value) : Of(today).Year;
        return year is { } known ? new Quarter(known, int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)) : null;
    }

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public int CompareTo(Quarter other) => (Year.StartYear, Number).CompareTo((other.Year.StartYear, other.Number));

    public override string ToString() => Name;

    [GeneratedRegex(@"^(q|quarter)\s*(?<number>[1-4])(\s+(of\s+|in\s+)?(?<year>\d.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Spoken();
}
