using TeamsBot.Storage;

namespace TeamsBot.Facts;

/// <summary>Has questions answered from what was entered before the last stop too. It comes after the start: the first answers do not wait for it.</summary>
internal sealed partial class AllocationFactsLoader(Knowledge knowledge, ILogger<AllocationFactsLoader> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(knowledge.RefreshAsync, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (DatabaseFaultException exception)
        {
            Log.NotRead(logger, exception.Message);
        }
        catch (Partnership.Facts.FactBookException exception)
        {
            Log.NotRead(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Questions are answered without what was entered here: {Reason}")]
        public static partial void NotRead(ILogger logger, string reason);
    }
}
