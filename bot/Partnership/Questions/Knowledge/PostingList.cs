using System.Runtime.InteropServices;

namespace Partnership.Questions.Knowledge;

/// <summary>The cards that have to do with one thing, sorted by place; a long list is kept as bits as well, to be combined with others at once.</summary>
internal sealed class PostingList
{
    /// <summary>From this length on, setting bits one by one costs more than all of them together.</summary>
    private const int ShortestWithBits = 96;

    private readonly Posting[] _postings;

    public PostingList(IEnumerable<Posting> postings, int cards)
    {
        _postings = [.. postings];
        if (_postings.Length >= ShortestWithBits)
        {
            Bits = new ulong[CardSet.LengthOf(cards)];
            foreach (var (card, _) in _postings)
            {
                Bits[card >> 6] |= 1UL << card;
            }
        }
    }

    public static PostingList Empty { get; } = new([], 0);

    public int Length => _postings.Length;

    public ReadOnlySpan<Posting> Postings => _postings;

    /// <summary>One bit a card; null where the list is short.</summary>
    public ulong[]? Bits { get; }
}

/// <summary>A card that uses a root, and how prominently.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Posting(int Card, float Weight);
