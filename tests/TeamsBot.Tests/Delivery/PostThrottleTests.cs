using Shouldly;
using TeamsBot.Delivery;
using Xunit;

namespace TeamsBot.Tests.Delivery;

public sealed class PostThrottleTests
{
    [Fact]
    public async Task Calls_that_come_in_a_crowd_after_a_stall_are_let_through_within_what_Teams_takes_in_a_second()
    {
        var clock = new SteppedClock();
        var throttle = new PostThrottle(clock);

        var passing = Enumerable.Range(0, 120).Select(_ => throttle.PassGateAsync()).ToList();
        var atOnce = passing.Count(task => task.IsCompleted);
        clock.Forward(TimeSpan.FromMilliseconds(1000));
        await Task.Yield();
        var afterASecond = passing.Count(task => task.IsCompleted);
        clock.Forward(TimeSpan.FromMilliseconds(20));
        var afterTheGate = passing.Count(task => task.IsCompleted);

        (atOnce, afterASecond, afterTheGate).ShouldBe((48, 48, 96));
    }

    /// <summary>Time goes on when the test says so; what waits for it then goes on at once.</summary>
    private sealed class SteppedClock : TimeProvider
    {
        private readonly List<SteppedTimer> _timers = [];
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(_now);

        public void Forward(TimeSpan by)
        {
            _now += by.Ticks;
            foreach (var timer in _timers.Where(timer => timer.Due <= _now).ToList())
            {
                _timers.Remove(timer);
                timer.Callback(timer.State);
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new SteppedTimer(callback, state, _now + dueTime.Ticks);
            _timers.Add(timer);
            return timer;
        }

        private sealed record SteppedTimer(TimerCallback Callback, object? State, long Due) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
