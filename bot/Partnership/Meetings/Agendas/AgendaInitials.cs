using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>Writes out initials that stand for whoever leads an item, where the agenda itself names one person with these initials.</summary>
internal static partial class AgendaInitials
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int MostNames = 40;

    /// <summary>The lines with names in the place of initials.</summary>
    public static string[] Resolve(string[] lines)
    {
        var used = lines.Where(static line => line.Length < 300).SelectMany(static line => Leads().Matches(line)).Select(static match => match.Groups["initials"].Value).SelectMany(static all => all.Split(['/', '&', '+', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Where(static initials => initials is not ("and" or "ALL" or "AOB" or "TBC" or "TBA")).ToHashSet(StringComparer.Ordinal);
        if (used.Count == 0)
        {
            return lines;
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var initials in used.Take(MostNames))
        {
            if (NamesFor(initials, lines).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList() is [var only])
            {
                names[initials] = only;
            }
        }

        return names.Count == 0 ? lines : [.. lines.Select(line => line.Length < 300 ? Leads().Replace(line, match => Written(match, names)) : line)];
    }

    /// <summary>A key's "XP = Xanthe Pollard" goes before whoever else has these initials.</summary>
    private static IEnumerable<string> NamesFor(string initials, string[] lines)
    {
        var all = lines.Where(static line => line.Length < 600).SelectMany(static line => Names().Matches(line)).ToList();
        var keyed = all.Where(match => string.Equals(match.Groups["key"].Value, initials, StringComparison.Ordinal)).ToList();
        return (keyed.Count > 0 ? keyed : all).Select(static match => match.Groups["name"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(words => Enumerable.Range(0, Math.Max(0, words.Length - initials.Length + 1)).Select(from => words[from..(from + initials.Length)]))
            .Where(words => words.Length == initials.Length && !words.Where((word, at) => word[0] != initials[at] || word.Length < 2).Any())
            .Select(static words => string.Join(' ', words));
    }

    private static string Written(Match match, Dictionary<string, string> names)
    {
        var parts = match.Groups["initials"].Value.Split(['/', '&', '+', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(parts, names.ContainsKey)
            ? $"{match.Groups["before"].Value}{(match.Groups["before"].Value.Trim() is "-" or "\u2013" ? "Lead: " : "")}{string.Join(" and ", parts.Select(part => names[part]))}{match.Groups["after"].Value}" : match.Value;
    }

    /// <summary>Initials behind a dash, in a cell or alone on their line.</summary>
    [GeneratedRegex(@"(?<before>^\s*| [-\u2013] |\t)(?<initials>\p{Lu}{2,3}([/&+, ]{1,3}\p{Lu}{2,3}){0,3})(?<after>\s*$| [-\u2013] |\t)", Options)]
    private static partial Regex Leads();

    [GeneratedRegex(@"(\b(?<key>\p{Lu}{2,3}) ?[=:\u2013-]? ?)?(?<name>\b\p{Lu}[\p{L}'\u2019]+([ -]\p{Lu}[\p{L}'\u2019]+){1,2})", Options)]
    private static partial Regex Names();
}
