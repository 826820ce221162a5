namespace Partnership.Returns.Indicators;

/// <summary>An indicator, by a short name such as "pcc-2014-15-indicator-6" for those of the facts.</summary>
public readonly record struct IndicatorId(string Value)
{
    public override string ToString() => Value;
}
