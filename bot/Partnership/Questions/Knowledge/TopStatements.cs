namespace Partnership.Questions.Knowledge;

/// <summary>Keeps the best few of many scores, in order, without sorting the rest.</summary>
internal ref struct TopStatements(Span<(float Score, int Index)> room)
{
    private readonly Span<(float Score, int Index)> _room = room;

    public int Count { get; private set; }

    public readonly (float Score, int Index) this[int place] => _room[place];

    public void Add(float score, int index)
    {
        if (Count == _room.Length && score <= _room[Count - 1].Score)
        {
            return;
        }

        var place = Count < _room.Length ? Count++ : Count - 1;
        while (place > 0 && IsBetter(score, index, _room[place - 1]))
        {
            _room[place] = _room[place - 1];
            place--;
        }

        _room[place] = (score, index);
    }

    /// <summary>Equal scores keep the fact book's order, so that answers never depend on chance.</summary>
    private static bool IsBetter(float score, int index, (float Score, int Index) other) =>
        score > other.Score || (score == other.Score && index < other.Index);
}
