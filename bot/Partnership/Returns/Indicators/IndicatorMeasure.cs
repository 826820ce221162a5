namespace Partnership.Returns.Indicators;

/// <summary>What kind of figure an indicator is.</summary>
public enum IndicatorMeasure
{
    /// <summary>How many of something there are.</summary>
    Count,
    PerCent,
    Pounds,
    Days,
}
