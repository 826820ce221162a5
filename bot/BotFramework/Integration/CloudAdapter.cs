#nullable disable // As in the SDK, whose signatures say nothing about null.
using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Turns over HTTP: a posted activity in, the turn's result out.</summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = default)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>
    /// Answers 405 to anything but POST, 400 to a body that is no activity with a type, 401 to a caller who may not talk to the
    /// bot, each with an empty body; else with the turn's result. It reads as large a body as the server lets in.
    /// </summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            httpResponse.Headers.Allow = HttpMethods.Post;
            return;
        }

        var activity = await ReadAsync(httpRequest, cancellationToken);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            Log.NoActivity(Logger);
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            var result = await ProcessActivityAsync(httpRequest.Headers.Authorization, activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, result, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            Log.Refused(Logger, exception);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private static async ValueTask<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = request.BodyReader;
        while (true)
        {
            var result = await body.ReadAsync(cancellationToken);
            if (result.IsCompleted)
            {
                try
                {
                    return Parse(result.Buffer);
                }
                finally
                {
                    body.AdvanceTo(result.Buffer.End);
                }
            }

            body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static Activity Parse(in ReadOnlySequence<byte> body)
    {
        try
        {
            return body.IsSingleSegment ? ActivityReader.Read(body.FirstSpan) : ParseCopy(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Activity ParseCopy(in ReadOnlySequence<byte> body)
    {
        var length = checked((int)body.Length);
        var copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(copy);
            return ActivityReader.Read(copy.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private static async ValueTask WriteAsync(HttpResponse response, InvokeResponse result, CancellationToken cancellationToken)
    {
        if (result is null)
        {
            response.StatusCode = StatusCodes.Status200OK;
            return;
        }

        response.StatusCode = result.Status;
        if (result.Body is null)
        {
            return;
        }

        using var buffer = JsonBuffer.Rent();
        ActivityWriter.WriteValue(buffer.Json, result.Body);
        await buffer.Json.FlushAsync(cancellationToken);
        response.ContentType = "application/json";
        response.ContentLength = buffer.Written.Length;
        await response.BodyWriter.WriteAsync(buffer.Written, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "A request without an activity was refused")]
        public static partial void NoActivity(ILogger logger);

        [LoggerMessage(LogLevel.Information, "A request was refused as unauthorised")]
        public static partial void Refused(ILogger logger, Exception exception);
    }
}
