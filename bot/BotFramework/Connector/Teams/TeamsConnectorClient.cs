#nullable disable // As in the SDK: a bot without an app id has no credentials.
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>What the connector at one service URL can do in Microsoft Teams alone. Cheap to make: connections belong to the HTTP client.</summary>
public class TeamsConnectorClient : ServiceClient<TeamsConnectorClient>, ITeamsConnectorClient
{
    /// <param name="baseUri">The service URL.</param>
    /// <param name="credentials">Puts a token on every request; null sends none.</param>
    /// <param name="customHttpClient">The client to send with.</param>
    /// <param name="disposeHttpClient">Whether disposing of this client disposes of <paramref name="customHttpClient"/> too.</param>
    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
        Rest = new RestCaller(customHttpClient, baseUri, credentials);
        Teams = new TeamsOperations(this);
    }

    public Uri BaseUri { get; }

    public ServiceClientCredentials Credentials { get; }

    public virtual ITeamsOperations Teams { get; }

    internal RestCaller Rest { get; }
}
