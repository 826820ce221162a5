namespace Partnership.Returns.Periods;

/// <summary>Allocations read from rows; those with faults are not among them.</summary>
public sealed record AllocationReading(IReadOnlyList<Allocation> Allocations, IReadOnlyList<PeriodFault> Faults);
