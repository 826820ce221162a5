using Partnership.Facts;

namespace Partnership.Returns.Indicators;

/// <summary>What an area reported for an indicator in a quarter.</summary>
/// <param name="Note">Empty where nothing was written.</param>
/// <param name="At">The instant of the report (UTC).</param>
public sealed record IndicatorValue(IndicatorId Indicator, FundedLineId Area, Quarter Quarter, decimal Value, string Note, Person By, DateTimeOffset At);
