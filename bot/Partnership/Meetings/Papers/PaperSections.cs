namespace Partnership.Meetings.Papers;

/// <summary>A paper's blocks with the questions that a summary asks of them: what stands under a heading, what follows a label.</summary>
internal sealed class PaperSections(IReadOnlyList<PaperBlock> blocks)
{
    private const int LongestLabel = 50;

    public IReadOnlyList<PaperBlock> Blocks { get; } = blocks;

    /// <summary>The words after a label, on its line, in the next cell, or in the paragraph below where the label stands alone.</summary>
    public string? After(params string[] labels)
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            if (Labelled(Blocks[i], labels) is not { } words)
            {
                continue;
            }

            if (words.Length > 0)
            {
                return words;
            }

            if (i + 1 < Blocks.Count && Blocks[i + 1].Kind != PaperBlockKind.Heading && !IsLabelled(Blocks[i + 1]))
            {
                return Blocks[i + 1].Text;
            }
        }

        return null;
    }

    /// <summary>The blocks under the first heading or lone label that one of these words begins, up to the next heading.</summary>
    public IReadOnlyList<PaperBlock> Under(params string[] titles)
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            var block = Blocks[i];
            var title = block.Text.Trim().TrimEnd(':', '-', ' ');
            if ((block.Kind == PaperBlockKind.Heading || title.Length < 60) && !block.Text.TrimEnd().EndsWith('.') && !title.Contains(':', StringComparison.Ordinal)
                && Array.Exists(titles, wanted => title.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && title.Length <= wanted.Length + 30))
            {
                var section = Blocks.Skip(i + 1).TakeWhile(static next => next.Kind != PaperBlockKind.Heading).ToList();
                if (section.Count > 0)
                {
                    return section;
                }
            }

            if (Labelled(block, titles) is { Length: > 0 } words)
            {
                // A list below belongs to the label; in a table's cell only bullets can follow.
                var below = Blocks.Skip(i + 1).TakeWhile(next =>
                    next.Kind == PaperBlockKind.Bullet || (block.Kind != PaperBlockKind.Row && next is { Kind: PaperBlockKind.Paragraph, Number: not null } && !IsLabelled(next)));
                return [block with { Text = words }, .. below];
            }
        }

        return [];
    }

    /// <summary>Whether a block begins with a label of its own, such as "Date:".</summary>
    public static bool IsLabelled(PaperBlock block)
    {
        var colon = block.Text.IndexOf(':', StringComparison.Ordinal);
        return block is { Number: null, Kind: PaperBlockKind.Paragraph } && colon is > 1 and < LongestLabel && char.IsUpper(block.Text[0])
            && block.Text.AsSpan(0, colon).Count(' ') < 7;
    }

    private static string WithoutPlural(string rest) =>
        rest.StartsWith("(s)", StringComparison.OrdinalIgnoreCase) ? rest[3..] : rest.StartsWith('s') ? rest[1..] : rest;

    private static string? Labelled(PaperBlock block, string[] labels)
    {
        var text = block.Text.Trim();
        foreach (var label in labels)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = WithoutPlural(text[label.Length..]);
            if (block.Kind == PaperBlockKind.Row)
            {
                // A label in the first cell and its words in the others.
                var cell = rest.TrimStart(':', ' ');
                if (cell.StartsWith('\t'))
                {
                    return string.Join(' ', cell.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                }
            }
            else if (rest.TrimStart().StartsWith(':'))
            {
                return rest.TrimStart().TrimStart(':', '-').Trim();
            }
        }

        return null;
    }
}
