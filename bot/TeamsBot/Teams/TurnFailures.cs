namespace TeamsBot.Teams;

/// <summary>When a turn last failed.</summary>
internal sealed class TurnFailures(TimeProvider time, BotMetrics metrics)
{
    private long _last;

    /// <summary>How long ago the last failure was; null when there was none since start.</summary>
    public TimeSpan? SinceLast => Interlocked.Read(ref _last) is var last and not 0 ? time.GetElapsedTime(last) : null;

    /// <param name="reason">In a word, for what is counted.</param>
    public void Record(string reason)
    {
        Interlocked.Exchange(ref _last, time.GetTimestamp());
        metrics.Failed(reason);
    }
}
