using Partnership.Facts;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What a question says that its answer has to hold: so many of something, what two lists share, a sum of money, what a paper found.</summary>
internal static class AskedContent
{
    private static readonly string[] Counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly Wordings SoMany = Wordings.Of("so-many");

    /// <summary>Whether an answer lacks it, whatever it rests on.</summary>
    public static bool IsLacking(Query query, Draft draft)
    {
        var kinds = PriorityKinds.AskedFor(query);
        return (draft.Asked == Intent.Funding && (query.Says("cost-to") || (kinds.Count > 0 && !query.HasAny(Cue.Fund, Cue.HowMuch, Cue.Receive))))
            || (query.Says("shared-by-lists") && kinds.Count > 0 && draft.Blocks.OfType<ListBlock>().Count() < 2)
            || (CountOf(query) is > 0 and var count && draft.Asked == Intent.Priority && draft.Blocks.OfType<ListBlock>().ToList() is { Count: > 0 } lists && lists.TrueForAll(list => list.Items.Count < count));
    }

    /// <summary>Whether a single fact lacks it.</summary>
    public static bool IsLacking(Query query, Statement statement) =>
        (query.Has(Cue.HowMuch) && !statement.Text.Contains('£', StringComparison.Ordinal) && query.Original.Contains('£', StringComparison.Ordinal))
        || (CountOf(query) is > 0 and var count && ItemsOf(statement.Text) < count)
        || (query.Says("shared-by-lists") && !statement.Text.Contains("both", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Which five?", "name the six themes"; 0 where no number is said.</summary>
    private static int CountOf(Query query) =>
        SoMany.PlaceIn(query.Words) is >= 0 and var at ? Array.FindIndex(Counts, count => query.Words.Skip(at).Take(SoMany.LengthAt(query.Words, at)).Any(w => string.Equals(w.Text, count, StringComparison.Ordinal))) + 2 : 0;

    /// <summary>How many things the longest sentence of a text can list at most.</summary>
    private static int ItemsOf(string text) =>
        text.Split(". ").Max(static sentence => 1 + sentence.Count(static c => c is ',' or ';') + (sentence.Split(" and ").Length - 1));
}
