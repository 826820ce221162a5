namespace Partnership.Facts;

/// <summary>A sum of the Community Safety Fund in one funding period.</summary>
/// <param name="Line">The funded line; null for totals of the whole fund.</param>
/// <param name="Amount">Null where the table says "n/a".</param>
/// <param name="Percent">Per cent that the document states with it, such as -11 for a fall of 11 %.</param>
/// <param name="Note">A footnote, in our own words.</param>
public sealed record Grant(
    string Id,
    FundedLineId? Line,
    PeriodId Period,
    GrantKind Kind,
    Money? Amount,
    decimal? Percent,
    string? Note,
    Source Source);
