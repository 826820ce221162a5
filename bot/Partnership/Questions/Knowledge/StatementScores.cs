using System.Buffers;

namespace Partnership.Questions.Knowledge;

/// <summary>Scores of cards for one question, in rented memory; only the cards that were touched are walked.</summary>
internal sealed class StatementScores(int cards) : IDisposable
{
    private readonly float[] _scores = RentClean(cards);
    private readonly int[] _touched = ArrayPool<int>.Shared.Rent(cards);
    private int _count;

    public int Count => _count;

    public (int Card, float Score) this[int place] => (_touched[place], _scores[_touched[place]]);

    public void Add(int card, float score)
    {
        if (score <= 0f)
        {
            return;
        }

        if (_scores[card] == 0f)
        {
            _touched[_count++] = card;
        }

        _scores[card] += score;
    }

    public void Dispose()
    {
        for (var i = 0; i < _count; i++)
        {
            _scores[_touched[i]] = 0f;
        }

        ArrayPool<int>.Shared.Return(_touched);
        ArrayPool<float>.Shared.Return(_scores, clearArray: false);
    }

    private static float[] RentClean(int cards)
    {
        var scores = ArrayPool<float>.Shared.Rent(cards);
        Array.Clear(scores, 0, cards);
        return scores;
    }
}
