using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Wordings that ask for what no fact of any document can give, however well the other words of the question fit one.</summary>
internal static class OutOfScope
{
    private static readonly Wordings Verdict = Wordings.Of("verdict");
    private static readonly Wordings[] LastWords = [Verdict, Wordings.Of("appeal"), Wordings.Of("age")];
    private static readonly Wordings[] FirstWords = [Wordings.Of("errand"), Wordings.Of("timetable")];
    private static readonly Wordings HyphenedAfter = Wordings.Of("hyphened-after");

    /// <summary>"Is Oxford safe?", "do you like …" ask for a verdict, which no fact gives; SAFE is also a name.</summary>
    public static bool AsksVerdict(IReadOnlyList<Word> words) => Verdict.IsIn(words);

    /// <summary>The words that make the question one that must be refused, one bit each.</summary>
    public static ulong Of(IReadOnlyList<Word> words, IReadOnlyList<char> before)
    {
        ulong mask = 0;
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var wordings in LastWords)
            {
                mask |= wordings.LengthAt(words, at) is > 0 and var length ? 1UL << (at + length - 1) : 0;
            }

            mask |= Array.Exists(FirstWords, w => w.LengthAt(words, at) > 0) || IsNotAvailable(words, before, at) || IsCompound(words, before, at) ? 1UL << at : 0;
        }

        return mask;
    }

    /// <summary>"The clear-up rate": two everyday words that a hyphen makes one of their own are a word that no fact has.</summary>
    private static bool IsCompound(IReadOnlyList<Word> words, IReadOnlyList<char> before, int at) =>
        at + 1 < words.Count && before[at + 1] == '-' && words[at].Role == WordRole.Filler && HyphenedAfter.Has(words[at + 1].Text);

    /// <summary>"Why is it n/a": a gap in a table is explained nowhere.</summary>
    private static bool IsNotAvailable(IReadOnlyList<Word> words, IReadOnlyList<char> before, int at) =>
        at + 1 < words.Count && before[at + 1] == '/' && words[at].Text is "n" && words[at + 1].Text is "a";
}
