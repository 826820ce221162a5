namespace Partnership.Returns.Overview;

/// <summary>All areas by all returns of a period, on one day.</summary>
/// <param name="Rows">In the order of the period's allocations.</param>
public sealed record StatusBoard(FundingPeriod Period, DateOnly Today, IReadOnlyList<BoardRow> Rows)
{
    /// <summary>What is overdue, longest first.</summary>
    public IReadOnlyList<ReturnStatus> Overdue =>
        [.. Rows.SelectMany(static row => row.Returns).Where(static status => status.IsOverdue).OrderBy(static status => status.Due)];

    public int Count(ReturnKind kind, ReturnStanding standing) => Rows.Count(row => row.Returns.Any(status => status.Key.Kind == kind && status.Standing == standing));

    /// <param name="kept">The period's returns.</param>
    public static StatusBoard Of(FundingPeriod period, IEnumerable<ReturnSummary> kept, DateOnly today)
    {
        var byKey = kept.ToDictionary(static summary => summary.Key);
        return new StatusBoard(
            period,
            today,
            [.. period.Allocations.Select(allocation => new BoardRow(allocation, [.. DueCalendar.Statuses(period, allocation.Area, byKey, today)]))]);
    }
}
