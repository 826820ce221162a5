using System.Text.RegularExpressions;
using Partnership.Meetings.Papers;

namespace Partnership.Meetings.Agendas;

/// <summary>
/// Reads an agenda that someone typed, pasted or wrote in Word: numbered lines, a list or a table, with purpose, presenter, minutes and paper beside the title or on
/// lines below it.
/// </summary>
public static partial class AgendaReader
{
    private const string FootnoteSigns = "*\u2020\u2021#^\u00a7";

    /// <summary>Thirty for each item that an agenda may have.</summary>
    private const int MostLines = 3_000;

    /// <summary>A message in Teams is shorter.</summary>
    private const int LongestPasted = 30_000;

    /// <summary>Reads the lines of a text.</summary>
    public static AgendaReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = text.ReplaceLineEndings("\n").Split('\n', MostLines + 1);
        var reading = new AgendaLines(new AgendaLayout(WithKey(WithFootnotes([.. all.Take(MostLines)]))).Read()).Read();
        return all.Length <= MostLines ? reading : reading with { Faults = [.. reading.Faults, new AgendaFault(MostLines, $"I read {MostLines} lines of it and no more.")] };
    }

    /// <summary>Reads the paragraphs and tables of a document; its lines are counted as they stand there.</summary>
    public static AgendaReading Read(PaperText paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return Read(paper.Lines ?? string.Join('\n', paper.Blocks.Select(static block => block.Number is null ? block.Text : $"{block.Number} {block.Text}")));
    }

    /// <summary>Whether a text is an agenda though nobody says so: numbers that count on from 1, and business that every meeting has.</summary>
    public static bool IsAgenda(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= LongestPasted && Usual().IsMatch(text)
            && new AgendaLayout(text.ReplaceLineEndings("\n").Split('\n')).Read().Where(static line => line.Number is not null).Select(static line => line.Number).ToList() is ["1" or "1.1", _, _, ..];
    }

    /// <summary>What a footnote says of a sign, such as "* contains exempt information", is written behind the lines that bear it; "taken without discussion" below them.</summary>
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

        var legend = Array.FindIndex(lines, static line => line.Length < 600 && Starred().IsMatch(line));
        return legend < 0 ? lines : [.. lines.SelectMany((line, i) => i == legend ? [""] : Bears(line, '*') ? new[] { line.Replace("*", "", StringComparison.Ordinal), "   For information" } : [line])];
    }

    /// <summary>Letters that a key explains, such as "D = decision", are written out where they stand for themselves.</summary>
    private static string[] WithKey(string[] lines)
    {
        foreach (var key in lines.Where(static line => line.Length < 300).SelectMany(static line => Key().Matches(line)).Take(8))
        {
            var letter = key.Groups["letter"].Value;
            lines = [.. lines.Select(line => line.EndsWith($" - {letter}", StringComparison.Ordinal) || line.Contains($" - {letter} - ", StringComparison.Ordinal) || line.EndsWith($" ({letter})", StringComparison.Ordinal)
                ? $"{line} ".Replace($" - {letter} ", $" - {key.Groups["purpose"].Value} ", StringComparison.Ordinal).Replace($" ({letter}) ", $" ({key.Groups["purpose"].Value}) ", StringComparison.Ordinal).TrimEnd() : line)];
        }

        return lines;
    }

    [GeneratedRegex(@"\b(?<letter>[A-Z]) ?[=:] ?(for )?(?<purpose>decision|discussion|information|consultation|noting|approval)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    /// <summary>A star with a space behind it that begins a line is a bullet.</summary>
    private static bool Bears(string line, char sign) => line.Trim() is var text && text.IndexOf(sign, StringComparison.Ordinal) is var at && (at > 0 || (at == 0 && text.Length > 1 && char.IsLetterOrDigit(text[1])));

    [GeneratedRegex(@"\b(apologies|minutes of|agenda|any other business|aob|declarations? of interests?|matters arising|next meeting)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Usual();

    [GeneratedRegex(@"\*.*\b(for information|without discussion|for noting|information only)\b|\b(for information|without discussion|for noting)\b.*\*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Starred();
}
