namespace Partnership.Meetings.Papers;

/// <summary>A heading or label with what stands below or behind it.</summary>
/// <param name="Heading">Null before the first one.</param>
/// <param name="IsKnown">Whether the heading is one that papers usually have.</param>
/// <param name="IsRow">Whether it is a row of a table.</param>
internal sealed record PaperSection(SectionKind Kind, PaperBlock? Heading, bool IsKnown, bool IsRow)
{
    public List<PaperBlock> Blocks { get; } = [];

    public bool IsLabel => Kind >= SectionKind.Title;
}
