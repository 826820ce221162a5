namespace Partnership.Meetings.Papers;

/// <summary>The text of a document, in its order.</summary>
/// <param name="Blocks">At least one; none is empty.</param>
/// <param name="IsCut">Whether the document is longer than what is read of one.</param>
public sealed record PaperText(IReadOnlyList<PaperBlock> Blocks, bool IsCut = false)
{
    /// <summary>Far more than a paper of eighty pages has.</summary>
    internal const int MostBlocks = 20_000;

    /// <summary>Three hundred pages.</summary>
    internal const int MostCharacters = 1_000_000;

    /// <summary>The lines as they stood where nothing but they told its blocks apart; null for a Word document.</summary>
    internal string? Lines { get; init; }
}
