using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Alarms;
using TeamsBot.Scheduling;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Alarms;

public sealed class SchedulerWatchTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Scheduled_work_that_hangs_is_told_to_the_secretariat_once_and_its_end_too()
    {
        var clock = new JumpingClock();
        var work = new HangingWork();
        await using var teams = await FakeConnector.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(configure: builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton<IScheduledWork>(work);
        });
        using var introduction = await bot.PostAsync(TeamsActivity.Personal("help", teams.ServiceUrl, $"a:{TeamsActivity.Secretary}").By(TeamsActivity.Secretary));
        await work.Hangs.WaitAsync(_patience);
        var watch = bot.Services.GetRequiredService<SchedulerWatch>();

        await watch.LookAsync(CancellationToken.None);
        clock.Forward(TimeSpan.FromMinutes(6));
        await watch.LookAsync(CancellationToken.None);
        await watch.LookAsync(CancellationToken.None);
        await UntilAsync(() => Told(teams, "has stood still since") == 1, "the secretariat is told that it hangs");

        work.LetGo();
        await UntilAsync(() => bot.Services.GetRequiredService<Scheduler>().SinceLastBeat < TimeSpan.FromMinutes(1), "the scheduler beats again");
        await watch.LookAsync(CancellationToken.None);
        await UntilAsync(() => Told(teams, "runs again") == 1, "the secretariat is told that it runs");
        Told(teams, "has stood still since").ShouldBe(1);
    }

    private static int Told(FakeConnector teams, string words) => teams.Shown.Count(sent => sent.Text.Contains(words, StringComparison.Ordinal));

    private static async Task UntilAsync(Func<bool> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            waited.Elapsed.ShouldBeLessThan(_patience, what);
            await Task.Delay(20);
        }
    }

    private sealed class HangingWork : IScheduledWork
    {
        private readonly TaskCompletionSource _hangs = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "hanging work";

        public TimeSpan Interval => TimeSpan.Zero;

        public Task Hangs => _hangs.Task;

        public void LetGo() => _free.SetResult();

        public Task RunAsync(CancellationToken cancellationToken)
        {
            _hangs.TrySetResult();
            return _free.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The real clock, put forward with everything that is measured by it; waiting takes as long as it does.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private long _ticks;

        public void Forward(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

        public override long GetTimestamp() => System.GetTimestamp() + (Interlocked.Read(ref _ticks) * (TimestampFrequency / TimeSpan.TicksPerSecond));
    }
}
