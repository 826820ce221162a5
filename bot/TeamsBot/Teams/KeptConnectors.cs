using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Rest;

namespace TeamsBot.Teams;

/// <summary>
/// Keeps the SDK's connector clients, one for each service URL, from turn to turn. The SDK makes one for every turn, and each parses anew the patterns by
/// which it writes its own name: that took longer than finding an answer.
/// </summary>
internal sealed class KeptConnectors(ConnectorFactory sdk, MemoryCache kept) : ConnectorFactory
{
    /// <summary>Teams has one service URL a region.</summary>
    public const int Capacity = 100;

    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (kept.Get<IConnectorClient>((serviceUrl, audience)) is { } known)
        {
            return known;
        }

        var made = (ConnectorClient)await sdk.CreateAsync(serviceUrl, audience, cancellationToken);
        return kept.Set<IConnectorClient>((serviceUrl, audience), new KeptConnector(made.BaseUri, made.Credentials, made.HttpClient), new MemoryCacheEntryOptions { Size = 1 });
    }

    private sealed class KeptConnector(Uri serviceUrl, ServiceClientCredentials credentials, HttpClient http)
        : ConnectorClient(serviceUrl, credentials, http, disposeHttpClient: false)
    {
        /// <summary>A turn disposes of its client at its end; the other turns go on with it.</summary>
        [SuppressMessage("Usage", "CA2215:Dispose methods should call base class dispose", Justification = "The client outlives the turn that asks for it.")]
        protected override void Dispose(bool disposing)
        {
        }
    }
}
