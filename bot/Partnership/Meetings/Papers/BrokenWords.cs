namespace Partnership.Meetings.Papers;

/// <summary>
/// Words that a program parted at the ends of lines, "Oc-" and "tober". Other hyphens at a line's end are the word's own, so a text has to show that it parts words: some of them stand whole in it.
/// </summary>
internal static class BrokenWords
{
    /// <summary>Stands at a line's end for a hyphen that is not the word's.</summary>
    public const char Sign = '\u00ad';

    private const int Fewest = 2;

    public static string[] Join(string[] lines)
    {
        List<(int Line, string Joined, string Hyphened)> breaks = [.. Enumerable.Range(0, lines.Length - 1).Select(at => Break(lines, at)).OfType<(int, string, string)>()];
        if (breaks.Count < Fewest)
        {
            return lines;
        }

        var words = lines.SelectMany(static line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(static word => word.Trim(',', '.', ';', ':', '(', ')')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (breaks.Count(one => words.Contains(one.Joined)) < Fewest)
        {
            return lines;
        }

        foreach (var (line, _, _) in breaks.Where(one => !words.Contains(one.Hyphened)))
        {
            lines[line] = lines[line].TrimEnd()[..^1] + Sign;
        }

        return lines;
    }

    private static (int Line, string Joined, string Hyphened)? Break(string[] lines, int at)
    {
        var line = lines[at].AsSpan().TrimEnd();
        var next = lines[at + 1].AsSpan().TrimStart();
        if (line.Length < 3 || line[^1] != '-' || !char.IsLetter(line[^2]) || next.Length == 0 || !char.IsLower(next[0]))
        {
            return null;
        }

        var first = line[(line.LastIndexOf(' ') + 1)..^1].TrimStart('(');
        var second = next[..(next.IndexOf(' ') is var end and >= 0 ? end : next.Length)].TrimEnd(".,;:)");
        return (at, $"{first}{second}", $"{first}-{second}");
    }
}
