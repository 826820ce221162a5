namespace Partnership.Facts;

/// <summary>A priority, objective or theme of one body in one period, by the short name that fact files use for it, such as "sop-2017-18-asb".</summary>
public readonly record struct PriorityId(string Value)
{
    public override string ToString() => Value;
}
