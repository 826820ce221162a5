namespace Partnership.Questions.Vocabulary;

/// <summary>Common English words, from the data file beside this class: they are spelt right, whatever they are near to.</summary>
internal static class PlainEnglish
{
    private static readonly string[] Endings = ["s", "es", "ed", "d", "ing", "er", "ly"];
    private static readonly HashSet<string> Words = [.. DataFile.Words("plain-english.txt")];

    /// <summary>Whether it is one of them, or a form of one.</summary>
    public static bool Has(string word) =>
        Words.Contains(word) || Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal) && (Words.Contains(word[..^ending.Length]) || (ending is "ing" or "er" && Words.Contains(word[..^ending.Length] + "e"))));
}
