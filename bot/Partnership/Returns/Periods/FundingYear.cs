using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Facts;

namespace Partnership.Returns.Periods;

/// <summary>A financial year of the fund, 1 April to 31 March.</summary>
/// <param name="StartYear">The year in which it starts, 2000 to 2098.</param>
public readonly partial record struct FundingYear(int StartYear)
{
    /// <summary>As fact files name it, such as "2017-18".</summary>
    public PeriodId Id => new(FormattableString.Invariant($"{StartYear}-{(StartYear + 1) % 100:00}"));

    /// <summary>As people write it, such as "2017/18".</summary>
    public string Name => FormattableString.Invariant($"{StartYear}/{(StartYear + 1) % 100:00}");

    public DateOnly From => new(StartYear, 4, 1);

    public DateOnly To => new(StartYear + 1, 3, 31);

    /// <summary>30 June: the grant agreement, with its plan, is signed in June.</summary>
    public DateOnly UsualPlanDue => new(StartYear, 6, 30);

    /// <summary>31 October: the first half ends with September, and a month is left for the figures and two signatures.</summary>
    public DateOnly UsualMidYearDue => new(StartYear, 10, 31);

    /// <summary>30 April: the year ends with March, and a month is left as at mid-year.</summary>
    public DateOnly UsualEndYearDue => new(StartYear + 1, 4, 30);

    /// <summary>Reads "2017/18", "2017-18", "17/18", "2017 to 2018" and the like; null where it is not one year and the next.</summary>
    public static FundingYear? Parse(string? text)
    {
        var match = TwoYears().Match((text ?? "").Trim());
        if (!match.Success)
        {
            return null;
        }

        var from = int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
        var to = int.Parse(match.Groups["to"].ValueSpan, CultureInfo.InvariantCulture);
        var start = from < 100 ? from + 2000 : from;
        return start is >= 2000 and <= 2098 && to == (to < 100 ? (start + 1) % 100 : start + 1) ? new FundingYear(start) : null;
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"^(?<from>\d{4}|\d{2})\s*(/|-|\u2013|\bto\b|\s)\s*(?<to>\d{4}|\d{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TwoYears();
}
