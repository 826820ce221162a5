using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The words of an answer, and the looking for one run of words in another.</summary>
internal static class Words
{
    /// <summary>Letters and digits in a row, in lower case; any other sign that shows, such as an emoji, is a word by itself.</summary>
    public static List<Word> Of(string? text)
    {
        List<Word> words = [];
        var start = -1;
        text ??= "";
        for (var i = 0; i <= text.Length;)
        {
            var length = i < text.Length && Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1;
            var belongs = i < text.Length && (char.IsLetterOrDigit(text, i) || (text[i] is '\'' or '’' && start >= 0));
            if (belongs && start < 0)
            {
                start = i;
            }
            else if (!belongs && start >= 0)
            {
                words.Add(new Word(text[start..i].ToLowerInvariant(), start, i - 1));
                start = -1;
            }

            if (!belongs && i < text.Length && char.GetUnicodeCategory(text, i) is UnicodeCategory.OtherSymbol)
            {
                words.Add(new Word(text.Substring(i, length), i, i + length - 1));
            }

            i += length;
        }

        return words;
    }

    /// <summary>Finds words in their order with at most so many others between two of them; the fewer others, the better the score.</summary>
    public static Match? Find(List<Word> text, List<Word> sought, int maxDistance)
    {
        Match? best = null;
        for (var first = 0; first < text.Count && sought.Count > 0; first++)
        {
            if (FindAt(text, sought, first, maxDistance) is { } match && match.Score > (best?.Score ?? 0))
            {
                best = match;
            }
        }

        return best;
    }

    private static Match? FindAt(List<Word> text, List<Word> sought, int first, int maxDistance)
    {
        var (at, others) = (first, 0);
        for (var i = 0; i < sought.Count; i++)
        {
            var limit = i == 0 ? first : Math.Min(text.Count - 1, at + maxDistance);
            var found = text.FindIndex(at, Math.Max(0, limit - at + 1), word => string.Equals(word.Text, sought[i].Text, StringComparison.Ordinal));
            if (found < 0)
            {
                return null;
            }

            others += found - at;
            at = found + 1;
        }

        return new Match(first, at - 1, text[first].Start, text[at - 1].End, sought.Count / (float)(sought.Count + others));
    }

    /// <summary>A word in lower case, and the places of its first and last character.</summary>
    internal sealed record Word(string Text, int Start, int End);

    internal sealed record Match(int FirstWord, int LastWord, int Start, int End, float Score);
}
