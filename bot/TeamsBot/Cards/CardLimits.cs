namespace TeamsBot.Cards;

/// <summary>How much of an answer's detail a card shows. The answer's text is never cut for it; what is left out is counted on the card.</summary>
/// <param name="Blocks">Blocks at most.</param>
/// <param name="Rows">Rows, facts or items at most in one block.</param>
/// <param name="Line">Characters at most in one row's or item's text.</param>
/// <param name="Paragraph">Characters at most in a paragraph.</param>
internal sealed record CardLimits(int Blocks, int Rows, int Line, int Paragraph)
{
    /// <summary>From generous to what always fits; the first that keeps the card within its size is taken.</summary>
    public static IReadOnlyList<CardLimits> Steps { get; } =
    [
        new(Blocks: 10, Rows: 30, Line: 300, Paragraph: 1500),
        new(Blocks: 6, Rows: 15, Line: 150, Paragraph: 600),
        new(Blocks: 3, Rows: 8, Line: 80, Paragraph: 200),
        new(Blocks: 0, Rows: 0, Line: 40, Paragraph: 0),
    ];

    /// <summary>The text, cut at a word where it can be, with an ellipsis when it is too long.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length - 1, length / 4);
        end = end > 0 ? end : length - 1;
        if (char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
