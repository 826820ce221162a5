namespace TeamsBot.Delivery;

/// <summary>
/// Keeps posts below Teams' limits: 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour for one conversation, and 50 in a second for one
/// app in one tenant. A little is left for answers to people. The tenant's calls are spaced evenly, because bursts that the
/// disk delays would overlap. After the machine itself stood still for a moment, calls pile up all the same: the last gate, right before the call,
/// spaces those out again.
/// </summary>
internal sealed class PostThrottle(TimeProvider time)
{
    private const int TenantCallsInASecond = 46;

    /// <summary>Calls that begin at most in <see cref="GateTime"/>, which is longer than the second that Teams counts: calls take unlike times to get there.</summary>
    private const int MostThroughTheGate = 48;

    private static readonly TimeSpan GateTime = TimeSpan.FromMilliseconds(1020);

    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(1) / TenantCallsInASecond;

    private static readonly (int, TimeSpan)[] ConversationWindows =
    [
        (6, TimeSpan.FromSeconds(1)),
        (7, TimeSpan.FromSeconds(2)),
        (55, TimeSpan.FromSeconds(30)),
        (1750, TimeSpan.FromHours(1)),
    ];

    private readonly Lock _counting = new();
    private readonly Dictionary<string, SendWindows> _conversations = new(StringComparer.Ordinal);
    private readonly Queue<long> _passed = new(MostThroughTheGate);
    private DateTimeOffset _nextSlot;

    /// <summary>Waits until a call may begin, and counts it.</summary>
    public async Task WaitAsync(string conversationId, CancellationToken cancellationToken)
    {
        var (isMine, wait) = Reserve(conversationId);
        while (!isMine)
        {
            await Task.Delay(wait, time, cancellationToken);
            (isMine, wait) = Reserve(conversationId);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>For the moment before the request leaves, when everything else is done: it waits only where others have just gone in a crowd.</summary>
    public async Task PassGateAsync()
    {
        for (var wait = Pass(); wait > TimeSpan.Zero; wait = Pass())
        {
            await Task.Delay(wait, time);
        }
    }

    /// <summary>Forgets conversations that have not been written to for longer than any window.</summary>
    public void Tidy()
    {
        lock (_counting)
        {
            var now = time.GetUtcNow();
            foreach (var (conversation, windows) in _conversations.ToList())
            {
                if (windows.IsIdle(now))
                {
                    _conversations.Remove(conversation);
                }
            }
        }
    }

    /// <returns>How long to wait before asking again; nothing where the call may go.</returns>
    private TimeSpan Pass()
    {
        lock (_counting)
        {
            var now = time.GetTimestamp();
            if (_passed.Count >= MostThroughTheGate)
            {
                if (GateTime - time.GetElapsedTime(_passed.Peek(), now) is var rest && rest > TimeSpan.Zero)
                {
                    return rest;
                }

                _passed.Dequeue();
            }

            _passed.Enqueue(now);
            return TimeSpan.Zero;
        }
    }

    /// <returns>Whether the call was counted, and how long to wait: for its slot, or before asking again.</returns>
    private (bool IsMine, TimeSpan Wait) Reserve(string conversationId)
    {
        lock (_counting)
        {
            var now = time.GetUtcNow();
            if (!_conversations.TryGetValue(conversationId, out var conversation))
            {
                _conversations.Add(conversationId, conversation = new SendWindows(ConversationWindows));
            }

            if (conversation.WaitFrom(now) is var wait && wait > TimeSpan.Zero)
            {
                return (false, wait);
            }

            var slot = now > _nextSlot ? now : _nextSlot;
            _nextSlot = slot + Spacing;
            conversation.Begin(slot);
            return (true, slot - now);
        }
    }
}
