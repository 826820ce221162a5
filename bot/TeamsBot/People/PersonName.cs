using System.Globalization;
using System.Text;

namespace TeamsBot.People;

/// <summary>Names as people type them: case, accents and what stands in brackets do not matter.</summary>
internal static class PersonName
{
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
