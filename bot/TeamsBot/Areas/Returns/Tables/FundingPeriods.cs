using Partnership.Facts;
using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>Finds one among the funding periods that were opened.</summary>
internal static class FundingPeriods
{
    /// <summary>Null when it was not opened.</summary>
    public static FundingPeriod? FindPeriod(this IReturnReading returns, PeriodId id) => returns.Periods().FirstOrDefault(period => period.Id == id);

    /// <summary>The period with this id, or the newest where none is named; null when it was not opened.</summary>
    public static FundingPeriod? PeriodOrNewest(this IReturnReading returns, PeriodId? id) => id is { } named ? returns.FindPeriod(named) : returns.Periods() is [var newest, ..] ? newest : null;

    /// <param name="named">An id; empty where none is named.</param>
    /// <inheritdoc cref="PeriodOrNewest(IReturnReading, PeriodId?)"/>
    public static FundingPeriod? PeriodOrNewest(this IReturnReading returns, string named) => returns.PeriodOrNewest(named.Length == 0 ? (PeriodId?)null : new PeriodId(named));
}
