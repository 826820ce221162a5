using System.Buffers;

namespace Partnership.Questions.Knowledge;

/// <summary>Scores of statements for one question, in rented memory.</summary>
internal sealed class StatementScores : IDisposable
{
    /// <summary>Looking a statement up in a list costs as much as reading this many of the list's postings.</summary>
    private const int PostingsALookUp = 10;

    private readonly int[]? _candidates;
    private readonly float[] _scores;

    /// <param name="statements">How many statements there are; their cards stand before all others.</param>
    /// <param name="candidates">The only ones that count, ascending; null where all do.</param>
    public StatementScores(int statements, int[]? candidates)
    {
        _candidates = candidates;
        Count = candidates?.Length ?? statements;
        _scores = ArrayPool<float>.Shared.Rent(Math.Max(Count, 1));
        Array.Clear(_scores, 0, Count);
    }

    public int Count { get; }

    public (int Statement, float Score) this[int place] => (_candidates?[place] ?? place, _scores[place]);

    public void Add(int statement, float score)
    {
        var place = _candidates is null ? statement : Array.BinarySearch(_candidates, statement);
        if (place >= 0)
        {
            _scores[place] += score;
        }
    }

    /// <summary>Adds to every statement of a list, which is sorted by place.</summary>
    public void Add(PostingList list, float factor)
    {
        var postings = list.Postings;
        if (_candidates is null)
        {
            AddToAll(postings, factor);
        }
        else if (_candidates.Length * PostingsALookUp < postings.Length)
        {
            LookUp(_candidates, postings, factor);
        }
        else
        {
            Merge(_candidates, postings, factor);
        }
    }

    public void Dispose() => ArrayPool<float>.Shared.Return(_scores, clearArray: false);

    private void AddToAll(ReadOnlySpan<Posting> postings, float factor)
    {
        foreach (ref readonly var posting in postings)
        {
            if (posting.Card >= Count)
            {
                return;
            }

            _scores[posting.Card] += factor * posting.Weight;
        }
    }

    private void Merge(int[] candidates, ReadOnlySpan<Posting> postings, float factor)
    {
        var place = 0;
        foreach (ref readonly var posting in postings)
        {
            while (place < candidates.Length && candidates[place] < posting.Card)
            {
                place++;
            }

            if (place == candidates.Length)
            {
                return;
            }

            if (candidates[place] == posting.Card)
            {
                _scores[place] += factor * posting.Weight;
            }
        }
    }

    private void LookUp(int[] candidates, ReadOnlySpan<Posting> postings, float factor)
    {
        for (var place = 0; place < candidates.Length && !postings.IsEmpty; place++)
        {
            var at = FirstFrom(postings, candidates[place]);
            postings = postings[at..];
            if (!postings.IsEmpty && postings[0].Card == candidates[place])
            {
                _scores[place] += factor * postings[0].Weight;
            }
        }
    }

    /// <summary>Where the first posting stands that is not before a card.</summary>
    private static int FirstFrom(ReadOnlySpan<Posting> postings, int card)
    {
        var (low, high) = (0, postings.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = postings[middle].Card < card ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
