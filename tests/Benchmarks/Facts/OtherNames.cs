using System.Text;

namespace Benchmarks.Facts;

/// <summary>
/// Writes texts again for a county that does not exist: ordinary words stay, so that they are used by ever more facts, and rare words become
/// invented ones, so that the vocabulary grows as a real one does. The same seed gives the same county.
/// </summary>
internal sealed class OtherNames(IReadOnlySet<string> ordinaryWords, ISet<string> taken, int seed)
{
    private const int ShortestRenamed = 3;
    private static readonly string[] Starts = ["b", "br", "d", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, string> _invented = new(StringComparer.Ordinal);

    /// <summary>The words of a text, lower case.</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiLetter(text[i]))
            {
                continue;
            }

            if (i > start)
            {
                yield return text[start..i].ToLowerInvariant();
            }

            start = i + 1;
        }
    }

    public string Prose(string text)
    {
        var written = new StringBuilder(text.Length + 16);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiLetter(text[i]))
            {
                continue;
            }

            if (i > start)
            {
                written.Append(Word(text[start..i]));
            }

            if (i < text.Length)
            {
                written.Append(text[i]);
            }

            start = i + 1;
        }

        return written.ToString();
    }

    /// <summary>A name that nothing else has: where ordinary words make up all of it, an invented one goes before them.</summary>
    public string Name(string name)
    {
        var renamed = Prose(name);
        return string.Equals(renamed, name, StringComparison.Ordinal) ? $"{Word("Elsewhere")} {name}" : renamed;
    }

    private string Word(string word)
    {
        var lower = word.ToLowerInvariant();
        if (word.Length < ShortestRenamed || ordinaryWords.Contains(lower))
        {
            return word;
        }

        if (!_invented.TryGetValue(lower, out var other))
        {
            do
            {
                other = Invent(syllables: 2 + (word.Length / 5));
            }
            while (!taken.Add(other));
            _invented.Add(lower, other);
        }

        return char.IsAsciiLetterLower(word[0]) ? other : char.IsAsciiLetterLower(word[^1]) ? char.ToUpperInvariant(other[0]) + other[1..] : other.ToUpperInvariant();
    }

    private string Invent(int syllables)
    {
        var word = new StringBuilder();
        for (var i = 0; i < syllables; i++)
        {
            word.Append(Starts[_random.Next(Starts.Length)]).Append(Vowels[_random.Next(Vowels.Length)]);
        }

        return word.ToString();
    }
}
