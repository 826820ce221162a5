using System.Numerics;

namespace Partnership.Questions.Knowledge;

/// <summary>Some of the facts of one kind, as bits: added by the place of their card, read by their own index, in order.</summary>
internal sealed class CardSet
{
    private readonly int _first;
    private readonly int _last;
    private readonly ulong[] _bits;

    /// <param name="first">The place of the kind's first card.</param>
    /// <param name="count">How many cards the kind has.</param>
    /// <param name="cards">How many cards there are of all kinds.</param>
    public CardSet(int first, int count, int cards)
        : this(first, first + count - 1, new ulong[LengthOf(cards)])
    {
    }

    private CardSet(int first, int last, ulong[] bits) => (_first, _last, _bits) = (first, last, bits);

    public int Count
    {
        get
        {
            var count = 0;
            for (var word = _first >> 6; word <= _last >> 6; word++)
            {
                count += BitOperations.PopCount(OwnBits(word));
            }

            return count;
        }
    }

    /// <summary>How many words of bits so many cards take.</summary>
    public static int LengthOf(int cards) => (cards + 63) / 64;

    public void Add(int card) => _bits[card >> 6] |= 1UL << card;

    public void Add(PostingList list)
    {
        if (list.Bits is { } bits)
        {
            UnionWith(bits);
            return;
        }

        foreach (ref readonly var posting in list.Postings)
        {
            Add(posting.Card);
        }
    }

    /// <summary>Whether the fact of this index is in the set.</summary>
    public bool Has(int index) => (_bits[(_first + index) >> 6] & (1UL << (_first + index))) != 0;

    public void IntersectWith(CardSet other)
    {
        for (var word = _first >> 6; word <= _last >> 6; word++)
        {
            _bits[word] &= other._bits[word];
        }
    }

    public void UnionWith(CardSet other) => UnionWith(other._bits);

    public CardSet Copy() => new(_first, _last, [.. _bits]);

    /// <summary>The indices of the facts, ascending.</summary>
    public int[] ToIndices()
    {
        var indices = new int[Count];
        var at = 0;
        for (var word = _first >> 6; word <= _last >> 6; word++)
        {
            for (var bits = OwnBits(word); bits != 0; bits &= bits - 1)
            {
                indices[at++] = (word << 6) + BitOperations.TrailingZeroCount(bits) - _first;
            }
        }

        return indices;
    }

    private void UnionWith(ulong[] bits)
    {
        for (var word = _first >> 6; word <= _last >> 6; word++)
        {
            _bits[word] |= bits[word];
        }
    }

    /// <summary>The bits of one word without those of the cards of other kinds.</summary>
    private ulong OwnBits(int word)
    {
        var bits = _bits[word];
        bits &= word == _first >> 6 ? ulong.MaxValue << _first : ulong.MaxValue;
        return word == _last >> 6 ? bits & (ulong.MaxValue >> (63 - (_last & 63))) : bits;
    }
}
