using System.Globalization;

namespace Partnership.Calendars;

/// <summary>A financial year of English local government, 1 April to 31 March, by the calendar year in which it begins.</summary>
public readonly record struct FinancialYear(int Start) : IComparable<FinancialYear>
{
    private const int Earliest = 1900;
    private const int Latest = 2199;

    public DateOnly From => new(Start, 4, 1);

    /// <summary>Its last day.</summary>
    public DateOnly To => new(Start + 1, 3, 31);

    public FinancialYear Next => new(Start + 1);

    public FinancialYear Previous => new(Start - 1);

    public static bool operator <(FinancialYear left, FinancialYear right) => left.Start < right.Start;

    public static bool operator >(FinancialYear left, FinancialYear right) => left.Start > right.Start;

    public static bool operator <=(FinancialYear left, FinancialYear right) => left.Start <= right.Start;

    public static bool operator >=(FinancialYear left, FinancialYear right) => left.Start >= right.Start;

    /// <summary>The financial year that a day lies in.</summary>
    public static FinancialYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>Reads "2017/18", "2017-18", "2017/2018" and "17/18"; the second year has to follow the first.</summary>
    public static bool TryParse(string? text, out FinancialYear year)
    {
        year = default;
        var parts = (text ?? "").Trim().Split('/', '-', '\u2013');
        if (parts is not [var first, var second] || !Number(first, out var start) || !Number(second, out var end))
        {
            return false;
        }

        start += first.Length == 2 ? 2000 : 0;
        if (first.Length is not (2 or 4) || second.Length is not (2 or 4) || start is < Earliest or > Latest
            || end != (second.Length == 2 ? (start + 1) % 100 : start + 1))
        {
            return false;
        }

        year = new FinancialYear(start);
        return true;
    }

    public bool Contains(DateOnly day) => day >= From && day <= To;

    public int CompareTo(FinancialYear other) => Start.CompareTo(other.Start);

    /// <summary>As the partnership writes it: "2017/18".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:D4}/{(Start + 1) % 100:D2}");

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
