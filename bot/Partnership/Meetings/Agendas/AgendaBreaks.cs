using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>Gives an agenda back the line breaks and columns that it lost on its way, as a PDF or a mail takes them.</summary>
internal static partial class AgendaBreaks
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Nobody writes a title as long: what is longer and holds several numbers was pasted without its line breaks.</summary>
    private const int LongLine = 160;

    /// <summary>Each line with the number of the one that it came from.</summary>
    public static List<(string Text, int At)> Lines(IReadOnlyList<string> raw) => [.. Spaced(raw).SelectMany(static line => Unrolled(line.Text, line.At))];

    /// <summary>Columns that a heading row of several known words shows to be made of spaces are parted by tabs.</summary>
    private static IEnumerable<(string Text, int At)> Spaced(IReadOnlyList<string> raw)
    {
        int[] columns = [];
        for (var i = 0; i < raw.Count; i++)
        {
            var line = raw[i];
            if (!line.AsSpan().ContainsAny('\t', '|') && line.Length <= 300 && Wide().IsMatch(line.Trim()))
            {
                var cells = Cell().Matches(line).Select(static cell => (cell.Index, Text: cell.Value)).ToList();
                if (AgendaTable.ColumnsOf([.. cells.Select(static cell => cell.Text)]) is not null)
                {
                    columns = [.. cells.Select(static cell => cell.Index)];
                }

                line = columns.Length == 0 ? line : string.Join('\t', columns.Select((_, column) => string.Join(' ', cells.Where(cell => ColumnAt(cell.Index) == column).Select(static cell => cell.Text))));
            }

            yield return (line.Replace('\u00a0', ' '), i + 1);
        }

        int ColumnAt(int place) => Math.Max(0, Array.FindLastIndex(columns, start => start <= place + 2));
    }

    /// <summary>A text in one line becomes as many as it has numbers that count on, and each title is parted from the sentences behind it.</summary>
    private static IEnumerable<(string Text, int At)> Unrolled(string text, int at)
    {
        if (text.Length <= LongLine || text.AsSpan().ContainsAny('\t', '|'))
        {
            return [(text, at)];
        }

        var starts = Sequence(Dotted());
        starts = starts.Count >= 2 ? starts : Sequence(Bare()) is { Count: >= 3 } bare ? bare : [];
        if (starts.Count == 0)
        {
            return [(text, at)];
        }

        var ends = starts.Skip(1).Append(text.Length);
        return starts.Zip(ends).SelectMany(item => Parted(text[item.First..item.Second])).Prepend(text[..starts[0]]).Select(line => (line, at));

        List<int> Sequence(Regex numbers)
        {
            // What is looked for behind one number may be the next: "(pages 4 to 9) 6. Parking".
            var (found, next) = (new List<int>(), 1);
            for (var number = numbers.Match(text); number.Success; number = numbers.Match(text, number.Groups["number"].Index + 1))
            {
                var group = number.Groups["number"];
                if (int.Parse(group.Value, CultureInfo.InvariantCulture) == next && !Cited().IsMatch(text[Math.Max(0, group.Index - 16)..group.Index]))
                {
                    found.Add(group.Index);
                    next++;
                }
            }

            return found;
        }
    }

    /// <summary>The lines of an item that stood in one: its title, its parts, its sentences, and the heading of what comes after it.</summary>
    private static IEnumerable<string> Parted(string item)
    {
        var words = item.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(14, words.Length - 2); count > 1; count--)
        {
            if (ExemptWords.HeadingOf(string.Join(' ', words[^count..])) is not null)
            {
                return Parted(string.Join(' ', words[..^count])).Append(string.Join(' ', words[^count..]));
            }
        }

        var lines = new List<string>();
        foreach (var piece in Lettered(item))
        {
            var (title, rest) = AgendaTitle.Split(piece, isSentence: true);
            lines.Add(title);
            lines.AddRange(Sentences().Replace(rest, "${end}\n${next}").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return lines;
    }

    private static IEnumerable<string> Lettered(string item)
    {
        var (start, next) = (0, 0);
        var whole = item.TrimStart()[..Math.Max(0, item.TrimStart().IndexOfAny(['.', ')', ' ']))];
        foreach (Match mark in PartMark().Matches(item))
        {
            var part = mark.Groups["part"];
            if (part.Value is [var letter] ? letter == 'a' + next : string.Equals(part.Value, string.Create(CultureInfo.InvariantCulture, $"{whole}.{next + 1}"), StringComparison.Ordinal))
            {
                yield return item[start..(mark.Index + 1)];
                (start, next) = (mark.Index + 1, next + 1);
            }
        }

        yield return item[start..];
    }

    [GeneratedRegex(@"\S  +\S", Options)]
    private static partial Regex Wide();

    [GeneratedRegex(@"\S+( \S+)*", Options)]
    private static partial Regex Cell();

    [GeneratedRegex(@"(^|\s)(?<number>\d{1,2})(\.\s+[\p{Lu}(\u201c\u2018*\[]|\)\s+\S)", Options)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(^|\s)(?<number>\d{1,2})\s+\p{Lu}", Options)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\s(\(?(?<part>[a-z])\)|(?<part>\d{1,2}\.\d{1,2})) ", Options)]
    private static partial Regex PartMark();

    [GeneratedRegex(@"\b(Rule|Rules|Section|Sections|Paragraph|Paragraphs|Items?|Part|Schedule|Page|Pages|Act|Article|Appendix|No|no|and|to|of)\.? ?$", Options)]
    private static partial Regex Cited();

    [GeneratedRegex(@"(?<end>[.!?)])\s+(?<next>\p{Lu})", Options)]
    private static partial Regex Sentences();
}
