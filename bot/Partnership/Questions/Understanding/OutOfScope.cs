using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Wordings that ask for what no fact of any document can give, however well the other words of the question fit one.</summary>
internal static class OutOfScope
{
    /// <summary>Whether a word makes the question one that must be refused.</summary>
    public static bool IsAt(IReadOnlyList<Word> words, IReadOnlyList<char> before, int at) =>
        IsVerdict(words, at) || IsErrand(words, at) || IsAppeal(words, at) || IsAge(words, at) || IsTimetable(words, at) || IsNotAvailable(words, before, at) || IsCompound(words, before, at);

    /// <summary>"Is Oxford safe?", "how dangerous is Banbury", "do you like …" ask for a verdict, which no fact gives; SAFE is also a name.</summary>
    public static bool IsVerdict(IReadOnlyList<Word> words, int at) =>
        (words[at].Text is "like" or "trust" or "prefer" or "love" or "hate" or "admire" or "support" or "rate" && at is 1 or 2 && words[at - 1].Text is "you" && words[0].Text is "do" or "you")
        || (words[at].Text is "think" or "reckon" && at > 1 && words[at - 1].Text is "you" && words[at - 2].Text is "do" && words[0].Text is "what" or "how" or "who")
        || (words[at].Text is "good" or "bad" or "useless" or "rubbish" or "effective" or "corrupt" or "honest" or "lazy" && at == words.Count - 1 && words[0].Text is "is" or "are")
        || (words[at].Text is "safe" or "safer" or "safest" or "unsafe" or "dangerous" or "rough" or "dodgy"
        && ((at == words.Count - 1 && words[0].Text is "is" or "are" or "was" or "am" or "do" or "does") || (at == 1 && words[0].Text is "how") || (at > 0 && words[at - 1].Text is "how" or "as" or "it")));

    /// <summary>"Remind me to …" wants something done, not a fact.</summary>
    public static bool IsErrand(IReadOnlyList<Word> words, int at) =>
        words[at].Text is "remind" && at + 2 < words.Count && words[at + 1].Text is "me" or "us" && words[at + 2].Text is "to";

    /// <summary>"How do I report a crime" is for the police, not a question on the reports to the Commissioner.</summary>
    private static bool IsAppeal(IReadOnlyList<Word> words, int at) =>
        words[at].Text is "crime" or "crimes" or "burglary" or "theft" or "incident" or "assault" && at > 0
        && (words[at - 1].Text is "report" || (at > 1 && words[at - 1].Text is "a" or "an" or "the" && words[at - 2].Text is "report"));

    /// <summary>"How old is …": the documents give nobody's age.</summary>
    private static bool IsAge(IReadOnlyList<Word> words, int at) => at > 0 && words[at].Text is "old" or "tall" or "rich" && words[at - 1].Text is "how";

    /// <summary>"Bus times to Witney": a fact that has a bus in it is no timetable.</summary>
    private static bool IsTimetable(IReadOnlyList<Word> words, int at) =>
        at + 1 < words.Count && words[at].Text is "bus" or "buses" or "train" or "trains" or "coach" or "ferry"
        && words[at + 1].Text is "time" or "times" or "timetable" or "timetables" or "fare" or "fares" or "ticket" or "tickets" or "route" or "routes" or "to" or "from";

    /// <summary>"The clear-up rate": two everyday words that a hyphen makes one of their own are a word that no fact has.</summary>
    private static bool IsCompound(IReadOnlyList<Word> words, IReadOnlyList<char> before, int at) =>
        at + 1 < words.Count && before[at + 1] == '-' && words[at].Role == WordRole.Filler && words[at + 1].Text is "up" or "off" or "out" or "down" or "over" or "in" or "back";

    /// <summary>"Why is it n/a": a gap in a table is explained nowhere.</summary>
    private static bool IsNotAvailable(IReadOnlyList<Word> words, IReadOnlyList<char> before, int at) =>
        at + 1 < words.Count && words[at].Text is "n" && words[at + 1].Text is "a" && before[at + 1] == '/';
}
