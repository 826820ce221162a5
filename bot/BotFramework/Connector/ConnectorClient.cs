#nullable disable // As in the SDK: a bot without an app id has no credentials.
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The Bot Connector service at one service URL. Cheap to make: connections belong to the HTTP client.</summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    /// <param name="baseUri">The service URL.</param>
    /// <param name="credentials">Puts a token on every request; null sends none.</param>
    /// <param name="customHttpClient">The client to send with.</param>
    /// <param name="disposeHttpClient">Whether disposing of this client disposes of <paramref name="customHttpClient"/> too.</param>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
        Rest = new RestCaller(customHttpClient, baseUri, credentials);
        Conversations = new Conversations(this);
    }

    public Uri BaseUri { get; }

    public ServiceClientCredentials Credentials { get; }

    public virtual IConversations Conversations { get; }

    internal RestCaller Rest { get; }
}
