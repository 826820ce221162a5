using System.Collections.Frozen;

namespace Partnership.Texts;

/// <summary>
/// A way of asking, by its words in any order: of each needed group one is there, and every word is known. So many wordings are understood that nobody
/// wrote down, and a word that says more makes it another question.
/// </summary>
public sealed class QuestionShape
{
    /// <summary>Words that change nothing about what is asked.</summary>
    private static readonly FrozenSet<string> Small = Set(
        "a an the this that these those our my mine your their its s is are be am being i we you they it me us to of for in on at by from with please can could would will shall may now "
        + "currently still some any about tell show give let know so then up ok okay hi hello hey thanks thank cheers and or there here just really im ive id ill youre");

    private readonly FrozenSet<string>[] _needed;
    private readonly FrozenSet<string> _known;

    /// <param name="needed">Groups with a blank between, a group's words with a stroke between.</param>
    /// <param name="allowed">Further words that may stand there.</param>
    public QuestionShape(string needed, string allowed = "")
    {
        ArgumentNullException.ThrowIfNull(needed);
        ArgumentNullException.ThrowIfNull(allowed);
        _needed = [.. needed.Split(' ').Select(static group => group.Split('|').ToFrozenSet(StringComparer.Ordinal))];
        _known = Small.Concat(_needed.SelectMany(static group => group)).Concat(Set(allowed)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A text's words in small letters, for <see cref="Fits"/>.</summary>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. RequestWords.Of(text).Select(static word => word.Text).Where(static word => word is not "-")];
    }

    /// <param name="words">In small letters.</param>
    public bool Fits(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Array.TrueForAll(_needed, group => words.Any(group.Contains)) && words.All(_known.Contains);
    }

    internal bool Knows(string word) => _known.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
