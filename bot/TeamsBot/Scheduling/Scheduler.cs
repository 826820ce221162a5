namespace TeamsBot.Scheduling;

/// <summary>Runs the scheduled work, one piece after the other, on a beat of ten seconds. A piece that fails is logged and runs again when it is next due.</summary>
internal sealed partial class Scheduler(IEnumerable<IScheduledWork> work, TimeProvider time, ILogger<Scheduler> logger) : BackgroundService
{
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private long _lastBeat;

    /// <summary>Time since the last beat; null before the first.</summary>
    public TimeSpan? SinceLastBeat => Interlocked.Read(ref _lastBeat) is var last and not 0 ? time.GetElapsedTime(last) : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var due = work.ToDictionary(one => one, _ => time.GetTimestamp());
        using var timer = new PeriodicTimer(Beat, time);
        do
        {
            Interlocked.Exchange(ref _lastBeat, time.GetTimestamp());
            foreach (var one in due.Keys.Where(one => time.GetElapsedTime(due[one]) >= one.Interval).ToList())
            {
                due[one] = time.GetTimestamp();
                await RunAsync(one, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(IScheduledWork one, CancellationToken cancellationToken)
    {
        try
        {
            await one.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops.
        }
#pragma warning disable CA1031 // The boundary of a piece of work: the others go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.WorkFailed(logger, exception, one.Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Scheduled work failed: {Name}. It runs again when it is next due.")]
        public static partial void WorkFailed(ILogger logger, Exception exception, string name);
    }
}
