namespace TeamsBot.Tests.Delivery;

/// <summary>The real clock, put forward by as much as a test says; waiting takes as long as it does.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _ticks;

    public void Forward(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    /// <summary>Puts the clock to an instant, from which it goes on.</summary>
    public void Set(DateTimeOffset instant) => Forward(instant - GetUtcNow());

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));
}
