using Partnership.Meetings.Papers;

namespace Partnership.Meetings.Agendas;

/// <summary>
/// Reads an agenda that someone typed, pasted or wrote in Word: numbered lines or a table, with purpose, presenter, minutes and paper beside the title or on
/// lines below it.
/// </summary>
public static class AgendaReader
{
    private const string FootnoteSigns = "*\u2020\u2021#^\u00a7";

    /// <summary>Thirty for each item that an agenda may have.</summary>
    private const int MostLines = 3_000;

    /// <summary>Reads the lines of a text.</summary>
    public static AgendaReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = text.ReplaceLineEndings("\n").Split('\n', MostLines + 1);
        var raw = WithFootnotes([.. all.Take(MostLines)]);
        var lines = raw
            .Select((line, i) => AgendaLine.Read(line.Trim().TrimStart('\u2022', '*', '\u00b7').Trim(), i + 1) with { IsIndented = line.Length - line.TrimStart().Length is > 0 and <= 8 && line.Any(char.IsLower), FollowsGap = i == 0 || !raw[i - 1].Any(char.IsLetterOrDigit) })
            .Where(static line => line.Number is not null || line.Text.Trim().Length > 0)
            .ToList();
        var reading = new AgendaLines(lines).Read();
        return all.Length <= MostLines ? reading : reading with { Faults = [.. reading.Faults, new AgendaFault(MostLines, $"I read {MostLines} lines of it and no more.")] };
    }

    /// <summary>What a footnote says of a sign, such as "* contains exempt information", is written behind the lines that bear it.</summary>
    private static string[] WithFootnotes(string[] lines)
    {
        foreach (var sign in FootnoteSigns)
        {
            var note = Array.FindIndex(lines, line => line.Trim() is [var first, _, ..] text && first == sign && ExemptWords.IsIn(text[1..]));
            if (note >= 0 && lines.Where((_, i) => i != note).Any(line => Bears(line, sign)))
            {
                lines = [.. lines.Select((line, i) => i == note ? "" : Bears(line, sign) ? $"{line.Replace(sign.ToString(), "", StringComparison.Ordinal)} \u2013 exempt" : line)];
            }
        }

        return lines;
    }

    /// <summary>A star with a space behind it that begins a line is a bullet.</summary>
    private static bool Bears(string line, char sign) => line.Trim() is var text && text.IndexOf(sign, StringComparison.Ordinal) is var at && (at > 0 || (at == 0 && text.Length > 1 && char.IsLetterOrDigit(text[1])));

    /// <summary>Reads the paragraphs and tables of a document; its lines are counted as they stand there.</summary>
    public static AgendaReading Read(PaperText paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return Read(string.Join('\n', paper.Blocks.Select(static block => block.Number is null ? block.Text : $"{block.Number} {block.Text}")));
    }
}
