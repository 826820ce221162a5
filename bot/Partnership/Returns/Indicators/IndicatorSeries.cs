namespace Partnership.Returns.Indicators;

/// <summary>One area's figures for a line chart, oldest first.</summary>
/// <param name="EndsWrong">Whether the newest moved the wrong way.</param>
public sealed record IndicatorSeries(Allocation Area, IReadOnlyList<IndicatorValue> Values, bool EndsWrong);
