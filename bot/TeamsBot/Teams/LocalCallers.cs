using System.Collections.Frozen;
using System.Net;

namespace TeamsBot.Teams;

/// <summary>
/// Tells programs of this machine from strangers that come in through it, for a bot that authenticates nobody: a tunnel or a proxy calls from
/// loopback too, and so does a web page in a browser. Those add headers of their own, under ever new names, so it is known what a program sends
/// and anything else is refused.
/// </summary>
internal static class LocalCallers
{
    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(
    [
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Authorization", "Cache-Control", "Connection", "Content-Length", "Content-Type", "Expect", "Host",
        "Keep-Alive", "Pragma", "Transfer-Encoding", "User-Agent",

        // Tracing, which .NET and Node add by themselves, and the Playground's own mark.
        "baggage", "Correlation-Context", "Request-Context", "Request-Id", "traceparent", "tracestate", "x-ms-agents-playground", "x-ms-request-id", "x-ms-request-root-id",
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the request does not come from a program on this machine, for the log; null where it does.</summary>
    public static string? WhyForeign(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is { } caller && !IPAddress.IsLoopback(caller))
        {
            return "the address of another machine";
        }

        if (!LoopbackGuard.IsLoopbackHost(context.Request.Host.Host))
        {
            return "a host name that is not this machine's";
        }

        return context.Request.Headers.Any(static header => !Plain.Contains(header.Key)) ? "a header that a browser, a proxy or a tunnel adds" : null;
    }
}
