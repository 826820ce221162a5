using System.Net;

namespace TeamsBot.Teams;

/// <summary>Stands before everything that the bot sends: lets connector requests go to trusted service URLs only, counts sends and throttles,
/// and reads no answer without end.</summary>
internal sealed class ConnectorGate(TrustedServiceUrls serviceUrls, BotMetrics metrics) : DelegatingHandler
{
    /// <summary>The longest answer that is read. A page of 500 members, the longest that Teams gives, has a tenth of it.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("A request without an address.");
        var isConnector = address.AbsolutePath.Contains("/v3/", StringComparison.Ordinal);
        if ((isConnector || request.Headers.Authorization is not null) && !serviceUrls.IsTrusted(address))
        {
            throw new InvalidOperationException($"Refused to send to {address.Host}: no authenticated activity came from there.");
        }

        if (isConnector)
        {
            await SendProgress.LeaveAsync();
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (!isConnector)
        {
            return response;
        }

        metrics.Sent(response.StatusCode == HttpStatusCode.TooManyRequests);

        // Here, so that it holds too for a caller who reads the answer as a stream.
        return await response.LimitedAsync(MostBytes, cancellationToken);
    }
}
