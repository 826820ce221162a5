namespace TeamsBot.Delivery;

/// <summary>
/// Keeps posts below Teams' limits: 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour for one conversation, and 50 in a second for one
/// app in one tenant. A little is left for answers to people, and for calls that Teams counts later than they begin.
/// </summary>
internal sealed class PostThrottle(TimeProvider time)
{
    private static readonly (int, TimeSpan)[] ConversationWindows =
    [
        (6, TimeSpan.FromSeconds(1)),
        (7, TimeSpan.FromSeconds(2)),
        (55, TimeSpan.FromSeconds(30)),
        (1750, TimeSpan.FromHours(1)),
    ];

    private static readonly (int, TimeSpan)[] TenantWindows = [(48, TimeSpan.FromSeconds(1))];

    private readonly Lock _counting = new();
    private readonly Dictionary<string, SendWindows> _conversations = new(StringComparer.Ordinal);
    private readonly SendWindows _tenant = new(TenantWindows);

    /// <summary>Waits until a call may begin, and counts it.</summary>
    public async Task WaitAsync(string conversationId, CancellationToken cancellationToken)
    {
        while (Reserve(conversationId) is { } wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
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

    /// <returns>How long to wait and ask again; zero where the call was counted.</returns>
    private TimeSpan Reserve(string conversationId)
    {
        lock (_counting)
        {
            var now = time.GetUtcNow();
            if (!_conversations.TryGetValue(conversationId, out var conversation))
            {
                _conversations.Add(conversationId, conversation = new SendWindows(ConversationWindows));
            }

            var wait = TimeSpan.FromTicks(Math.Max(conversation.WaitFrom(now).Ticks, _tenant.WaitFrom(now).Ticks));
            if (wait <= TimeSpan.Zero)
            {
                conversation.Begin(now);
                _tenant.Begin(now);
            }

            return wait;
        }
    }
}
