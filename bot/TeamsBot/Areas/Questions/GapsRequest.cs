using System.Collections.Frozen;
using System.Text;

namespace TeamsBot.Areas.Questions;

/// <summary>The ways in which people ask for the questions that nobody could answer.</summary>
internal static class GapsRequest
{
    private const int MaximumLength = 80;

    private static readonly FrozenSet<string> Phrases = FrozenSet.ToFrozenSet(
    [
        "questions nobody could answer",
        "questions that nobody could answer",
        "questions no one could answer",
        "questions noone could answer",
        "questions nobody can answer",
        "questions you could not answer",
        "questions you couldnt answer",
        "questions you cannot answer",
        "questions you cant answer",
        "questions without an answer",
        "unanswered questions",
        "what could you not answer",
        "what couldnt you answer",
        "what could nobody answer",
        "which questions could nobody answer",
        "which questions could you not answer",
        "which questions couldnt you answer",
        "what questions could nobody answer",
        "what questions could you not answer",
        "what questions couldnt you answer",
    ],
    StringComparer.Ordinal);

    private static readonly FrozenSet<string> Courtesies =
        FrozenSet.ToFrozenSet(["please", "show", "me", "list", "the", "all", "see", "give", "us", "open"], StringComparer.Ordinal);

    public static bool Matches(string text) =>
        text.Length <= MaximumLength && text.Contains("answer", StringComparison.OrdinalIgnoreCase) && Phrases.Contains(Normalise(text));

    /// <summary>Lower case, one blank between words, no marks, and no courtesies at either end.</summary>
    private static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('\'' or '\u2019'))
            {
                plain.Append(char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        while (words.Length > 0 && Courtesies.Contains(words[0]))
        {
            words = words[1..];
        }

        while (words.Length > 0 && Courtesies.Contains(words[^1]))
        {
            words = words[..^1];
        }

        return string.Join(' ', words!);
    }
}
