using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets an app's own tokens through MSAL, with a secret or a certificate.</summary>
internal static class ConfidentialClient
{
    private const string EverythingGranted = "/.default";

    /// <param name="appId">The app.</param>
    /// <param name="tenantId">Its tenant; null or empty means the Bot Framework's, for an app of many tenants.</param>
    /// <param name="purpose">What the tokens are for.</param>
    /// <param name="httpClient">The client to fetch them with; null means MSAL's own.</param>
    /// <param name="proof">Adds the secret or the certificate.</param>
    public static Func<CancellationToken, Task<AppToken>> Acquire(
        string appId,
        string? tenantId,
        AppCredentialsSource.Purpose purpose,
        HttpClient? httpClient,
        Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> proof)
    {
        var builder = proof(ConfidentialClientApplicationBuilder.Create(appId))
            .WithAuthority(Authority(purpose.LoginEndpoint, tenantId), purpose.ValidateAuthority)
            .WithInstanceDiscovery(purpose.ValidateAuthority);
        if (httpClient is not null)
        {
            builder = builder.WithHttpClientFactory(new MsalHttpClient(httpClient));
        }

        var client = builder.Build();
        string[] scopes = [purpose.Audience.EndsWith(EverythingGranted, StringComparison.Ordinal) ? purpose.Audience : purpose.Audience + EverythingGranted];
        return async cancellationToken => AppToken.From(await client.AcquireTokenForClient(scopes).ExecuteAsync(cancellationToken));
    }

    // A known cloud's endpoint names the Bot Framework's tenant, in whose place the app's own goes; a cloud of one's own is named in full.
    private static string Authority(string loginEndpoint, string? tenantId)
    {
        if (string.IsNullOrEmpty(tenantId))
        {
            return loginEndpoint;
        }

        return loginEndpoint switch
        {
            AuthenticationConstants.ToChannelFromBotLoginUrl => InTenant(AuthenticationConstants.ToChannelFromBotLoginUrlTemplate),
            GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl => InTenant(GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate),
            _ => loginEndpoint,
        };

        string InTenant(string template) => template.Replace("{0}", tenantId, StringComparison.Ordinal);
    }
}
