using System.Numerics;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Names that a question leaves out: "apart from the CSPs", "I don't mean Oxford".</summary>
internal static class LeavingOut
{
    private static readonly Wordings Leaving = Wordings.Of("leaving-out");
    private static readonly Wordings Article = Wordings.Of("article");

    public static bool Names(Query query, Link link)
    {
        if (link.Mask == 0)
        {
            return false;
        }

        var start = BitOperations.TrailingZeroCount(link.Mask);
        start -= start > 0 && Article.Has(query.Words[start - 1].Text) ? 1 : 0;
        return Enumerable.Range(0, start).Any(at => at + Leaving.LengthAt(query.Words, at) == start);
    }
}
