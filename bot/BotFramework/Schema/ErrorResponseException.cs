#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The connector answered with a status outside 2xx.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper Request { get; set; }

    /// <summary>Status, headers (Retry-After among them) and body text; null when no answer came at all.</summary>
    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>The service's error code and message; null when the body was no such JSON.</summary>
    public ErrorResponse Body { get; set; }
}
