namespace Partnership.Returns.Indicators;

/// <summary>An indicator's row on the quarter's card as typed; one without a value is not reported.</summary>
public sealed record IndicatorInput(IndicatorId Indicator, string? Value, string? Note);
