using Partnership.Questions;

namespace TeamsBot.Conversation;

/// <summary>
/// Which question each recent answer was given to, so that a thumb down can be laid to it. In memory alone and for an hour: what was asked
/// is nobody's business after that.
/// </summary>
internal sealed class RecentQuestions(TimeProvider time)
{
    public const int Capacity = 1000;

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly Dictionary<(string Conversation, string Answer), QuestionOutline> _questions = [];
    private readonly Queue<((string Conversation, string Answer) Key, long At)> _order = [];
    private readonly Lock _lock = new();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _questions.Count;
            }
        }
    }

    public void Add(string conversationId, string answerId, QuestionOutline question)
    {
        lock (_lock)
        {
            ForgetOld(Capacity - 1);
            if (_questions.TryAdd((conversationId, answerId), question))
            {
                _order.Enqueue(((conversationId, answerId), time.GetTimestamp()));
            }
        }
    }

    /// <summary>The question that the answer was given to; empty where that is no longer known.</summary>
    public QuestionOutline Find(string conversationId, string answerId)
    {
        lock (_lock)
        {
            ForgetOld(Capacity);
            return _questions.GetValueOrDefault((conversationId, answerId));
        }
    }

    /// <summary>Forgets what is older than the window, also when nobody asks anything more.</summary>
    public void ForgetExpired()
    {
        lock (_lock)
        {
            ForgetOld(Capacity);
        }
    }

    private void ForgetOld(int keep)
    {
        while (_order.TryPeek(out var oldest) && (_order.Count > keep || time.GetElapsedTime(oldest.At) > Window))
        {
            _order.Dequeue();
            _questions.Remove(oldest.Key);
        }
    }
}
