using System.Numerics;
using Partnership.Questions.Understanding;

namespace Partnership.Questions.Answering;

/// <summary>A person's own words in an answer: plain letters alone, in the capitals that the person typed.</summary>
internal static class Quoted
{
    private const int MostWords = 3;
    private const int LongestWord = 24;

    /// <summary>Some of a question's words for the middle of a sentence: "London" or "Paris". Empty where none can be shown.</summary>
    public static string Words(Query query, ulong mask)
    {
        var words = new List<string>();
        for (; mask != 0 && words.Count < MostWords; mask &= mask - 1)
        {
            var text = AsTyped(query.Original, query.Words[BitOperations.TrailingZeroCount(mask)].Text);
            if (text.Length <= LongestWord && text.All(char.IsAsciiLetter) && !words.Contains($"\"{text}\"", StringComparer.OrdinalIgnoreCase))
            {
                words.Add($"\"{text}\"");
            }
        }

        return words.Count < 2 ? string.Concat(words) : string.Join(", ", words[..^1]) + " or " + words[^1];
    }

    /// <summary>The word where it stands by itself in the question; as it was read where the question spells it in another way.</summary>
    private static string AsTyped(string question, string word)
    {
        for (var at = 0; (at = question.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetter(question[at - 1])) && (end == question.Length || !char.IsAsciiLetter(question[end])))
            {
                return question[at..end];
            }
        }

        return word;
    }
}
