using Microsoft.Extensions.Time.Testing;
using Shouldly;
using TeamsBot.Delivery;
using Xunit;

namespace TeamsBot.Tests.Delivery;

public sealed class PostThrottleTests
{
    [Fact]
    public async Task Calls_that_come_in_a_crowd_after_a_stall_are_let_through_within_what_Teams_takes_in_a_second()
    {
        var clock = new FakeTimeProvider();
        var throttle = new PostThrottle(clock);

        var passing = Enumerable.Range(0, 120).Select(_ => throttle.PassGateAsync()).ToList();
        var atOnce = passing.Count(task => task.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1000));
        await Task.Yield();
        var afterASecond = passing.Count(task => task.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(20));
        var afterTheGate = passing.Count(task => task.IsCompleted);

        (atOnce, afterASecond, afterTheGate).ShouldBe((48, 48, 96));
    }
}
