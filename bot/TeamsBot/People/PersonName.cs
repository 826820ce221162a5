using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TeamsBot.People;

/// <summary>Names as people type them: case, accents and what stands in brackets do not matter.</summary>
internal static class PersonName
{
    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        [
            "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "reverend", "hon", "cllr", "councillor", "councilor", "alderman",
            "pc", "ps", "dc", "ds", "di", "dci", "dsu", "pcso", "sgt", "sergeant", "insp", "inspector", "supt", "superintendent", "chief", "ch", "detective", "constable",
            "commander", "acting", "temporary", "temp", "t", "a", "qpm", "kpm", "obe", "mbe", "cbe", "jp", "phd", "ba", "ma", "msc", "bsc", "kc",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether the whole name was typed.</summary>
    public static bool IsAll(string typed, string name)
    {
        var words = Words(WithoutBrackets(name));
        return words.Count > 0 && Words(typed).SequenceEqual(words, StringComparer.Ordinal);
    }

    /// <summary>Whether every word typed is one of the name's: a first or a last name alone will do.</summary>
    public static bool IsPart(string typed, string name)
    {
        var words = Words(name);
        return Words(typed) is { Count: > 0 } asked && asked.TrueForAll(word => words.Contains(word, StringComparer.Ordinal));
    }

    /// <summary>
    /// Whether a typed name is an account's: in any order, with or without titles, middle names and what stands in brackets, with initials or short forms that begin alike
    /// for some of its words.
    /// </summary>
    public static bool IsSame(string typed, string account)
    {
        var (one, other) = (Named(typed), Named(account));
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        var needed = Math.Min(2, other.Count);
        var (matched, whole) = (0, 0);
        foreach (var word in few.OrderByDescending(static word => word.Length))
        {
            if (many.FirstOrDefault(candidate => candidate.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(candidate, StringComparison.Ordinal)) is not { } found)
            {
                return false;
            }

            many.Remove(found);
            matched++;
            whole += string.Equals(found, word, StringComparison.Ordinal) && word.Length > 1 ? 1 : 0;
        }

        // A first or a last name alone signs for nobody, where the account has both.
        return whole > 0 && matched >= needed;
    }

    private static List<string> Named(string text)
    {
        var words = Words(WithoutBrackets(text));
        var names = words.Where(static word => !Titles.Contains(word) && !word.Any(char.IsAsciiDigit)).ToList();
        return names.Count > 0 ? names : words;
    }

    private static string WithoutBrackets(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var start ? name[..start] : name;

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '\u2019') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
