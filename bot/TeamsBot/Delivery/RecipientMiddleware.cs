using Microsoft.Bot.Builder;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Notices when someone who could not be written to speaks to the bot.</summary>
internal sealed partial class RecipientMiddleware(RecipientHealth health, ILogger<RecipientMiddleware> logger) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        try
        {
            await health.HearAsync(turnContext.Activity, cancellationToken);
        }
        catch (DatabaseFaultException exception)
        {
            // The next activity tells it again; the person who asks now is answered all the same.
            Log.NotSaved(logger, exception.Message);
        }

        await next(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "That a recipient can be written to again could not be saved: {Reason}")]
        public static partial void NotSaved(ILogger logger, string reason);
    }
}
