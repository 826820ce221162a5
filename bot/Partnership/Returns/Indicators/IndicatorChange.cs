namespace Partnership.Returns.Indicators;

/// <summary>A definition as it was and as it is to be.</summary>
/// <param name="Before">Null for a new one.</param>
public sealed record IndicatorChange(IndicatorDefinition? Before, IndicatorDefinition After);
