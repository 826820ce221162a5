using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Integration;

/// <summary>Lets in whoever shows no header, and nobody else.</summary>
internal sealed class TestAuthentication : BotFrameworkAuthentication, IDisposable
{
    private readonly HttpClient _http = new();

    /// <summary>The identities under which connectors were asked for.</summary>
    public List<ClaimsIdentity> Identities { get; } = [];

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(authHeader)
            ? Task.FromResult(new AuthenticateRequestResult
            {
                ClaimsIdentity = new ClaimsIdentity([], "test"),
                ConnectorFactory = new Factory(_http),
                Audience = "channel",
                CallerId = "urn:test",
            })
            : throw new UnauthorizedAccessException("The token is not ours.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        Identities.Add(claimsIdentity);
        return new Factory(_http);
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoTokens());

    public void Dispose() => _http.Dispose();

    private sealed class Factory(HttpClient http) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Task.FromResult<IConnectorClient>(new ConnectorClient(new Uri(serviceUrl), credentials: null, http, disposeHttpClient: false));
    }

    private sealed class NoTokens : UserTokenClient
    {
        public override Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
