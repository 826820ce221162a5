using Partnership.Facts;

namespace Partnership.Questions.Knowledge;

/// <summary>One fact as search sees it.</summary>
/// <param name="Index">Its place in its list of the fact book.</param>
/// <param name="Bodies">The bodies it concerns.</param>
/// <param name="Topics">Its topics' places, in the fact's order.</param>
/// <param name="Period">The period it holds for; null where it is timeless.</param>
/// <param name="Roots">The roots of all its words, sorted.</param>
internal sealed record Card(CardKind Kind, int Index, int[] Bodies, int[] Topics, PeriodId? Period, int[] Roots)
{
    public bool HasRoot(int root) => root >= 0 && Array.BinarySearch(Roots, root) >= 0;
}
