using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>Plans every meeting's posts when the bot starts: what was due while it stood still, and what a crash left half done.</summary>
internal sealed partial class PlanAtStart(PostPlanner planner, ILogger<PlanAtStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await planner.RunAsync(stoppingToken);
        }
        catch (DatabaseFaultException exception)
        {
            // The scheduler runs it again within the minute.
            Log.NotPlanned(logger, exception.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The posts about meetings could not be planned yet: {Reason}")]
        public static partial void NotPlanned(ILogger logger, string reason);
    }
}
