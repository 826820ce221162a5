using System.Numerics;

namespace Partnership.Questions.Vocabulary;

/// <summary>
/// Finds the one spelling nearest to a misspelt word. A 26-bit set of letters rules out nearly all candidates in one operation
/// each, so that only a handful are measured.
/// </summary>
internal sealed class SpellingIndex
{
    private const int ShortestCorrected = 5;
    private const int LongestCorrected = 24;
    private readonly string[][] _byLength = new string[LongestCorrected + 3][];
    private readonly uint[][] _letters = new uint[LongestCorrected + 3][];

    public SpellingIndex(IEnumerable<string> spellings)
    {
        var groups = spellings.Where(static s => char.IsAsciiLetter(s[0])).ToLookup(static s => s.Length);
        for (var length = 0; length < _byLength.Length; length++)
        {
            _byLength[length] = [.. groups[length]];
            _letters[length] = [.. groups[length].Select(static s => LettersOf(s))];
        }
    }

    /// <summary>The nearest spelling, or null where none is near or two are equally near.</summary>
    public string? Nearest(string word)
    {
        if (word.Length is < ShortestCorrected or > LongestCorrected)
        {
            return null;
        }

        var allowed = word.Length < 8 ? 1 : 2;
        var letters = LettersOf(word);
        string? nearest = null;
        var nearestCost = int.MaxValue;
        var tied = false;
        for (var length = Math.Max(4, word.Length - allowed); length <= word.Length + allowed; length++)
        {
            var candidates = _letters[length];
            for (var i = 0; i < candidates.Length; i++)
            {
                if (BitOperations.PopCount(candidates[i] ^ letters) > 2 * allowed)
                {
                    continue;
                }

                var candidate = _byLength[length][i];
                var cost = Cost(word, candidate, allowed);
                if (cost < nearestCost)
                {
                    (nearest, nearestCost, tied) = (candidate, cost, false);
                }
                else if (cost == nearestCost && cost != int.MaxValue && !IsSameWord(nearest!, candidate))
                {
                    tied = true;
                }
            }
        }

        return tied ? null : nearest;
    }

    /// <summary>Slips rarely touch the first letter, unless two letters change places: such candidates cost more, short ones are out.</summary>
    private static int Cost(string word, string candidate, int allowed)
    {
        var distance = EditDistance.Within(word, candidate, allowed);
        if (distance < 0)
        {
            return int.MaxValue;
        }

        if (word[0] == candidate[0])
        {
            return 2 * distance;
        }

        var swapped = word[0] == candidate[1] && word[1] == candidate[0];
        return swapped || word.Length >= 7 ? 2 * distance + 1 : int.MaxValue;
    }

    private static bool IsSameWord(string a, string b) =>
        a.AsSpan().TrimEnd('s').SequenceEqual(b.AsSpan().TrimEnd('s'));

    private static uint LettersOf(string word)
    {
        var set = 0u;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterLower(c))
            {
                set |= 1u << (c - 'a');
            }
        }

        return set;
    }
}
