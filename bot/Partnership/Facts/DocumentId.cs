namespace Partnership.Facts;

/// <summary>A published document, by the short name that fact files use for it, such as "agreement-2017-18".</summary>
public readonly record struct DocumentId(string Value)
{
    public override string ToString() => Value;
}
