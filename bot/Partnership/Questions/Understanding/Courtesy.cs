using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Takes greetings and polite phrases off both ends of a question, unless nothing else is in it.</summary>
internal static class Courtesy
{
    private static readonly HashSet<string> Opening = new(StringComparer.Ordinal)
    {
        "please", "pls", "plz", "kindly", "hi", "hello", "hey", "hiya", "good", "morning", "afternoon", "evening", "can", "could", "would", "will", "you", "u", "tell",
        "me", "us", "i", "im", "id", "like", "want", "wanted", "need", "to", "know", "just", "wondering", "wonder", "if", "may", "ask", "ok", "okay", "so", "well", "um", "er",
        "sorry", "excuse", "quick", "question", "there", "bot", "dear", "let", "remind", "out", "find", "thanks", "now", "then",
    };

    private static readonly HashSet<string> Closing = new(StringComparer.Ordinal)
    {
        "please", "pls", "plz", "thanks", "thank", "you", "ta", "cheers", "kindly",
    };

    /// <summary>"Do you like …" is no way of asking politely.</summary>
    private static bool AsksOpinion(List<Word> words, int at) =>
        at + 2 < words.Count && words[at].Text is "do" && words[at + 1].Text is "you" && words[at + 2].Text is "like" or "trust" or "prefer" or "love" or "hate" or "admire" or "support" or "rate";

    public static void Strip(List<Word> words, List<char> before)
    {
        var start = 0;
        while (start < words.Count && !OutOfScope.IsErrand(words, start) && (Opening.Contains(words[start].Text) || (words[start].Text is "do" && start + 1 < words.Count && words[start + 1].Text is "you" && !AsksOpinion(words, start))))
        {
            start++;
        }

        var end = words.Count;
        while (end > start && Closing.Contains(words[end - 1].Text) && (words[end - 1].Text is not "you" || (end > 1 && words[end - 2].Text is "thank")))
        {
            end--;
        }

        if (start >= end)
        {
            return;
        }

        words.RemoveRange(end, words.Count - end);
        before.RemoveRange(end, before.Count - end);
        words.RemoveRange(0, start);
        before.RemoveRange(0, start);
    }
}
