using Partnership.Facts;

namespace Partnership.Returns.Indicators;

/// <summary>What is to be counted, as typed.</summary>
/// <param name="Unit">As <see cref="IndicatorUnit.Read"/> takes it.</param>
/// <param name="Better">"up" or "down".</param>
/// <param name="Areas">The areas that are to count it; none for every area.</param>
public sealed record IndicatorDraft(string? Name, string? Unit, string? Better, IReadOnlyList<FundedLineId> Areas);
