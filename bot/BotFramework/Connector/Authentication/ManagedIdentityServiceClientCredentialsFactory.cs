#nullable disable // As in the SDK: what is optional is null.
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The machine vouches for the app: a user-assigned managed identity, without a secret. Its login endpoint is the machine's own.</summary>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly AppCredentialsSource _source;

    /// <param name="appId">The managed identity's client id.</param>
    /// <param name="httpClient">The client to fetch tokens with; null means MSAL's own.</param>
    /// <param name="logger">Not used: MSAL's exceptions say what went wrong.</param>
    public ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient httpClient = default, ILogger logger = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        _source = new AppCredentialsSource(appId, purpose =>
        {
            var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
            var client = (httpClient is null ? builder : builder.WithHttpClientFactory(new MsalHttpClient(httpClient))).Build();
            return async cancellationToken => AppToken.From(await client.AcquireTokenForManagedIdentity(purpose.Audience).ExecuteAsync(cancellationToken));
        });
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(_source.IsAppId(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(!_source.HasAppId);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult(_source.For(appId, audience, loginEndpoint, validateAuthority));
}
