using System.Diagnostics;
using Microsoft.Bot.Builder;

namespace TeamsBot.Teams;

/// <summary>Counts turns and how long they took, failed ones too.</summary>
internal sealed class TelemetryMiddleware(BotMetrics metrics) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            metrics.Turned(turnContext.Activity.Type, Stopwatch.GetElapsedTime(start));
        }
    }
}
