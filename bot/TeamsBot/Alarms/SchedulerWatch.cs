using System.Globalization;
using Partnership.Calendars;
using TeamsBot.Delivery;
using TeamsBot.Scheduling;

namespace TeamsBot.Alarms;

/// <summary>
/// The dead man's alarm: looks on a clock of its own whether scheduled work still runs, and tells the secretariat when it does not, and when it does again.
/// </summary>
internal sealed partial class SchedulerWatch(Scheduler scheduler, SecretariatNotices notices, TimeProvider time, ILogger<SchedulerWatch> logger) : BackgroundService
{
    private const string Kind = "alarm";

    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    private readonly long _began = time.GetTimestamp();
    private DateTimeOffset? _toldSince;

    /// <summary>Without a beat for so long, people are told. Health says so long before.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var silence = scheduler.SinceLastBeat ?? time.GetElapsedTime(_began);
            if (_toldSince is null && silence >= Patience)
            {
                var since = time.GetUtcNow() - silence;
                Log.Hangs(logger, silence.TotalSeconds);
                await notices.TellAsync(
                    Key("hangs", since), Kind, $"My scheduled work has stood still since {Words(since)}: reminders may be late. Please have my log looked at and me started anew.", cancellationToken);
                _toldSince = since;
            }
            else if (_toldSince is { } told && silence < Patience)
            {
                Log.Runs(logger);
                await notices.TellAsync(Key("runs", told), Kind, $"My scheduled work runs again. It had stood still since {Words(told)}.", cancellationToken);
                _toldSince = null;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops.
        }
#pragma warning disable CA1031 // What escaped from here would end the bot; the next look tries again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotTold(logger, exception);
        }
    }

    private static string Words(DateTimeOffset instant)
    {
        var clock = LondonTime.ClockAt(instant);
        return $"{LondonWords.Time(TimeOnly.FromDateTime(clock))} on {LondonWords.Day(DateOnly.FromDateTime(clock))}";
    }

    private static string Key(string what, DateTimeOffset since) => string.Create(CultureInfo.InvariantCulture, $"scheduler/{what}/{since.ToUnixTimeSeconds()}");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "Scheduled work hangs: no beat for {Seconds} seconds.")]
        public static partial void Hangs(ILogger logger, double seconds);

        [LoggerMessage(2, LogLevel.Warning, "Scheduled work runs again.")]
        public static partial void Runs(ILogger logger);

        [LoggerMessage(3, LogLevel.Error, "The secretariat could not be told about the scheduled work, and is told later.")]
        public static partial void NotTold(ILogger logger, Exception exception);
    }
}
