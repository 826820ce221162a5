namespace Partnership.Facts;

/// <summary>A stretch of time that facts hold for, by the short name that fact files use for it, such as "2017-18".</summary>
public readonly record struct PeriodId(string Value)
{
    public override string ToString() => Value;
}
