using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Takes greetings and polite phrases off both ends of a question, unless nothing else is in it.</summary>
internal static class Courtesy
{
    private static readonly Wordings Opening = Wordings.Of("courtesy-opening");
    private static readonly Wordings Closing = Wordings.Of("courtesy-closing");
    private static readonly Wordings Errand = Wordings.Of("errand");
    private static readonly Wordings DoYou = Wordings.Of("do-you");
    private static readonly Wordings Opinion = Wordings.Of("opinion");

    public static void Strip(List<Word> words, List<char> before)
    {
        var start = 0;
        while (start < words.Count && Errand.LengthAt(words, start) == 0 && (Opening.Has(words[start].Text) || (DoYou.LengthAt(words, start) > 0 && Opinion.LengthAt(words, start) == 0)))
        {
            start++;
        }

        var end = words.Count;
        while (end > start && Closing.Has(words[end - 1].Text) && (words[end - 1].Text is not "you" || (end > 1 && words[end - 2].Text is "thank")))
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
