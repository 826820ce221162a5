#nullable disable // As in the SDK: a bot without an app id has neither id nor password.
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The app proves itself with a secret.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly AppCredentialsSource _source;

    /// <summary>No app at all: authentication is off.</summary>
    public PasswordServiceClientCredentialFactory()
        : this(null, null, null, null, null)
    {
    }

    /// <param name="appId">The app id; null or empty turns authentication off.</param>
    /// <param name="password">The app's secret.</param>
    /// <param name="tenantId">The app's tenant; null or empty means the Bot Framework's, for an app of many tenants.</param>
    /// <param name="httpClient">The client to fetch tokens with; null means MSAL's own.</param>
    /// <param name="logger">Not used: MSAL's exceptions say what went wrong.</param>
    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _source = new AppCredentialsSource(appId, purpose =>
            ConfidentialClient.Acquire(appId, tenantId, purpose, httpClient, builder => builder.WithClientSecret(password)));
    }

    public string AppId { get; }

    public string Password { get; }

    public string TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(_source.IsAppId(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(!_source.HasAppId);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult(_source.For(appId, audience, loginEndpoint, validateAuthority));
}
