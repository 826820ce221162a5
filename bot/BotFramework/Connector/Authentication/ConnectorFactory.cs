#nullable disable // As in the SDK: without an audience the channel's is meant.
namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connector clients for one identity.</summary>
public abstract class ConnectorFactory
{
    /// <summary>A client whose tokens go to <paramref name="serviceUrl"/> and nowhere else.</summary>
    /// <param name="serviceUrl">The service URL of an authenticated activity, or of a reference kept from one.</param>
    /// <param name="audience">Whom the tokens are for; null means the channel.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
