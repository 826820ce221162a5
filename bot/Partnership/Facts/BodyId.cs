namespace Partnership.Facts;

/// <summary>A body: a partnership, agency, council, committee or group, by the short name that fact files use for it, such as "cherwell-csp".</summary>
public readonly record struct BodyId(string Value)
{
    public override string ToString() => Value;
}
