using System.Collections.Concurrent;

namespace TeamsBot.Tests.Delivery;

/// <summary>The real clock, put forward by as much as a test says; waiting takes as long as it does, unless the test ends it.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private const int MostWaits = 500;

    private readonly ConcurrentQueue<(TimeSpan Length, ITimer Timer)> _waits = new();
    private long _ticks;

    public void Forward(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    /// <summary>Puts the clock to an instant, from which it goes on.</summary>
    public void Set(DateTimeOffset instant) => Forward(instant - GetUtcNow());

    /// <summary>Ends at once the waits that are to take this long.</summary>
    public void EndWaits(TimeSpan length)
    {
        foreach (var wait in _waits.Where(wait => wait.Length == length))
        {
            wait.Timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Enqueue((dueTime, timer));
        if (_waits.Count > MostWaits)
        {
            _waits.TryDequeue(out _);
        }

        return timer;
    }
}
