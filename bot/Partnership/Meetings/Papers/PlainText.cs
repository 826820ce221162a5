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

    // Windows-1252 in 0x80 to 0x9F, as older programs write quotation marks and dashes.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    public static PaperReading Read(byte[] content)
    {
        if (content.AsSpan().StartsWith("%PDF"u8) || content.AsSpan().StartsWith("{\\rtf"u8) || Decode(content) is not { } text)
        {
            return new PaperReading.Unreadable(PaperFault.NotADocument);
        }

        var blocks = Blocks(text);
        return new PaperReading.Readable(new PaperText([.. blocks.Take(WordDocument.MostBlocks)], blocks.Count > WordDocument.MostBlocks));
    }

    public static List<PaperBlock> Blocks(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n').Select(static line => line.TrimEnd().TrimStart(' ', '\u00a0')).ToList();
        var blocks = new List<PaperBlock>();
        var (afterBlank, headingGoesOn) = (true, false);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
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
                blocks[^1] = blocks[^1] with { Text = Join(blocks[^1].Text, words) };
                headingGoesOn = false;
            }
            else if (isPlain && IsHeading(lines, i, afterBlank, blocks.Count > 0 ? blocks[^1] : null, out headingGoesOn))
            {
                blocks.Add(new PaperBlock(PaperBlockKind.Heading, words));
            }
            else if (isPlain && blocks is [.., { Kind: PaperBlockKind.Paragraph or PaperBlockKind.Bullet }] && Continues(blocks[^1], words, afterBlank))
            {
                blocks[^1] = blocks[^1] with { Text = Join(blocks[^1].Text, words) };
            }
            else
            {
                blocks.Add(new PaperBlock(kind, words, number));
            }

            afterBlank = false;
        }

        return blocks;
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
    private static bool IsHeading(List<string> lines, int at, bool afterBlank, PaperBlock? before, out bool goesOn)
    {
        goesOn = false;
        var line = lines[at].Trim();
        if (!LooksLikeTitle(line) || !char.IsUpper(line[0]) || (before is not null && before.Kind != PaperBlockKind.Heading && !EndsSentence(before.Text, afterBlank)))
        {
            return false;
        }

        var next = at + 1 < lines.Count ? lines[at + 1].Trim() : "";
        if (next.Length == 0 || NumberOf(next, out _) is not null || IsLabel(next) || next[0] is '\u2022' or '\u00b7' or '-')
        {
            return true;
        }

        goesOn = afterBlank && LooksLikeTitle(next) && (at + 2 >= lines.Count || lines[at + 2].Trim().Length == 0);
        return goesOn;
    }

    private static bool LooksLikeTitle(string line) =>
        line.Length <= LongestHeading && line[^1] is not ('.' or ',' or ';' or ':' or '?' or ')')
        && !line.Contains(". ", StringComparison.Ordinal) && line.Count(static c => c == ' ') < 14;

    /// <summary>Whether the paragraph above is at its end. Entries of a list have no full stop, but after a gap a new line is not part of one.</summary>
    private static bool EndsSentence(string text, bool afterBlank) =>
        text[^1] is '.' or ':' or '!' or '?' || text.Contains("://", StringComparison.Ordinal) || (afterBlank && text[^1] is not (',' or ';') && !EndsOpen(text));

    // Nobody ends a paragraph, or an entry of a list but the last, with one of these.
    private static bool EndsOpen(string text) =>
        text[(text.LastIndexOf(' ') + 1)..] is "and" or "or" or "the" or "a" or "an" or "of" or "to" or "for" or "in" or "at" or "by" or "on" or "with"
            or "from" or "their" or "its" or "that" or "which";

    /// <summary>Whether words carry on the paragraph before them, over a line's end or a page's.</summary>
    private static bool Continues(PaperBlock before, string words, bool afterBlank) =>
        afterBlank
            ? before.Text[^1] is not ('.' or ':' or ';' or '!' or '?') && (char.IsLower(words[0]) || EndsOpen(before.Text) && !before.Text.EndsWith("; and", StringComparison.Ordinal))
            : !IsLabel(before.Text) || before.Text.Length > LongestLabel || char.IsLower(words[0]);

    /// <summary>"Report of: …", "Date: …".</summary>
    private static bool IsLabel(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and <= LongestLabel && char.IsUpper(line[0]) && (colon == line.Length - 1 || char.IsWhiteSpace(line[colon + 1]))
            && line.AsSpan(0, colon).Count(' ') < 6 && !line.AsSpan(0, colon).ContainsAny(".,;");
    }

    private static string Join(string text, string more) =>
        text.EndsWith('-') && text.Length > 1 && char.IsLetter(text[^2]) ? text + more : $"{text} {more}";

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Decode(byte[] content)
    {
        string text;
        if (content.AsSpan().StartsWith([(byte)0xFF, (byte)0xFE]))
        {
            text = Encoding.Unicode.GetString(content, 2, content.Length - 2);
        }
        else if (content.AsSpan().StartsWith([(byte)0xFE, (byte)0xFF]))
        {
            text = Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2);
        }
        else
        {
            var start = content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            try
            {
                text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content, start, content.Length - start);
            }
            catch (DecoderFallbackException)
            {
                text = string.Create(content.Length, content, static (span, bytes) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = bytes[i] is >= 0x80 and <= 0x9F ? Windows[bytes[i] - 0x80] : (char)bytes[i];
                    }
                });
            }
        }

        // Text has no control characters but those that part lines and cells.
        return text.Any(static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085')) ? null : text;
    }
}
