#nullable disable // As in the SDK: what is not set is null.
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of the cloud that the settings name.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>The public cloud's, for a bot without an app id: nobody is asked for a token.</summary>
    public static BotFrameworkAuthentication Create() =>
        new ChannelAuthentication(CloudSettings.Public, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), null, NullLogger.Instance, TimeProvider.System);

    /// <summary>
    /// One address of its own makes a cloud of its own: then all addresses are taken from the arguments and none from a known cloud.
    /// Otherwise <paramref name="channelService"/> chooses, empty for the public cloud.
    /// </summary>
    /// <param name="channelService">The known cloud.</param>
    /// <param name="validateAuthority">Whether the login authority of a cloud of its own has to be known to Microsoft's login service.</param>
    /// <param name="toChannelFromBotLoginUrl">The authority that issues the bot's tokens.</param>
    /// <param name="toChannelFromBotOAuthScope">Whom the bot's tokens are for.</param>
    /// <param name="toBotFromChannelTokenIssuer">Who signs the channel's tokens.</param>
    /// <param name="oAuthUrl">The store of users' tokens.</param>
    /// <param name="toBotFromChannelOpenIdMetadataUrl">Where the issuer publishes its keys.</param>
    /// <param name="toBotFromEmulatorOpenIdMetadataUrl">Counts as an address of its own; the Emulator's tokens are refused in every cloud.</param>
    /// <param name="callerId">The CallerId of the channel's activities.</param>
    /// <param name="credentialFactory">Knows the bot's app id and secret.</param>
    /// <param name="authConfiguration">What is asked of tokens besides.</param>
    /// <param name="httpClientFactory">Makes the HTTP client; null shares one of the process's own.</param>
    /// <param name="logger">Hears why requests are refused.</param>
    /// <exception cref="ArgumentException">The cloud is not known, or a cloud of its own lacks its issuer or metadata.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);

        string[] own = [toChannelFromBotLoginUrl, toChannelFromBotOAuthScope, toBotFromChannelTokenIssuer, oAuthUrl, toBotFromChannelOpenIdMetadataUrl, toBotFromEmulatorOpenIdMetadataUrl, callerId];
        CloudSettings cloud;
        if (Array.Exists(own, value => !string.IsNullOrEmpty(value)))
        {
            ArgumentException.ThrowIfNullOrEmpty(toBotFromChannelTokenIssuer);
            ArgumentException.ThrowIfNullOrEmpty(toBotFromChannelOpenIdMetadataUrl);
            cloud = new CloudSettings(toBotFromChannelTokenIssuer, toBotFromChannelOpenIdMetadataUrl, toChannelFromBotOAuthScope, toChannelFromBotLoginUrl, validateAuthority, oAuthUrl, callerId);
        }
        else if (string.IsNullOrEmpty(channelService))
        {
            cloud = CloudSettings.Public;
        }
        else if (string.Equals(channelService, GovernmentAuthenticationConstants.ChannelService, StringComparison.Ordinal))
        {
            cloud = CloudSettings.Government;
        }
        else
        {
            throw new ArgumentException($"No cloud has the ChannelService '{channelService}'.", nameof(channelService));
        }

        return new ChannelAuthentication(cloud, credentialFactory, authConfiguration ?? new AuthenticationConfiguration(), httpClientFactory, logger ?? NullLogger.Instance, TimeProvider.System);
    }
}
