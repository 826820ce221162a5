#nullable disable // As in the SDK: what is optional is null.
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The cloud that configuration names, at its root: ChannelService, or the addresses of a cloud of its own under the names of <see cref="BotFrameworkAuthenticationFactory"/>'s arguments.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _cloud;

    /// <param name="configuration">Where the keys are.</param>
    /// <param name="credentialsFactory">Knows the app; null takes it from configuration too.</param>
    /// <param name="authConfiguration">What is asked of tokens besides.</param>
    /// <param name="httpClientFactory">Makes the HTTP client; null shares one of the process's own.</param>
    /// <param name="logger">Hears why requests are refused.</param>
    /// <exception cref="ArgumentException">The cloud is not known, or a key is missing; the message says which.</exception>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = default, AuthenticationConfiguration authConfiguration = default, IHttpClientFactory httpClientFactory = default, ILogger logger = default)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _cloud = BotFrameworkAuthenticationFactory.Create(
            configuration["ChannelService"],
            configuration.GetValue("ValidateAuthority", defaultValue: true),
            configuration["ToChannelFromBotLoginUrl"],
            configuration["ToChannelFromBotOAuthScope"],
            configuration["ToBotFromChannelTokenIssuer"],
            configuration["OAuthUrl"],
            configuration["ToBotFromChannelOpenIdMetadataUrl"],
            configuration["ToBotFromEmulatorOpenIdMetadataUrl"],
            configuration["CallerId"],
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, httpClientFactory?.CreateClient(string.Empty), logger),
            authConfiguration,
            httpClientFactory,
            logger);
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        _cloud.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _cloud.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _cloud.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override string GetOriginatingAudience() => _cloud.GetOriginatingAudience();
}
