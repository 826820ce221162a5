namespace Partnership.Meetings.Papers;

/// <summary>What a stretch of a document is.</summary>
public enum PaperBlockKind
{
    Heading,
    Paragraph,

    /// <summary>An item of a list with bullets.</summary>
    Bullet,

    /// <summary>A row of a table; its cells are separated by tabs.</summary>
    Row,

    /// <summary>A footnote or endnote, below the paragraph that refers to it.</summary>
    Note,
}
