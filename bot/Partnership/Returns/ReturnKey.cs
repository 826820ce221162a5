using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>Names one return: there is at most one of a kind for an area in a funding period.</summary>
/// <param name="Area">The line of the fund that the area receives its grant under.</param>
public readonly record struct ReturnKey(PeriodId Period, FundedLineId Area, ReturnKind Kind);
