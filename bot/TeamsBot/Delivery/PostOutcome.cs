using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Delivery;

/// <summary>What a call to Teams came to, and why.</summary>
/// <param name="Verdict">Whether Teams took it.</param>
/// <param name="ActivityId">Teams' id of a message taken; null where it gave none.</param>
/// <param name="RetryAfter">How long Teams asks to be left alone.</param>
internal sealed record PostOutcome(PostVerdict Verdict, OutboxProblem Problem, string? ActivityId = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Whatever Teams asks for, it is looked at again within the hour.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public static PostOutcome Taken(string? activityId) => new(PostVerdict.Taken, OutboxProblem.None, activityId);

    /// <summary>What an exception of the Bot Framework's says about the call.</summary>
    public static PostOutcome From(Exception exception, bool wentOut, DateTimeOffset now) => exception switch
    {
        ErrorResponseException { Response: { } response } answered => FromAnswer(response, answered.Body, now),
        _ when !wentOut => new(PostVerdict.NotTaken, OutboxProblem.NotReached),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
            new(PostVerdict.NotTaken, OutboxProblem.NotReached),

        // No connection came about in the time for that. The runtime says so in the message alone.
        OperationCanceledException { InnerException: TimeoutException { Message: var message } } when message.Contains("ConnectTimeout", StringComparison.Ordinal) =>
            new(PostVerdict.NotTaken, OutboxProblem.NotReached),
        OperationCanceledException => new(PostVerdict.Unknown, OutboxProblem.NoAnswer),

        // Teams took it, and said something that cannot be read.
        SerializationException => Taken(activityId: null),
        _ => new(PostVerdict.Unknown, OutboxProblem.Broken),
    };

    private static PostOutcome FromAnswer(HttpResponseMessageWrapper response, ErrorResponse? body, DateTimeOffset now) => (int)response.StatusCode switch
    {
        StatusCodes.Status429TooManyRequests or StatusCodes.Status412PreconditionFailed => new(PostVerdict.NotTaken, OutboxProblem.Throttled, RetryAfter: RetryAfterOf(response, now)),
        StatusCodes.Status401Unauthorized => new(PostVerdict.NotTaken, OutboxProblem.NotReached),
        StatusCodes.Status403Forbidden => new(PostVerdict.Unreachable, IsBlocked(response, body) ? OutboxProblem.BlockedByPerson : OutboxProblem.Forbidden),
        StatusCodes.Status404NotFound or StatusCodes.Status410Gone => new(PostVerdict.Unreachable, OutboxProblem.Gone),
        StatusCodes.Status408RequestTimeout => new(PostVerdict.Unknown, OutboxProblem.NoAnswer),
        >= 500 => new(PostVerdict.Unknown, OutboxProblem.TeamsFault),
        _ => new(PostVerdict.Refused, OutboxProblem.Refused),
    };

    /// <summary>Teams says it in a sub-code beside the error, or as the error's code; the SDK reads only the latter.</summary>
    private static bool IsBlocked(HttpResponseMessageWrapper response, ErrorResponse? body) =>
        string.Equals(body?.Error?.Code, "MessageWritesBlocked", StringComparison.OrdinalIgnoreCase)
        || response.Content?.Contains("MessageWritesBlocked", StringComparison.OrdinalIgnoreCase) is true;

    private static TimeSpan? RetryAfterOf(HttpResponseMessageWrapper response, DateTimeOffset now)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var values) || values.FirstOrDefault() is not { } value)
        {
            return null;
        }

        var wait = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? until - now
            : TimeSpan.Zero;
        return wait <= TimeSpan.Zero ? null : wait < LongestWait ? wait : LongestWait;
    }
}
