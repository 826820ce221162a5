using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Words of a question that name something in the fact book.</summary>
/// <param name="Mask">The words, one bit each.</param>
/// <param name="Meanings">All that the words can stand for, never empty.</param>
/// <param name="IsNested">Whether a longer name covers these words; then it serves only where the longer one does not.</param>
internal readonly record struct Link(ulong Mask, IReadOnlyList<Meaning> Meanings, bool IsNested)
{
    public bool CanBe(MeaningKind kind)
    {
        for (var i = 0; i < Meanings.Count; i++)
        {
            if (Meanings[i].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
