using Partnership.Texts;

namespace Partnership.Meetings.Papers;

/// <summary>A paragraph, heading, list item or table row of a document.</summary>
/// <param name="Text">Its words on one line; a row's cells are separated by tabs.</param>
/// <param name="Number">Its number as the document shows it, such as "4." or "4.1"; null where it has none.</param>
public sealed record PaperBlock(PaperBlockKind Kind, string Text, string? Number = null)
{
    /// <summary>Clean, whatever kind of file it was read from.</summary>
    public string Text { get; init; } = CleanText.Of(Text);
}
