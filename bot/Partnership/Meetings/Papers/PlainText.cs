using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Partnership.Texts;

namespace Partnership.Meetings.Papers;

/// <summary>
/// Reads plain text. Its lines have often been broken at a page's width, and headings are known only by being short: paragraphs are put together again.
/// </summary>
internal static partial class PlainText
{
    private const int LongestHeading = 90;
    private const int LongestLabel = 40;
    private const int MostInLine = 100;
    private const int LinesOfHead = 5;
    private const int LongestPreamble = 4096;

    /// <returns>Null for what is no text.</returns>
    public static PaperText? Read(byte[] content, CancellationToken cancellationToken)
    {
        var isCut = content.Length > PaperText.MostCharacters;
        var bytes = content.AsSpan(0, Math.Min(content.Length, PaperText.MostCharacters));
        return bytes.StartsWith("{\\rtf"u8) || TextBytes.Decode(bytes, isCut) is not { } text || IsMarkup(text) ? null : Of(text, isCut, cancellationToken);
    }

    /// <summary>Reads the lines of a text that came out of a file of any kind.</summary>
    public static PaperText Of(string text, bool isCut, CancellationToken cancellationToken)
    {
        var blocks = Blocks(text, cancellationToken);
        return new PaperText(blocks, isCut || blocks.Count >= PaperText.MostBlocks) { Lines = CleanText.Of(text) };
    }

    private static List<PaperBlock> Blocks(string text, CancellationToken cancellationToken)
    {
        string[] lines = [.. BrokenWords.Join(text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n')).SelectMany(LabelsOf)];
        var full = FullLine(lines);
        var blocks = new List<PaperBlock>();
        OpenBlock? open = null;
        string? alone = null;
        var (afterBlank, headingGoesOn, capital, lastAlone, afterPage) = (true, false, 'A', 0, 0);
        for (var i = 0; i < lines.Length && blocks.Count < PaperText.MostBlocks; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = lines[i];
            if (line.Length == 0)
            {
                afterBlank = true;
                continue;
            }

            // Whole numbers alone are those of a list as long as they count on, and of pages otherwise.
            var isWhole = line.All(char.IsAsciiDigit) && line.Length <= 3;
            if (isWhole || IsPageNumber(line) || ListNumber.IsAlone(line))
            {
                var counts = isWhole && string.Equals(line, (lastAlone + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
                lastAlone += counts ? 1 : 0;
                afterPage = LinesOfHead;
                alone = counts || (!isWhole && !IsPageNumber(line)) ? line : null;
                continue;
            }

            // A page's head is that of the first page again.
            if (afterPage-- > 0 && lines.AsSpan(0, Math.Min(LinesOfHead, i)).Contains(line))
            {
                continue;
            }

            var isBold = IsMarkedHeading(line);
            line = Unmarked(line);
            if (!line.Any(char.IsLetterOrDigit))
            {
                continue;
            }

            var (kind, number, words) = Begin(line, capital);
            if (words.Length == 0)
            {
                continue;
            }

            number ??= kind == PaperBlockKind.Paragraph && !char.IsLower(words[0]) ? alone : null;
            alone = null;
            capital = number is [var letter and >= 'A' and <= 'Z', ..] ? (char)(letter + 1) : capital;

            var isPlain = kind == PaperBlockKind.Paragraph && number is null && !IsLabel(line);
            if (headingGoesOn)
            {
                open!.Add(words);
                headingGoesOn = false;
            }
            else if (kind == PaperBlockKind.Paragraph && !IsLabel(words) && (isBold || IsUsualHeading(words) || IsCapitalsAbove(words, i + 1 < lines.Length ? lines[i + 1] : "") || (number is not null && words.Length <= LongestHeading && IsCapitals(words))))
            {
                Open(new OpenBlock(PaperBlockKind.Heading, number, words));
            }
            else if (isPlain && IsHeading(lines, i, afterBlank, open, out headingGoesOn))
            {
                Open(new OpenBlock(PaperBlockKind.Heading, null, words));
            }
            else if (isPlain && open is { Kind: PaperBlockKind.Paragraph or PaperBlockKind.Bullet } && Continues(open, words, afterBlank, full))
            {
                open.Add(words);
            }
            else
            {
                Open(new OpenBlock(kind, number, words));
            }

            afterBlank = false;
        }

        Open(null);
        return blocks;

        void Open(OpenBlock? next)
        {
            if (open is not null)
            {
                blocks.Add(open.ToBlock());
            }

            open = next;
        }
    }

    private static (PaperBlockKind Kind, string? Number, string Words) Begin(string line, char capital)
    {
        if (line[0] is '\u2022' or '\u00b7' or '\u25cf' or '\u25aa' or '\u25e6' or '\u27a2' or '*' or '\uf0b7' || (line[0] is '-' or '\u2013' or 'o' && line.Length > 2 && line[1] is ' ' or '\t'))
        {
            return (PaperBlockKind.Bullet, null, Spaced(line[1..]));
        }

        var number = ListNumber.Take(line, out var words, capital);
        var cells = Cells(number is null ? line : words);
        return cells.Length > 1 && !IsLabel(cells[0] + " ") ? (PaperBlockKind.Row, null, string.Join('\t', number is null ? cells : [number, .. cells])) : (PaperBlockKind.Paragraph, number, Spaced(words));
    }

    /// <summary>A row's cells stand between tabs, or between gaps that are wider than after a sentence.</summary>
    private static string[] Cells(string line)
    {
        if (!line.AsSpan().ContainsAny('\t', '|') && !line.Contains("  ", StringComparison.Ordinal))
        {
            return [line];
        }

        var cells = Parted(line.Replace("   ", "\t", StringComparison.Ordinal).Replace(" | ", "\t", StringComparison.Ordinal), "\t");
        return cells.Length == 1 && Parted(line, "  ") is { Length: > 1 } figures && figures.Skip(1).All(static cell => PaperSums.Of(cell) is not null) ? figures : cells;

        static string[] Parted(string text, string gap) => text.Trim('|').Split(gap, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A heading is a short line that begins like one, has no end of a sentence, and is followed by a gap or a paragraph of another form.</summary>
    private static bool IsHeading(string[] lines, int at, bool afterBlank, OpenBlock? before, out bool goesOn)
    {
        goesOn = false;
        var line = lines[at];
        if (!LooksLikeTitle(line) || !char.IsUpper(line[0]) || (before is not null && before.Kind != PaperBlockKind.Heading && !EndsSentence(before, afterBlank)))
        {
            return false;
        }

        var next = at + 1 < lines.Length ? lines[at + 1] : "";
        if (next.Length == 0 || ListNumber.Take(next, out _) is not null || IsLabel(next) || next[0] is '\u2022' or '\u00b7' or '-')
        {
            return true;
        }

        goesOn = afterBlank && LooksLikeTitle(next) && (at + 2 >= lines.Length || lines[at + 2].Length == 0);
        return goesOn;
    }

    /// <summary>"Background" on its line needs no gap to be a heading.</summary>
    private static bool IsUsualHeading(string line) => char.IsUpper(line[0]) && line[^1] is not ':' && PaperHeadings.OfLine(line) is not (null or SectionKind.Asked);

    private static bool IsCapitalsAbove(string line, string next) => line.Length <= LongestLabel && IsCapitals(line) && next.Any(char.IsLower) && !line.Any(char.IsAsciiDigit);

    /// <summary>Whether a line is a heading as chats mark it: "**Background**", "## Background".</summary>
    private static bool IsMarkedHeading(string line) =>
        line.StartsWith('#') || (line.Length is > 4 and <= LongestHeading && line.StartsWith("**", StringComparison.Ordinal) && line.IndexOf("**", 2, StringComparison.Ordinal) == line.Length - 2);

    /// <summary>Without the signs with which chats make words bold or slanted.</summary>
    private static string Unmarked(string line) => Slanted().Replace(Bold().Replace(line.StartsWith('#') ? line.TrimStart('#').Trim() : line, "${words}"), "${words}").Trim();

    private static bool IsCapitals(string line) => line.Count(char.IsUpper) > 3 && !line.Any(char.IsLower);

    /// <summary>Labels that stand beside each other, "Report of: …    Date: …", are lines of their own.</summary>
    private static IEnumerable<string> LabelsOf(string line) =>
        Cells(line.Trim()) is { Length: > 1 } cells && Array.TrueForAll(cells, static cell => IsLabel(cell) && !cell.EndsWith(':')) ? cells : [line.Trim()];

    /// <summary>Two thirds of the lines that are as long as most, where they were broken at all.</summary>
    private static int FullLine(string[] lines)
    {
        List<int> lengths = [.. lines.Where(static line => line.Length > 0).Select(static line => line.Length).Order()];
        return lengths.Count == 0 ? 0 : Math.Min(lengths[lengths.Count * 9 / 10], MostInLine) * 2 / 3;
    }

    private static bool IsPageNumber(string line) =>
        line.Length < 20 && (line.StartsWith("Page ", StringComparison.OrdinalIgnoreCase) && line.Any(char.IsAsciiDigit) && line.AsSpan(5).ContainsAnyExcept("0123456789 of/|".AsSpan()) is false);

    private static bool LooksLikeTitle(string line) =>
        line.Length <= LongestHeading && line is not "That" && line[^1] is not ('.' or ',' or ';' or ':' or '?' or '!' or ')')
        && !line.Contains(". ", StringComparison.Ordinal) && line.Count(static c => c == ' ') < 14;

    /// <summary>Whether the paragraph above is at its end. Entries of a list have no full stop, but after a gap a new line is not part of one.</summary>
    private static bool EndsSentence(OpenBlock block, bool afterBlank) =>
        block.Last is '.' or ':' or '!' or '?' || block.HasAddress || (afterBlank && block.Last is not (',' or ';') && !EndsOpen(block));

    // Nobody ends a paragraph, or an entry of a list but the last, with one of these.
    private static bool EndsOpen(OpenBlock block) =>
        block.LastWord is "and" or "or" or "the" or "a" or "an" or "of" or "to" or "for" or "in" or "at" or "by" or "on" or "with"
            or "from" or "their" or "its" or "that" or "which";

    /// <summary>Whether words carry on the paragraph before them, over a line's end or a page's.</summary>
    /// <param name="full">How long a line is that was broken: a shorter one before a capital is at its end.</param>
    private static bool Continues(OpenBlock before, string words, bool afterBlank, int full) =>
        before.EndsEntry || (before.LineLength < full && char.IsUpper(words[0]) && !EndsOpen(before)) ? false
        : afterBlank ? before.Last is not ('.' or ':' or ';' or '!' or '?') && (char.IsLower(words[0]) || EndsOpen(before))
            : !IsLabel(before.Beginning) || before.Beginning.Length > LongestLabel || char.IsLower(words[0]);

    /// <summary>"Report of: …", "Date: …".</summary>
    private static bool IsLabel(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and <= LongestLabel && char.IsUpper(line[0]) && (colon == line.Length - 1 || char.IsWhiteSpace(line[colon + 1]))
            && line.AsSpan(0, colon).Count(' ') < 6 && !line.AsSpan(0, colon).ContainsAny(".,;");
    }

    private static string Spaced(string text) =>
        text.Length == 1 && !char.IsWhiteSpace(text[0]) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A page of the web, a drawing or a letter with attachments is text as well, but its words are not on its lines.</summary>
    private static bool IsMarkup(string text)
    {
        var beginning = text.AsSpan(0, Math.Min(text.Length, LongestPreamble)).TrimStart();
        return beginning.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("<html", StringComparison.OrdinalIgnoreCase) || beginning.Contains("<body", StringComparison.OrdinalIgnoreCase)
            || (beginning is ['<', '!' or '?' or '/', ..] || (beginning is ['<', var c, ..] && char.IsAsciiLetter(c) && (text.Contains("</", StringComparison.Ordinal) || text.Contains("/>", StringComparison.Ordinal))));
    }

    [GeneratedRegex(@"\*\*(?<words>[^*]+)\*\*|__(?<words>[^_]+)__", RegexOptions.NonBacktracking)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\*(?<words>[^*\s][^*]*)\*", RegexOptions.NonBacktracking)]
    private static partial Regex Slanted();

    /// <summary>The block that lines may still be added to. What is asked of it looks at its ends alone, so that many lines cost no more than each of them.</summary>
    private sealed class OpenBlock(PaperBlockKind kind, string? number, string words)
    {
        private readonly StringBuilder _text = new(words);
        private string _line = words;

        public PaperBlockKind Kind => kind;

        /// <summary>At least as much as a label is long.</summary>
        public string Beginning { get; private set; } = words;

        public char Last => _line[^1];

        public string LastWord => _line[(_line.LastIndexOf(' ') + 1)..];

        public bool HasAddress { get; private set; } = IsAddress(words);

        public int LineLength => _line.Length;

        /// <summary>Whether it is an entry of a list and another one follows.</summary>
        public bool EndsEntry => _line.EndsWith(';') || _line.EndsWith("; and", StringComparison.Ordinal) || _line.EndsWith("; or", StringComparison.Ordinal);

        public void Add(string line)
        {
            if (!(_text.Length > 1 && _text[^1] is '-' or BrokenWords.Sign && char.IsLetter(_text[^2])))
            {
                _text.Append(' ');
            }

            _text.Append(line);
            _line = line;
            HasAddress |= IsAddress(line);
            if (Beginning.Length <= LongestLabel + 1)
            {
                Beginning = _text.ToString();
            }
        }

        public PaperBlock ToBlock() => new(kind, _text.ToString(), number);

        private static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal);
    }
}
