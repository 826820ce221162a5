using Partnership.Facts;
using Partnership.Returns.Checks;
using Partnership.Returns.Indicators;

namespace Partnership.Returns.Overview;

/// <summary>What the board has to know of a period: red lines, money far from its plan, and what is overdue.</summary>
/// <param name="Red">Lines whose newest light is red.</param>
/// <param name="Overspent">Lines over their plan by more than a tenth.</param>
/// <param name="Underspent">Lines under their plan by more than a tenth when the year is over; half a year's spending says nothing.</param>
public sealed record ExceptionReport(
    FundingPeriod Period,
    IReadOnlyList<NotableLine> Red,
    IReadOnlyList<NotableLine> Overspent,
    IReadOnlyList<NotableLine> Underspent,
    IReadOnlyList<ReturnStatus> Overdue)
{
    /// <summary>Areas whose accepted plan spends more than their grant, as after the grant was cut, with what the plan spends.</summary>
    public IReadOnlyList<(Allocation Area, Money Planned)> AboveGrant { get; init; } = [];

    /// <summary>Indicators that moved the wrong way in the newest quarter.</summary>
    public IReadOnlyList<IndicatorComparison> WrongWay { get; init; } = [];

    public bool IsEmpty => Red.Count == 0 && Overspent.Count == 0 && Underspent.Count == 0 && Overdue.Count == 0 && AboveGrant.Count == 0 && WrongWay.Count == 0;

    /// <param name="versions">The newest signed version of each return of the period; drafts are nobody's word yet and are passed over.</param>
    /// <param name="kept">How all returns of the period stand.</param>
    public static ExceptionReport Of(FundingPeriod period, IEnumerable<Return> versions, IEnumerable<ReturnSummary> kept, DateOnly today)
    {
        var byKey = versions.Where(static whole => whole.State != ReturnState.Draft).ToDictionary(static whole => whole.Key);
        Return? Find(FundedLineId area, ReturnKind kind) => byKey.GetValueOrDefault(new ReturnKey(period.Id, area, kind));
        var lines = (
            from allocation in period.Allocations
            let newest = Find(allocation.Area, ReturnKind.EndYear) ?? Find(allocation.Area, ReturnKind.MidYear)
            where newest is not null
            let plan = Find(allocation.Area, ReturnKind.SpendingPlan)
            from line in newest.Lines
            select new NotableLine(allocation, newest.Key.Kind, line, plan?.Line(line.Id)?.Cost)).ToList();
        return new ExceptionReport(
            period,
            [.. lines.Where(static entry => entry.Line.Rag == Rag.Red)],
            [.. lines.Where(static entry => entry is { Planned: { } planned, Line.Cost: { } spent } && LineRules.IsFarOverspent(planned, spent))],
            [.. lines.Where(static entry => entry is { Return: ReturnKind.EndYear, Planned: { } planned, Line.Cost: { } spent } && LineRules.IsUnderspent(planned, spent))],
            StatusBoard.Of(period, kept, today).Overdue)
        {
            AboveGrant =
            [
                .. from allocation in period.Allocations
                   let plan = Find(allocation.Area, ReturnKind.SpendingPlan)
                   where plan is { State: ReturnState.Accepted }
                   let planned = ReturnSums.CostsOf(plan)
                   where planned.Pence > allocation.Amount.Pence
                   select (allocation, planned),
            ],
        };
    }
}
