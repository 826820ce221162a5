using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>What people call one submission of a return, such as "CSF-2017-18-CHE-MID-1".</summary>
/// <param name="Fund">The fund's initials, such as "CSF".</param>
/// <param name="Area">The area's code in that period.</param>
/// <param name="Submission">From 1.</param>
public sealed partial record ReturnReference(string Fund, PeriodId Period, string Area, ReturnKind Kind, int Submission)
{
    /// <summary>The reference of a return; for a draft, the one that its submission will have.</summary>
    /// <param name="fund">The fund's whole name, such as "Community Safety Fund".</param>
    public static ReturnReference Of(Return whole, Allocation area, string fund) =>
        new(Initials(fund), whole.Key.Period, area.Code, whole.Key.Kind, whole.Submission);

    /// <summary>The first letters of a fund's words, without small words.</summary>
    public static string Initials(string fund) =>
        string.Concat(fund.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(static word => char.IsUpper(word[0])).Select(static word => word[0]));

    /// <summary>Reads a reference as written or as said: any case, any marks or spaces between, "2017/18", "17-18", "mid-year".</summary>
    /// <returns>Null for anything else.</returns>
    public static ReturnReference? Parse(string? text)
    {
        var match = Spoken().Match((text ?? "").Trim());
        if (!match.Success || FundingYearOf(match.Groups["from"].Value, match.Groups["to"].Value) is not { } period)
        {
            return null;
        }

        return new ReturnReference(
            match.Groups["fund"].Value.ToUpperInvariant(),
            period,
            match.Groups["area"].Value.ToUpperInvariant(),
            KindOf(match.Groups["kind"].Value),
            int.Parse(match.Groups["submission"].ValueSpan, CultureInfo.InvariantCulture));
    }

    public override string ToString() => FormattableString.Invariant($"{Fund}-{Period}-{Area}-{Code(Kind)}-{Submission}");

    /// <summary>The kind as references write it.</summary>
    public static string Code(ReturnKind kind) => kind switch
    {
        ReturnKind.SpendingPlan => "PLAN",
        ReturnKind.MidYear => "MID",
        ReturnKind.EndYear => "END",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    private static PeriodId? FundingYearOf(string from, string to) => Periods.FundingYear.Parse($"{from}/{to}")?.Id;

    private static ReturnKind KindOf(string kind) => char.ToLowerInvariant(kind[0]) switch
    {
        'm' => ReturnKind.MidYear,
        'e' => ReturnKind.EndYear,
        _ => ReturnKind.SpendingPlan,
    };

    [GeneratedRegex(
        @"^(?<fund>[a-z]{2,6})[^a-z0-9]*(?<from>\d{4}|\d{2})[^a-z0-9]+(to[^a-z0-9]+)?(?<to>\d{4}|\d{2})[^a-z0-9]+(?<area>[a-z][a-z0-9]{1,4})[^a-z0-9]+(?<kind>(spending[^a-z0-9]*)?plan|mid([^a-z0-9]*year)?|end([^a-z0-9]*year)?)[^a-z0-9]*(?<submission>[1-9]\d{0,3})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Spoken();
}
