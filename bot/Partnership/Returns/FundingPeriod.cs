using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>A year of the fund that returns are owed for. Due dates are London days; a return is in time until the end of that day.</summary>
/// <param name="Name">As people write it, such as "2017/18".</param>
/// <param name="Revision">Grows by one at every change; from 1.</param>
public sealed record FundingPeriod(
    PeriodId Id,
    string Name,
    DateOnly PlanDue,
    DateOnly MidYearDue,
    DateOnly EndYearDue,
    IReadOnlyList<Allocation> Allocations,
    int Revision)
{
    /// <summary>
    /// Whether somebody of the secretariat may accept a return that they signed as its contact or commander: the secretariat says so knowingly, where a partnership is
    /// too small for a second person.
    /// </summary>
    public bool SignersMayAccept { get; init; }

    /// <summary>The London day on which the allocations were last entered or changed; null where that was not kept.</summary>
    public DateOnly? EnteredOn { get; init; }

    /// <summary>The period as it is saved on a day: its allocations are from that day, unless they are as before.</summary>
    public FundingPeriod EnteredAfter(FundingPeriod? before, DateOnly today) =>
        this with { EnteredOn = before is not null && before.Allocations.SequenceEqual(Allocations) ? before.EnteredOn : today };

    /// <summary>The last London day on which this return is in time.</summary>
    public DateOnly DueOn(ReturnKind kind) => kind switch
    {
        ReturnKind.SpendingPlan => PlanDue,
        ReturnKind.MidYear => MidYearDue,
        ReturnKind.EndYear => EndYearDue,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
