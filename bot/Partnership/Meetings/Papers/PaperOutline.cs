using System.Buffers;

namespace Partnership.Meetings.Papers;

/// <summary>
/// A paper's blocks in sections. A section begins with a heading or a label, on a line of its own, before a colon or in a table's first cell, and ends where the next one begins.
/// </summary>
internal sealed class PaperOutline
{
    private const int LongestLabel = 50;
    private const int LongestHeading = 90;
    private const int WordsInLabel = 5;

    /// <summary>So many usual labels in a paragraph are no accident.</summary>
    private const int LabelsInLine = 3;

    /// <summary>To be ticked: such a line asks the writer of the form and nobody else.</summary>
    private static readonly SearchValues<char> Boxes = SearchValues.Create("\u2610\u2611\u2612\u25a1");

    private readonly List<PaperSection> _sections = [new(SectionKind.Other, Heading: null, IsKnown: false, IsRow: false)];
    private ListNumber? _lastHeading;

    public PaperOutline(IEnumerable<PaperBlock> blocks)
    {
        foreach (var block in blocks.SelectMany(LabelsOf))
        {
            Add(block);
        }
    }

    public IReadOnlyList<PaperSection> Sections => _sections;

    /// <summary>All lines, the headings among them.</summary>
    public IEnumerable<PaperBlock> Lines => _sections.SelectMany(static section => section.Heading is { } heading ? [heading, .. section.Blocks] : section.Blocks);

    public IEnumerable<PaperBlock> Blocks => _sections.SelectMany(static section => section.Blocks);

    /// <summary>What stands before the first usual heading: the title, who reports, to whom and when.</summary>
    public IEnumerable<PaperSection> Front => _sections.TakeWhile(static section => section.IsLabel || !section.IsKnown);

    private PaperSection Current => _sections[^1];

    public IEnumerable<PaperSection> Of(SectionKind kind) => _sections.Where(section => section.Kind == kind && section.Blocks.Count > 0);

    /// <summary>The words after the first label of a kind that has any.</summary>
    public string? After(params ReadOnlySpan<SectionKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (Of(kind).Select(static section => section.Blocks[0]).FirstOrDefault(static block => !IsLabelled(block)) is { } block)
            {
                return block.Text;
            }
        }

        return null;
    }

    /// <summary>Whether a block begins with a label of its own, such as "Date:".</summary>
    public static bool IsLabelled(PaperBlock block)
    {
        var colon = block.Text.IndexOf(':', StringComparison.Ordinal);
        return block is { Number: null, Kind: PaperBlockKind.Paragraph } && colon is > 1 and < LongestLabel && char.IsUpper(block.Text[0])
            && block.Text.AsSpan(0, colon).Count(' ') < 7 && (colon == block.Text.Length - 1 || char.IsWhiteSpace(block.Text[colon + 1]));
    }

    /// <summary>"Title: … Date: … Author: …" in one line, as a form gives it when it is copied, is a line each.</summary>
    private static IEnumerable<PaperBlock> LabelsOf(PaperBlock block)
    {
        if (block.Kind == PaperBlockKind.Row)
        {
            return [block];
        }

        var starts = new List<int>();
        for (var colon = block.Text.IndexOf(": ", StringComparison.Ordinal); colon > 0; colon = block.Text.IndexOf(": ", colon + 1, StringComparison.Ordinal))
        {
            if (LabelBefore(block.Text, colon, starts.Count == 0 ? -1 : starts[^1]) is { } start)
            {
                starts.Add(start);
            }
        }

        if (starts.Count == 0 || (starts[0] > 0 && starts.Count < LabelsInLine))
        {
            return [block];
        }

        List<int> ends = [.. starts[0] > 0 ? [0] : Array.Empty<int>(), .. starts, block.Text.Length];
        return ends.Zip(ends.Skip(1), (start, end) => block with { Text = block.Text[start..end].Trim(), Number = start == 0 ? block.Number : null });
    }

    /// <summary>Where the longest usual label begins that ends at a colon.</summary>
    private static int? LabelBefore(string text, int colon, int after)
    {
        int? found = null;
        var start = colon;
        for (var words = 0; words < WordsInLabel && start > after + 1; words++)
        {
            start = start < 2 ? 0 : text.LastIndexOf(' ', start - 2) + 1;
            if (start <= after)
            {
                break;
            }

            found = char.IsUpper(text[start]) && PaperHeadings.KindOf(text[start..colon]) is not (null or SectionKind.Asked) ? start : found;
        }

        return found;
    }

    private void Add(PaperBlock block)
    {
        if (block.Kind == PaperBlockKind.Row ? BeginsInRow(block) : BeginsAtLabel(block) || BeginsAtHeading(block))
        {
            return;
        }

        if ((Current.IsRow && block.Kind == PaperBlockKind.Row) || (Current.IsLabel && Current.Blocks.Count > 0))
        {
            Begin(SectionKind.Other, heading: null, isKnown: false);
        }

        Current.Blocks.Add(block);
    }

    private bool BeginsInRow(PaperBlock row)
    {
        var cells = row.Text.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length < 2 || (cells.Length > 2 && !cells[0].EndsWith(':')) || PaperHeadings.KindOf(cells[0]) is not { } kind)
        {
            return false;
        }

        Begin(kind, row with { Text = cells[0] }, isKnown: true, isRow: true);
        Current.Blocks.Add(new PaperBlock(PaperBlockKind.Paragraph, string.Join(' ', cells.Skip(1))));
        return true;
    }

    private bool BeginsAtLabel(PaperBlock block)
    {
        var colon = block.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > LongestLabel + 20 || block.Kind == PaperBlockKind.Bullet || (colon + 1 < block.Text.Length && !char.IsWhiteSpace(block.Text[colon + 1])))
        {
            return false;
        }

        var words = block.Text[(colon + 1)..].TrimStart('-', ' ').Trim();
        var kind = PaperHeadings.KindOf(block.Text[..colon]);
        if (kind is SectionKind.Asked && words.AsSpan().IndexOfAny(Boxes) < 0)
        {
            // Under a heading it only leads to what is asked.
            if (Current.Kind != SectionKind.Recommendation)
            {
                Begin(SectionKind.Asked, heading: null, isKnown: true);
            }

            return false;
        }

        if (kind is null or SectionKind.Asked)
        {
            if (words.Length > 0 || !IsLabelled(block) || !Front.Contains(Current))
            {
                return false;
            }

            kind = SectionKind.Label;
        }

        Begin(kind.Value, block with { Text = block.Text[..colon] }, isKnown: true);
        if (words.Length > 0)
        {
            Current.Blocks.Add(new PaperBlock(PaperBlockKind.Paragraph, words));
        }

        return true;
    }

    private bool BeginsAtHeading(PaperBlock block)
    {
        if (block.Kind is PaperBlockKind.Bullet or PaperBlockKind.Note)
        {
            return false;
        }

        var kind = PaperHeadings.OfLine(block.Text);
        if (Current.Blocks.Count == 0 && ((kind is null && Current.IsLabel) || (Current.Kind == SectionKind.Purpose && PaperSummariser.IsSort(block.Text))))
        {
            // A short line that looks like a heading is what the label above it says.
            Current.Blocks.Add(block with { Kind = PaperBlockKind.Paragraph });
            return true;
        }

        if (kind is null && block.Kind == PaperBlockKind.Heading && IsPlainList() && PaperDecisions.Asks(block.Text))
        {
            Current.Blocks.Add(block with { Kind = PaperBlockKind.Paragraph });
            return true;
        }

        if (kind == SectionKind.Asked || (kind is null && block.Kind != PaperBlockKind.Heading && !FollowsHeading(block)))
        {
            return false;
        }

        // "Budget update" on top is what the paper is called.
        var isTitle = kind == SectionKind.Money && _sections.Count == 1 && Current.Blocks.Count == 0;
        Begin(isTitle ? SectionKind.Other : kind ?? SectionKind.Other, block, isKnown: kind is not null && !isTitle);
        return true;
    }

    /// <summary>Among recommendations that are neither numbered nor marked a short line, "Note the report", is one of them.</summary>
    private bool IsPlainList() => Current.Kind is SectionKind.Recommendation or SectionKind.Asked && Current.Blocks.TrueForAll(static block => block is { Number: null, Kind: PaperBlockKind.Paragraph });

    /// <summary>A short line with the number that the next heading has: "3. County lines" after "2. Recommendations".</summary>
    private bool FollowsHeading(PaperBlock block) =>
        _lastHeading is { } last && block.Number is { } text && ListNumber.Of(text, last) is var number && string.Equals(number.Style, last.Style, StringComparison.Ordinal) && number.Ordinal == last.Ordinal + 1
        && block.Text.Length <= LongestHeading && block.Text[^1] is not ('.' or ';' or ':' or ',') && char.IsUpper(block.Text[0])
        && !Current.Blocks.Exists(before => before.Number is { } used && string.Equals(ListNumber.Of(used).Style, last.Style, StringComparison.Ordinal));

    private void Begin(SectionKind kind, PaperBlock? heading, bool isKnown, bool isRow = false)
    {
        if (heading?.Number is { } number)
        {
            _lastHeading = ListNumber.Of(number, _lastHeading);
        }

        _sections.Add(new PaperSection(kind, heading, isKnown, isRow));
    }
}
