using Microsoft.Extensions.Options;
using TeamsBot.Facts;
using TeamsBot.Hosting;
using TeamsBot.Storage;

namespace TeamsBot.Graph;

/// <summary>
/// Reads Microsoft 365 at its interval, beside the other scheduled work and never in its way: what hangs or fails there is an outage of that part and
/// is tried again at the next reading. While it is switched off, it does nothing and the Graph SDK is not loaded.
/// </summary>
internal sealed partial class GraphReading(
    CalendarSync calendar, PapersSync papers, GraphOutages outages, IOptions<GraphOptions> options, Knowledge knowledge, TimeProvider time, ILogger<GraphReading> logger) : BackgroundService
{
    private readonly SemaphoreSlim _one = new(1);
    private DateTimeOffset _notBefore;

    /// <exception cref="StartRefusedException">The settings name a body that the facts do not have.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Enabled)
        {
            var (facts, _) = await knowledge.GetAsync();
            var bodies = facts.Bodies.Where(static body => body.Meets).Select(static body => body.Id.Value).ToList();
            if (options.Value.Bodies.Keys.FirstOrDefault(id => !bodies.Contains(id, StringComparer.Ordinal)) is { } unknown)
            {
                throw new StartRefusedException($"Graph:Bodies:{unknown} names no body that holds meetings; these do: {string.Join(", ", bodies)}.");
            }
        }

        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.Value.Interval, time);
        do
        {
            await RunAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Reads everything once. Each part has half of the interval, so that a reading ends before the next is due.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await RunAsync(GraphPart.Calendar, calendar.RunAsync, cancellationToken);
            if (options.Value.ReadsPapers)
            {
                await RunAsync(GraphPart.Papers, papers.RunAsync, cancellationToken);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task RunAsync(GraphPart part, Func<CancellationToken, Task> read, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() < _notBefore)
        {
            return;
        }

        using var limit = new CancellationTokenSource(options.Value.Interval / 2, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await read(either.Token);
            await outages.SucceededAsync(part, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (DatabaseFaultException exception)
        {
            Log.NotKept(logger, part, exception.Message);
        }
#pragma warning disable CA1031 // The boundary of a reading: the bot works on, and the next one comes.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await FailAsync(part, exception, cancellationToken);
        }
    }

    private async Task FailAsync(GraphPart part, Exception exception, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (GraphFault.Of(exception, now) is not { } fault)
        {
            Log.Failed(logger, exception, part);
            fault = new GraphFault(GraphFaultKind.Failing, Status: null, exception.GetType().Name, RetryAfter: null, RequestId: null);
        }

        if (fault.RetryAfter is { } pause)
        {
            _notBefore = now + pause;
        }

        try
        {
            await outages.FailedAsync(part, fault, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops.
        }
#pragma warning disable CA1031 // What escaped from here would end the bot, for a notice that could not be written.
        catch (Exception untold)
#pragma warning restore CA1031
        {
            Log.NotTold(logger, untold, part);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Reading Microsoft 365's {Part} failed for a reason of the bot's own. It is read again at the next reading.")]
        public static partial void Failed(ILogger logger, Exception exception, GraphPart part);

        [LoggerMessage(2, LogLevel.Warning, "What Microsoft 365's {Part} says could not be kept: {Reason}")]
        public static partial void NotKept(ILogger logger, GraphPart part, string reason);

        [LoggerMessage(3, LogLevel.Error, "That Microsoft 365's {Part} cannot be read could not be noted. The next reading tries again.")]
        public static partial void NotTold(ILogger logger, Exception exception, GraphPart part);
    }
}
