using System.Globalization;
using System.Runtime.InteropServices;
using Partnership.Facts;

namespace Partnership.Questions.Understanding;

/// <summary>A period as a question names it.</summary>
/// <param name="Mask">The words, one bit each; zero where it is inherited from the conversation.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PeriodMention(PeriodShape Shape, DateOnly From, DateOnly To, ulong Mask)
{
    private const int HalfAYear = 180;

    /// <summary>How an answer writes it back.</summary>
    public string Name => Shape switch
    {
        PeriodShape.FinancialYear => string.Create(CultureInfo.InvariantCulture, $"{From.Year}/{To.Year % 100:00}"),
        PeriodShape.Since => "the time since " + From.Year.ToString(CultureInfo.InvariantCulture),
        PeriodShape.Before => "the time before " + To.AddDays(1).Year.ToString(CultureInfo.InvariantCulture),
        PeriodShape.Year => From.Year.ToString(CultureInfo.InvariantCulture),
        PeriodShape.TwelveMonthsTo => "the year to " + To.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        PeriodShape.Month => From.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{From.Year}-{To.Year % 100:00}"),
    };

    public static PeriodMention FinancialYear(int start, ulong mask) =>
        new(PeriodShape.FinancialYear, new DateOnly(start, 4, 1), new DateOnly(start + 1, 3, 31), mask);

    /// <summary>All the time before a day, as in "who did before him".</summary>
    public static PeriodMention Before(DateOnly day) => new(PeriodShape.Before, day.AddYears(-100), day.AddDays(-1), 0);

    /// <summary>The mention that names a period of the fact book.</summary>
    public static PeriodMention Of(Period period) => new(
        period.Kind switch
        {
            PeriodKind.FinancialYear => PeriodShape.FinancialYear,
            PeriodKind.CalendarYear => PeriodShape.Year,
            PeriodKind.TwelveMonthsTo => PeriodShape.TwelveMonthsTo,
            _ => PeriodShape.Span,
        },
        period.From,
        period.To,
        0);

    /// <summary>The same stretch some years later, or earlier where negative.</summary>
    public PeriodMention Shift(int years) => this with { From = From.AddYears(years), To = To.AddYears(years) };

    /// <summary>How well a fact's period answers for this one.</summary>
    public PeriodFit FitOf(Period period)
    {
        if (period.From == From && period.To == To)
        {
            return PeriodFit.Exact;
        }

        var yearly = period.Kind is PeriodKind.CalendarYear or PeriodKind.TwelveMonthsTo or PeriodKind.FinancialYear;
        return Shape switch
        {
            PeriodShape.Year when period.Kind == PeriodKind.TwelveMonthsTo && period.To.Year == From.Year => PeriodFit.Exact,
            PeriodShape.Year when period.Kind == PeriodKind.FinancialYear && period.From.Year == From.Year => PeriodFit.Within,
            PeriodShape.Year when period.Kind == PeriodKind.FinancialYear && period.To.Year == From.Year => PeriodFit.Near,
            PeriodShape.TwelveMonthsTo when yearly && period.To.Year == To.Year && period.Kind != PeriodKind.FinancialYear => PeriodFit.Near,
            PeriodShape.FinancialYear when yearly && OverlapDays(period) > HalfAYear => PeriodFit.Near,
            PeriodShape.Since => period.From.Year == From.Year && period.Kind == PeriodKind.Span ? PeriodFit.Exact : period.From >= From ? PeriodFit.Within : PeriodFit.None,
            PeriodShape.Before => period.To <= To ? PeriodFit.Within : PeriodFit.None,
            _ when period.From >= From && period.To <= To => PeriodFit.Within,
            _ when period.From <= From && period.To >= To => PeriodFit.Around,
            _ => OverlapDays(period) > HalfAYear ? PeriodFit.Near : PeriodFit.None,
        };
    }

    private int OverlapDays(Period period)
    {
        var from = period.From > From ? period.From : From;
        var to = period.To < To ? period.To : To;
        return to.DayNumber - from.DayNumber;
    }
}
