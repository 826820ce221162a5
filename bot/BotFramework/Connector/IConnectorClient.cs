using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The Bot Connector service at one service URL.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The service URL.</summary>
    Uri BaseUri { get; }

    ServiceClientCredentials Credentials { get; }

    IConversations Conversations { get; }
}
