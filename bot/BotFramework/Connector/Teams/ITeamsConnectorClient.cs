using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>What the connector at one service URL can do in Microsoft Teams alone.</summary>
public interface ITeamsConnectorClient : IDisposable
{
    /// <summary>The service URL.</summary>
    Uri BaseUri { get; }

    ServiceClientCredentials Credentials { get; }

    ITeamsOperations Teams { get; }
}
