using System.Net;
using TeamsBot.Delivery;

namespace TeamsBot.Hosting;

/// <summary>Stands before everything that the bot sends: lets connector requests go to trusted service URLs only, counts sends and throttles.</summary>
internal sealed class ConnectorGate(TrustedServiceUrls serviceUrls, BotMetrics metrics, HttpMessageHandler inner) : DelegatingHandler(inner)
{
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
            await SendTrace.LeaveAsync();
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (isConnector)
        {
            metrics.Sent(response.StatusCode == HttpStatusCode.TooManyRequests);
        }

        return response;
    }
}
