namespace Partnership.Facts;

/// <summary>A subject that work is done on, by the short name that fact files use for it, such as "modern-slavery".</summary>
public readonly record struct TopicId(string Value)
{
    public override string ToString() => Value;
}
