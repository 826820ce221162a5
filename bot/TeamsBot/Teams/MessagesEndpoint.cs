using System.Net.Mime;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace TeamsBot.Teams;

/// <summary>POST /api/messages: gives every activity a turn with its own time limit, and every refusal a status and nothing more.</summary>
internal sealed partial class MessagesEndpoint(
    IBotFrameworkHttpAdapter adapter,
    IBot bot,
    IOptions<BotOptions> registration,
    BotMetrics metrics,
    ILogger<MessagesEndpoint> logger)
{
    public const string Path = "/api/messages";

    /// <summary>Bytes. Teams' own activities stay below a tenth of it.</summary>
    public const int MaximumBody = 256 * 1024;

    private readonly bool _isRegistered = registration.Value.IsRegistered;

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MaximumBody)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "body too large");
            return;
        }

        if (!_isRegistered && LocalCallers.WhyForeign(context) is { } foreign)
        {
            Refuse(context, StatusCodes.Status403Forbidden, $"no app id, so only programs on this machine are answered, and this came with {foreign}");
            return;
        }

        // A web page may send any other type to this machine without asking first.
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
        {
            Refuse(context, StatusCodes.Status415UnsupportedMediaType, "no JSON");
            return;
        }

        try
        {
            await IncomingBody.CleanAsync(context.Request);

            // Not under the request's own token: Teams hangs up after 15 seconds, and a turn must not be cut off in the middle of its work.
            // Its limit is TurnTimeoutMiddleware's; Kestrel's own limits end a body that does not come.
            await adapter.ProcessAsync(context.Request, context.Response, bot, CancellationToken.None);
        }
        catch (ActivityRejectedException exception)
        {
            Refuse(context, exception.StatusCode, exception.Message);
        }
        catch (BadHttpRequestException exception)
        {
            Refuse(context, exception.StatusCode, "unreadable body");
        }
#pragma warning disable CA1031 // The boundary of a turn: whatever comes here is logged and answered with 500.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception);
            Refuse(context, StatusCodes.Status500InternalServerError, "failed outside its turn");
        }
    }

    private void Refuse(HttpContext context, int status, string reason)
    {
        metrics.Rejected(status);
        Log.Refused(logger, status, reason);
        if (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = status;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Refused an activity with {Status}: {Reason}.")]
        public static partial void Refused(ILogger logger, int status, string reason);

        [LoggerMessage(2, LogLevel.Error, "An activity failed before or after its turn.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
