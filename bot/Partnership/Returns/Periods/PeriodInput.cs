namespace Partnership.Returns.Periods;

/// <summary>A funding period as typed.</summary>
/// <param name="Year">Such as "2018/19".</param>
/// <param name="PlanDue">A day, or null for the usual one; so are the other two.</param>
/// <param name="AmountsOptional">Whether the rows list every area, so that one without an amount gets nothing.</param>
public sealed record PeriodInput(
    string? Year,
    string? PlanDue,
    string? MidYearDue,
    string? EndYearDue,
    IReadOnlyList<AllocationInput> Allocations,
    bool AmountsOptional)
{
    public bool SignersMayAccept { get; init; }

    /// <summary>With another due date of one return.</summary>
    public PeriodInput DueOn(ReturnKind kind, string day) => kind switch
    {
        ReturnKind.SpendingPlan => this with { PlanDue = day },
        ReturnKind.MidYear => this with { MidYearDue = day },
        ReturnKind.EndYear => this with { EndYearDue = day },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
