namespace TeamsBot.Teams;

/// <summary>How much time a turn has; it is found in its state.</summary>
internal sealed class TurnClock(TimeProvider time, TimeSpan limit)
{
    private readonly long _start = time.GetTimestamp();

    public TimeSpan Left => limit - time.GetElapsedTime(_start);
}
