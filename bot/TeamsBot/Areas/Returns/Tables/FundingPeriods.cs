using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>Finds one among the funding periods that were opened.</summary>
internal static class FundingPeriods
{
    /// <summary>Null when it was not opened.</summary>
    public static FundingPeriod? FindPeriod(this IReturnReading returns, PeriodId id) => returns.Periods().FirstOrDefault(period => period.Id == id);

    /// <summary>The period that is meant where none is named: the newest whose year has begun, since the next one may be open already; null when none is open.</summary>
    public static FundingPeriod? Present(this IEnumerable<FundingPeriod> newestFirst, DateOnly today)
    {
        var periods = newestFirst.ToList();
        return periods.Find(period => FundingYear.Parse(period.Name)?.From <= today) ?? periods.LastOrDefault();
    }

    /// <summary>The period with this id, or the present one where none is named; null when it was not opened.</summary>
    public static FundingPeriod? PeriodOrPresent(this IReturnReading returns, PeriodId? id, DateOnly today) => id is { } named ? returns.FindPeriod(named) : returns.Periods().Present(today);

    /// <param name="named">An id; empty where none is named.</param>
    /// <inheritdoc cref="PeriodOrPresent(IReturnReading, PeriodId?, DateOnly)"/>
    public static FundingPeriod? PeriodOrPresent(this IReturnReading returns, string named, DateOnly today) => returns.PeriodOrPresent(named.Length == 0 ? (PeriodId?)null : new PeriodId(named), today);
}
