using System.Globalization;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Identity.Client;
using Microsoft.Kiota.Abstractions;

namespace TeamsBot.Graph;

/// <summary>What kept Microsoft 365 from being read.</summary>
/// <param name="Status">The HTTP status; null where there was no answer.</param>
/// <param name="Code">Graph's code of the error or the login service's, such as "ErrorAccessDenied"; empty where an answer has none, the exception's name where there is no answer.</param>
/// <param name="RetryAfter">How long Graph asks to be left alone; null where it does not.</param>
/// <param name="RequestId">Graph's id of the request, for its support; null where it gave none.</param>
internal sealed record GraphFault(GraphFaultKind Kind, int? Status, string Code, TimeSpan? RetryAfter, string? RequestId)
{
    /// <summary>A pause that no server asks for in earnest.</summary>
    private static readonly TimeSpan _longestPause = TimeSpan.FromHours(6);

    /// <summary>Whether it stays until somebody puts something right.</summary>
    public bool NeedsPerson => Kind is GraphFaultKind.Refused or GraphFaultKind.NotFound or GraphFaultKind.Emptied;

    /// <summary>The fault as people are told it, to follow "Microsoft 365".</summary>
    public string Words => Kind switch
    {
        GraphFaultKind.Refused => "does not let me in",
        GraphFaultKind.NotFound => "has nothing where the settings point to",
        GraphFaultKind.Throttled => "asks me to wait",
        GraphFaultKind.Failing => "answers with errors",
        GraphFaultKind.Emptied => "shows none of the meetings any more that I know from it; unless that changes I take them for cancelled a day after this began",
        GraphFaultKind.Unreachable => "does not answer",
        _ => throw new InvalidOperationException($"No words for {Kind}."),
    };

    /// <summary>Sorts what reading Graph can throw; null for what is no fault of it but one of the bot's own.</summary>
    public static GraphFault? Of(Exception exception, DateTimeOffset now) => exception switch
    {
        // What the retry handler throws when every repetition was refused too; the last one counts.
        AggregateException { InnerExceptions: [.., var last] } => Of(last, now),
        ApiException api => Of(api, now),
        AuthenticationFailedException authentication => OfLogin(authentication),
        CalendarEmptiedException => new(GraphFaultKind.Emptied, Status: null, exception.GetType().Name, RetryAfter: null, RequestId: null),
        GraphAnswerException or JsonException => new(GraphFaultKind.Failing, Status: null, exception.GetType().Name, RetryAfter: null, RequestId: null),
        HttpRequestException or IOException or OperationCanceledException => new(GraphFaultKind.Unreachable, Status: null, exception.GetType().Name, RetryAfter: null, RequestId: null),

        // The SDK has no reader for an answer such as a proxy's page.
        InvalidOperationException { Source: { } source } when source.StartsWith("Microsoft.Kiota", StringComparison.Ordinal) =>
            new(GraphFaultKind.Failing, Status: null, exception.GetType().Name, RetryAfter: null, RequestId: null),
        _ => null,
    };

    private static GraphFault Of(ApiException exception, DateTimeOffset now)
    {
        var status = exception.ResponseStatusCode;
        var kind = status switch
        {
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => GraphFaultKind.Refused,
            StatusCodes.Status404NotFound => GraphFaultKind.NotFound,
            StatusCodes.Status429TooManyRequests => GraphFaultKind.Throttled,
            StatusCodes.Status503ServiceUnavailable when Header(exception, "Retry-After") is not null => GraphFaultKind.Throttled,
            _ => GraphFaultKind.Failing,
        };
        var code = (exception as ODataError)?.Error?.Code ?? "";
        return new GraphFault(kind, status, code, Pause(Header(exception, "Retry-After"), now), Header(exception, "request-id"));
    }

    private static GraphFault OfLogin(AuthenticationFailedException exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is MsalServiceException { StatusCode: > 0 } answer)
            {
                var kind = answer.StatusCode switch
                {
                    StatusCodes.Status429TooManyRequests => GraphFaultKind.Throttled,
                    >= 400 and < 500 => GraphFaultKind.Refused,
                    _ => GraphFaultKind.Failing,
                };
                return new GraphFault(kind, answer.StatusCode, answer.ErrorCode, RetryAfter: null, answer.CorrelationId);
            }
        }

        return new GraphFault(GraphFaultKind.Unreachable, Status: null, exception.GetType().Name, RetryAfter: null, RequestId: null);
    }

    private static string? Header(ApiException exception, string name) =>
        exception.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();

    private static TimeSpan? Pause(string? retryAfter, DateTimeOffset now)
    {
        TimeSpan? pause = int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(retryAfter, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment - now
            : null;
        return pause is { } length && length > TimeSpan.Zero ? length < _longestPause ? length : _longestPause : null;
    }
}
