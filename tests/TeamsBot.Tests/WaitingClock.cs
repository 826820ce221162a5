using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace TeamsBot.Tests;

/// <summary>A clock that stands until a test moves it, and tells when the bot waits on it.</summary>
internal sealed class WaitingClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero))
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _waits = new();

    /// <summary>Lets a wait of this length pass, as soon as somebody waits that long.</summary>
    /// <param name="less">How much of the wait is left.</param>
    public async Task PassAsync(TimeSpan wait, TimeSpan less = default)
    {
        await WaitOf(wait).Task.WaitAsync(TestContext.Current.CancellationToken);
        Advance(wait - less);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        WaitOf(dueTime).TrySetResult();
        return timer;
    }

    private TaskCompletionSource WaitOf(TimeSpan wait) => _waits.GetOrAdd(wait, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
