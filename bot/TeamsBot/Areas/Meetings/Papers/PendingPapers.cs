namespace TeamsBot.Areas.Meetings.Papers;

/// <summary>
/// Papers that were read and wait for the word where they belong. In memory, for an hour and a number of them: whoever answers later sends the file again,
/// and no text of a paper is kept that nobody laid anywhere.
/// </summary>
internal sealed class PendingPapers(TimeProvider time)
{
    private const int Most = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly List<(Guid Key, ReadPaper Paper, DateTimeOffset At)> _papers = [];

    public Guid Add(ReadPaper paper)
    {
        var key = Guid.NewGuid();
        lock (_lock)
        {
            ForgetOld();
            _papers.Add((key, paper, time.GetUtcNow()));
            if (_papers.Count > Most)
            {
                _papers.RemoveAt(0);
            }
        }

        return key;
    }

    /// <summary>Null where it is not known any more.</summary>
    public ReadPaper? Find(Guid key)
    {
        lock (_lock)
        {
            ForgetOld();
            return _papers.Find(waiting => waiting.Key == key).Paper;
        }
    }

    private void ForgetOld()
    {
        var oldest = time.GetUtcNow() - Patience;
        _papers.RemoveAll(waiting => waiting.At < oldest);
    }
}
