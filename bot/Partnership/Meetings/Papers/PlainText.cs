using System.Text;

namespace Partnership.Meetings.Papers;

/// <summary>
/// Reads plain text. Its lines have often been broken at a page's width, and headings are known only by being short: paragraphs are put together again.
/// </summary>
internal static class PlainText
{
    private const int LongestHeading = 90;
    private const int LongestLabel = 40;
    private const int LongestNumber = 2;
    private const int LongestPreamble = 4096;

    // Windows-1252 in 0x80 to 0x9F, as older programs write quotation marks and dashes.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <returns>Null for what is no text.</returns>
    public static PaperText? Read(byte[] content, CancellationToken cancellationToken)
    {
        var isCut = content.Length > PaperText.MostCharacters;
        var bytes = content.AsSpan(0, Math.Min(content.Length, PaperText.MostCharacters));
        if (bytes.StartsWith("%PDF"u8) || bytes.StartsWith("{\\rtf"u8) || Decode(bytes, isCut) is not { } text || IsMarkup(text))
        {
            return null;
        }

        var blocks = Blocks(text, cancellationToken);
        return new PaperText(blocks, isCut || blocks.Count >= PaperText.MostBlocks);
    }

    private static List<PaperBlock> Blocks(string text, CancellationToken cancellationToken)
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n', StringSplitOptions.TrimEntries);
        var blocks = new List<PaperBlock>();
        OpenBlock? open = null;
        var (afterBlank, headingGoesOn) = (true, false);
        for (var i = 0; i < lines.Length && blocks.Count < PaperText.MostBlocks; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = lines[i];
            if (line.Length == 0)
            {
                afterBlank = true;
                continue;
            }

            var (kind, number, words) = Begin(line);
            if (words.Length == 0)
            {
                continue;
            }

            var isPlain = kind == PaperBlockKind.Paragraph && number is null && !IsLabel(line);
            if (headingGoesOn)
            {
                open!.Add(words);
                headingGoesOn = false;
            }
            else if (isPlain && IsHeading(lines, i, afterBlank, open, out headingGoesOn))
            {
                Open(new OpenBlock(PaperBlockKind.Heading, null, words));
            }
            else if (isPlain && open is { Kind: PaperBlockKind.Paragraph or PaperBlockKind.Bullet } && Continues(open, words, afterBlank))
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

    /// <summary>Takes a paragraph's number off its beginning: "10.The", "5.1To cut", "3) Next". A figure in a sentence, "2.6 per cent", is none.</summary>
    public static string? NumberOf(string line, out string rest)
    {
        rest = line;
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > LongestNumber || digits == line.Length || line[digits] is not ('.' or ')'))
        {
            return null;
        }

        var end = digits + 1;
        var more = line.AsSpan(end).IndexOfAnyExceptInRange('0', '9') is var count and > 0 and <= LongestNumber ? count : 0;
        end += more;
        var words = line[end..].TrimStart(' ', '\t', '.', ')');
        var begins = words.Length > 0 && (char.IsUpper(words[0]) || words[0] is '[' or '\u2018' or '\u201c' or '"' or '(');
        if (!begins || (more > 0 && words.StartsWith("Per ", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        rest = words;
        return line[..end];
    }

    private static (PaperBlockKind Kind, string? Number, string Words) Begin(string line)
    {
        var cells = line.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length > 1 && !IsLabel(cells[0] + " "))
        {
            return NumberOf(cells[0] + ".", out _) is null && cells[0].All(static c => char.IsAsciiDigit(c) || c == '.') && cells.Length == 2
                ? (PaperBlockKind.Paragraph, cells[0], cells[1])
                : (PaperBlockKind.Row, null, string.Join('\t', cells));
        }

        if (line[0] is '\u2022' or '\u00b7' or '\u25cf' or '*' or '\uf0b7' || (line[0] is '-' or '\u2013' or 'o' && line.Length > 2 && line[1] is ' ' or '\t'))
        {
            return (PaperBlockKind.Bullet, null, line[1..].Trim());
        }

        var number = NumberOf(line, out var words);
        return (PaperBlockKind.Paragraph, number, Spaced(words));
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
        if (next.Length == 0 || NumberOf(next, out _) is not null || IsLabel(next) || next[0] is '\u2022' or '\u00b7' or '-')
        {
            return true;
        }

        goesOn = afterBlank && LooksLikeTitle(next) && (at + 2 >= lines.Length || lines[at + 2].Length == 0);
        return goesOn;
    }

    private static bool LooksLikeTitle(string line) =>
        line.Length <= LongestHeading && line[^1] is not ('.' or ',' or ';' or ':' or '?' or ')')
        && !line.Contains(". ", StringComparison.Ordinal) && line.Count(static c => c == ' ') < 14;

    /// <summary>Whether the paragraph above is at its end. Entries of a list have no full stop, but after a gap a new line is not part of one.</summary>
    private static bool EndsSentence(OpenBlock block, bool afterBlank) =>
        block.Last is '.' or ':' or '!' or '?' || block.HasAddress || (afterBlank && block.Last is not (',' or ';') && !EndsOpen(block));

    // Nobody ends a paragraph, or an entry of a list but the last, with one of these.
    private static bool EndsOpen(OpenBlock block) =>
        block.LastWord is "and" or "or" or "the" or "a" or "an" or "of" or "to" or "for" or "in" or "at" or "by" or "on" or "with"
            or "from" or "their" or "its" or "that" or "which";

    /// <summary>Whether words carry on the paragraph before them, over a line's end or a page's.</summary>
    private static bool Continues(OpenBlock before, string words, bool afterBlank) =>
        afterBlank
            ? before.Last is not ('.' or ':' or ';' or '!' or '?') && (char.IsLower(words[0]) || (EndsOpen(before) && !before.EndsList))
            : !IsLabel(before.Beginning) || before.Beginning.Length > LongestLabel || char.IsLower(words[0]);

    /// <summary>"Report of: …", "Date: …".</summary>
    private static bool IsLabel(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and <= LongestLabel && char.IsUpper(line[0]) && (colon == line.Length - 1 || char.IsWhiteSpace(line[colon + 1]))
            && line.AsSpan(0, colon).Count(' ') < 6 && !line.AsSpan(0, colon).ContainsAny(".,;");
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A page of the web, a drawing or a letter with attachments is text as well, but its words are not on its lines.</summary>
    private static bool IsMarkup(string text)
    {
        var beginning = text.AsSpan(0, Math.Min(text.Length, LongestPreamble)).TrimStart();
        return beginning.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("<html", StringComparison.OrdinalIgnoreCase) || beginning.Contains("<body", StringComparison.OrdinalIgnoreCase)
            || (beginning is ['<', '!' or '?' or '/', ..] || (beginning is ['<', var c, ..] && char.IsAsciiLetter(c) && (text.Contains("</", StringComparison.Ordinal) || text.Contains("/>", StringComparison.Ordinal))));
    }

    /// <param name="isCut">Whether the bytes may end within a character.</param>
    private static string? Decode(ReadOnlySpan<byte> bytes, bool isCut)
    {
        var (encoding, mark) = bytes switch
        {
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
            [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 3),
            _ => ((Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 0),
        };
        var chars = new char[bytes.Length];
        int length;
        try
        {
            length = encoding.GetDecoder().GetChars(bytes[mark..], chars, flush: !isCut);
        }
        catch (DecoderFallbackException) when (mark == 0)
        {
            for (length = 0; length < bytes.Length; length++)
            {
                chars[length] = bytes[length] is >= 0x80 and <= 0x9F and var own ? Windows[own - 0x80] : (char)bytes[length];
            }
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        // Text has no control characters but those that part lines and cells.
        var text = new string(chars, 0, length);
        return text.Any(static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085')) ? null : text;
    }

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

        /// <summary>Whether the next entry of a list is its last one.</summary>
        public bool EndsList => _text.Length > 5 && _text.ToString(_text.Length - 5, 5) is "; and";

        public void Add(string line)
        {
            if (!(_text.Length > 1 && _text[^1] == '-' && char.IsLetter(_text[^2])))
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
