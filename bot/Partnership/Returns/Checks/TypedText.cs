using System.Globalization;
using System.Text;

namespace Partnership.Returns.Checks;

/// <summary>Makes what people type or paste fit to be kept: no control or direction characters, no broken characters, no stray white space.</summary>
public static class TypedText
{
    /// <summary>As one line: any white space is one space.</summary>
    public static string OneLine(string? typed)
    {
        var clean = new StringBuilder(typed?.Length ?? 0);
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (rune != Rune.ReplacementChar && !IsInvisible(rune))
            {
                clean.Append(rune);
            }
        }

        if (clean.Length > 0 && clean[^1] == ' ')
        {
            clean.Length--;
        }

        return clean.ToString().Normalize();
    }

    /// <summary>With its lines kept, at most one empty one between two others.</summary>
    public static string Lines(string? typed)
    {
        var lines = new List<string>();
        foreach (var line in (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(OneLine))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0))
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).TrimEnd();
    }

    /// <summary>Two titles are the same if this is: lower-case letters and digits only.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                key.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return key.ToString();
    }

    // The zero-width joiner stays: emoji are made with it.
    private static bool IsInvisible(Rune rune) => rune.Value != 0x200D
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
