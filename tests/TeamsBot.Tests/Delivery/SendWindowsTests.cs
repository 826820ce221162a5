using Shouldly;
using TeamsBot.Delivery;
using Xunit;

namespace TeamsBot.Tests.Delivery;

public sealed class SendWindowsTests
{
    private static readonly (int Calls, TimeSpan Time)[] Windows = [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    [Fact]
    public void Calls_as_early_as_may_be_stay_within_every_window_and_do_not_waste_time()
    {
        var windows = new SendWindows(Windows);
        var now = new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
        var begun = new List<DateTimeOffset>();
        for (var i = 0; i < 4000; i++)
        {
            now += windows.WaitFrom(now);
            windows.Begin(now);
            begun.Add(now);
        }

        foreach (var (calls, time) in Windows)
        {
            Enumerable.Range(calls, begun.Count - calls).ShouldAllBe(i => begun[i] - begun[i - calls] >= time);
        }

        // 1,800 in the first hour, as many in the second, and the rest at the start of the third.
        begun[1799].ShouldBeLessThan(begun[0] + TimeSpan.FromHours(1));
        begun[3600].ShouldBe(begun[0] + TimeSpan.FromHours(2));
    }

    [Fact]
    public void A_conversation_is_idle_when_its_longest_window_is_over()
    {
        var windows = new SendWindows(Windows);
        var now = new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
        windows.Begin(now);

        windows.IsIdle(now + TimeSpan.FromMinutes(59)).ShouldBeFalse();
        windows.IsIdle(now + TimeSpan.FromMinutes(61)).ShouldBeTrue();
    }
}
