using Partnership.Facts;

namespace Partnership.Returns.Comparison;

/// <summary>One line through the year: planned, spent by mid-year, spent by the end.</summary>
/// <param name="Title">The plan's; for a line that the plan has dropped, its own.</param>
public sealed record YearLine(LineId Line, string Title, ReturnLine? Plan, ReturnLine? MidYear, ReturnLine? EndYear)
{
    /// <summary>What was spent by the newest return that says so; null where none does.</summary>
    public Money? Spent => EndYear?.Cost ?? MidYear?.Cost;

    /// <summary>What is spent beyond the plan, below zero where less was; null where either is not known.</summary>
    public Money? OverPlan => Spent is { } spent && Plan?.Cost is { } planned ? spent - planned : null;

    /// <summary>The newest light.</summary>
    public Rag? Rag => EndYear?.Rag ?? MidYear?.Rag;
}
