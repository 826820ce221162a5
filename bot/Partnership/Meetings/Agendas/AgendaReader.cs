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

    /// <summary>Usual business begins its title, or all but begins it.</summary>
    private const int FirstWords = 20;

    /// <summary>A message in Teams is shorter.</summary>
    private const int LongestPasted = 30_000;

    /// <summary>Reads the lines of a text.</summary>
    public static AgendaReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = text.ReplaceLineEndings("\n").Split('\n', MostLines + 1);
        all = WithoutIndents(all);
        var reading = new AgendaLines(new AgendaLayout(WithKey(AgendaInitials.Resolve(WithFootnotes([.. all.Take(MostLines)])))).Read()).Read();
        return all.Length <= MostLines ? reading : reading with { Faults = [.. reading.Faults, new AgendaFault(MostLines, $"I read {MostLines} lines of it and no more.")] };
    }

    /// <summary>Reads the paragraphs and tables of a document; its lines are counted as they stand there.</summary>
    public static AgendaReading Read(PaperText paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return Read(paper.Lines ?? string.Join('\n', paper.Blocks.Select(static block => block.Number is null ? block.Text : $"{block.Number} {block.Text}")));
    }

    /// <summary>
    /// Whether a text is an agenda though nobody says so: numbers that count on from 1, and among them business that every meeting has: first, twice or below the word
    /// "agenda". What tells of a meeting that has been, or of things to do, is none.
    /// </summary>
    public static bool IsAgenda(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestPasted || !Usual().IsMatch(text))
        {
            return false;
        }

        var lines = WithoutIndents(text.ReplaceLineEndings("\n").Split('\n'));
        if (Array.FindIndex(lines, static line => line.Contains('\t', StringComparison.Ordinal) && AgendaTable.ColumnsOf(line.Split('\t', StringSplitOptions.TrimEntries)) is not null) is >= 0 and var head)
        {
            return lines.Skip(head + 1).Count(static line => line.Contains('\t', StringComparison.Ordinal)) > 2;
        }

        var items = new AgendaLayout(lines).Read().FindAll(static line => line.Number is not null);
        var usual = items.Count(static item => Usual().Match(item.Text) is { Success: true, Index: < FirstWords });
        return items.Count > 2 && items[0].Number is "1" or "1.1" && (usual > 1 || Usual().Match(items[0].Text) is { Success: true, Index: 0 } || (usual > 0 && Array.Exists(lines, static line => AgendaSurroundings.IsCaption(line.Trim()))))
            && lines.Count(static line => Past().IsMatch(line)) <= lines.Length / 6 && !Array.Exists(lines, static line => ToDo().IsMatch(line));
    }

    /// <summary>Tabs that only stand before or behind a number part no cells.</summary>
    private static string[] WithoutIndents(string[] lines) =>
        Array.TrueForAll(lines, static line => !line.Contains('\t', StringComparison.Ordinal) || Indented().Match(line).Length == line.Length)
            ? [.. lines.Select(static line => line.Replace("\t", "    ", StringComparison.Ordinal))] : lines;

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

    [GeneratedRegex(@"^\s*([(]?\w{1,4}[.)]{0,2}\s*)?[^\t]*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Indented();

    [GeneratedRegex(@"\b(?<letter>[A-Z]) ?[=:] ?(for )?(?<purpose>decision|discussion|information|consultation|noting|approval)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    /// <summary>A star with a space behind it that begins a line is a bullet.</summary>
    private static bool Bears(string line, char sign) => line.Trim() is var text && text.IndexOf(sign, StringComparison.Ordinal) is var at && (at > 0 || (at == 0 && text.Length > 1 && char.IsLetterOrDigit(text[1])));

    [GeneratedRegex(@"\b(was|were) (present|received|agreed|noted|approved|discussed|given|held|thanked|asked|informed|resolved|confirmed|accepted|declared)\b|\bRESOLVED\b|^\s*(action|actioned)s?:|\b(agreed|noted|reported|explained|advised) that\b|\bthanked\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Past();

    /// <summary>A heading that makes another list of it.</summary>
    [GeneratedRegex(@"^\W*((my |our )?(to[- ]?do|action|shopping|check|task)[- ]?(list|log|points?|s)?|actions?( points| arising)?|things to do|steps|how to .*|(draft )?minutes|notes? of (the|our) .*|ideas|questions)\b ?(for|from|of|before|after|by)?[^:]{0,60}:?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ToDo();

    [GeneratedRegex(@"\b(welcome|apologies|minutes of|agenda|any other business|aob|declarations? of interests?|matters arising|next meeting)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Usual();

    [GeneratedRegex(@"\*.*\b(for information|without discussion|for noting|information only)\b|\b(for information|without discussion|for noting)\b.*\*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Starred();
}
