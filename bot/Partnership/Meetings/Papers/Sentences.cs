namespace Partnership.Meetings.Papers;

/// <summary>Cuts prose into sentences. A full stop after an initial, a short form or inside a figure ends none.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Shortened = new(
        [
            "mr", "mrs", "ms", "dr", "cllr", "st", "no", "e.g", "i.e", "etc", "vs", "approx", "para", "p", "pp", "a.m", "p.m", "prof", "rev", "supt",
            "insp", "sgt",
        ], StringComparer.OrdinalIgnoreCase);

    // Longer than each of them.
    private const int LongestShortened = 10;

    public static IEnumerable<string> Of(string text)
    {
        var (start, next) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('"' or '\u201d' or '\u2019' or ')')))
            {
                continue;
            }

            var before = Math.Max(0, i - LongestShortened);
            var word = text[(before + text.AsSpan(before, i - before).LastIndexOf(' ') + 1)..i];
            next = Math.Max(next, i + 1);
            while (next < text.Length && !char.IsLetterOrDigit(text[next]))
            {
                next++;
            }

            if (text[i] == '.' && (Shortened.Contains(word.TrimStart('(')) || (word.Length == 1 && char.IsUpper(word[0])) || (next < text.Length && char.IsLower(text[next]))))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is '"' or '\u201d' or '\u2019' or ')')
            {
                end++;
            }

            if (text[start..end].Trim() is { Length: > 0 } sentence)
            {
                yield return sentence;
            }

            start = end;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }
}
