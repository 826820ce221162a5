using System.Collections.Frozen;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>A request's words beside the text that they were cut from.</summary>
internal sealed class RequestText(string text, IReadOnlyList<RequestWord> words)
{
    private const int LongestPhrase = 12;

    private static readonly BodyNames NoNames = new([]);

    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(["st", "rd", "dr", "ave", "no", "ltd", "sq", "rm", "bldg"], StringComparer.Ordinal);

    public string Whole => text;

    public IReadOnlyList<RequestWord> Words => words;

    public int Count => words.Count;

    /// <summary>A word; empty before the first and after the last.</summary>
    public string this[int at] => at >= 0 && at < words.Count ? words[at].Text : "";

    /// <summary>Words as they were written.</summary>
    public string Written(int at, int count) => text[words[at].Start..words[at + count - 1].End];

    public bool IsCapital(int at) => char.IsUpper(text[words[at].Start]);

    /// <summary>Whether a word was written with "'s" at its end.</summary>
    public bool IsPossessive(int at) => text.AsSpan(words[at].Start, words[at].End - words[at].Start) is [.., '\'' or '\u2019', 's' or 'S'];

    /// <summary>Whether a comma, a bracket, a dash or the end of a sentence stands before a word.</summary>
    public bool PausesBefore(int at) => words[at].Breaks || words[at].Text is "-" || EndsSentenceBefore(at);

    public bool EndsSentenceBefore(int at) =>
        at > 0 && text.AsSpan(words[at - 1].End, Math.Max(0, words[at].Start - words[at - 1].End)).IndexOfAny(".!?;\n") >= 0 && !Abbreviations.Contains(words[at - 1].Text);

    /// <summary>Whether a bracket opens before a word.</summary>
    public bool OpensBefore(int at)
    {
        var from = at == 0 ? 0 : words[at - 1].End;
        return from <= words[at].Start && text.AsSpan(from, words[at].Start - from).Contains('(');
    }

    /// <summary>How many words from a place the longest of the patterns takes; 0 where none fits.</summary>
    public int Fits(PhrasePattern[] patterns, int at) => Longest(patterns, words, at);

    /// <inheritdoc cref="Fits"/>
    public static int Longest(PhrasePattern[] patterns, IReadOnlyList<RequestWord> words, int at)
    {
        if (at < 0 || at >= words.Count || !Array.Exists(patterns, pattern => pattern.FirstWords?.Contains(words[at].Text) != false))
        {
            return 0;
        }

        var context = new PhraseContext([.. words.Skip(at).Take(LongestPhrase)], NoNames);
        return patterns.Max(pattern => pattern.Match(context)?.Rest ?? 0);
    }
}
