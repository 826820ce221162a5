namespace Partnership.Facts;

/// <summary>A line of the Community Safety Fund, by the short name that fact files use for it, such as "youth-offending".</summary>
public readonly record struct FundedLineId(string Value)
{
    public override string ToString() => Value;
}
