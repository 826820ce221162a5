#nullable disable // As in the SDK: what is optional is null.
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The app that configuration names, at its root: MicrosoftAppType (SingleTenant, UserAssignedMSI or MultiTenant, which is the default),
/// MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private const string AppTypeKey = "MicrosoftAppType";
    private const string AppIdKey = "MicrosoftAppId";
    private const string PasswordKey = "MicrosoftAppPassword";
    private const string TenantIdKey = "MicrosoftAppTenantId";

    private readonly ServiceClientCredentialsFactory _app;

    /// <param name="configuration">Where the keys are.</param>
    /// <param name="httpClient">The client to fetch tokens with; null means MSAL's own.</param>
    /// <param name="logger">Not used: MSAL's exceptions say what went wrong.</param>
    /// <exception cref="ArgumentException">A key that the app's type needs is missing, or the type is none; the message names the key.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = default, ILogger logger = default)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration[AppTypeKey];
        _app = type switch
        {
            _ when Is(type, "SingleTenant") => new PasswordServiceClientCredentialFactory(Required(AppIdKey), Required(PasswordKey), Required(TenantIdKey), httpClient, logger),
            _ when Is(type, "UserAssignedMSI") => ManagedIdentity(),
            _ when string.IsNullOrWhiteSpace(type) || Is(type, "MultiTenant") => new PasswordServiceClientCredentialFactory(configuration[AppIdKey], configuration[PasswordKey], null, httpClient, logger),
            _ => throw new ArgumentException($"{AppTypeKey} is '{type}'; it takes SingleTenant, UserAssignedMSI or MultiTenant.", nameof(configuration)),
        };

        ManagedIdentityServiceClientCredentialsFactory ManagedIdentity()
        {
            Required(TenantIdKey);
            return string.IsNullOrWhiteSpace(configuration[PasswordKey])
                ? new ManagedIdentityServiceClientCredentialsFactory(Required(AppIdKey), httpClient, logger)
                : throw new ArgumentException($"{PasswordKey} must not be set for a {AppTypeKey} of {type}.", nameof(configuration));
        }

        string Required(string key) =>
            string.IsNullOrWhiteSpace(configuration[key]) ? throw new ArgumentException($"{key} is required for a {AppTypeKey} of {type}.", nameof(configuration)) : configuration[key];
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _app.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _app.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _app.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static bool Is(string type, string name) => string.Equals(type, name, StringComparison.OrdinalIgnoreCase);
}
