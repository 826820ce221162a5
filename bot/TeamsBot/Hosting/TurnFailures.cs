namespace TeamsBot.Hosting;

/// <summary>When a turn last failed.</summary>
internal sealed class TurnFailures(TimeProvider time)
{
    private long _last;

    /// <summary>How long ago the last failure was; null when there was none since start.</summary>
    public TimeSpan? SinceLast => Interlocked.Read(ref _last) is var last and not 0 ? time.GetElapsedTime(last) : null;

    public void Record() => Interlocked.Exchange(ref _last, time.GetTimestamp());
}
