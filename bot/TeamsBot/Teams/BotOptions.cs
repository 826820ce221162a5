using Microsoft.Bot.Connector.Authentication;

namespace TeamsBot.Teams;

/// <summary>The bot's registration, under the Bot Framework's own keys at the root of the configuration.</summary>
internal sealed class BotOptions
{
    public const string SectionName = "";

    /// <summary>SingleTenant, UserAssignedMSI or MultiTenant.</summary>
    public string MicrosoftAppType { get; set; } = "SingleTenant";

    /// <summary>The app id (a GUID). Empty: no authentication, which is allowed in Development on loopback only.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The client secret; empty with a certificate or a managed identity.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>The day on which the client secret expires, such as 2027-03-31; a secret does not say it itself. Empty: not watched.</summary>
    public string MicrosoftAppPasswordExpires { get; set; } = "";

    /// <summary>The tenant that the app is registered in; a single-tenant app needs it.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>A .pfx or .pem file with the app's certificate and private key, instead of a secret.</summary>
    public string MicrosoftAppCertificatePath { get; set; } = "";

    /// <summary>The thumbprint of a certificate in the user's or the machine's store, instead of a file.</summary>
    public string MicrosoftAppCertificateThumbprint { get; set; } = "";

    /// <summary>Empty for the public cloud, https://botframework.azure.us for the US government's.</summary>
    public string ChannelService { get; set; } = "";

    /// <summary>For a cloud of its own: the keys below are the Bot Framework's, and one that is set takes them all from here. Empty otherwise.</summary>
    public string ToBotFromChannelOpenIdMetadataUrl { get; set; } = "";

    /// <summary>Who signs the channel's tokens.</summary>
    public string ToBotFromChannelTokenIssuer { get; set; } = "";

    /// <summary>The authority that issues the bot's own tokens.</summary>
    public string ToChannelFromBotLoginUrl { get; set; } = "";

    /// <summary>Whom the bot's own tokens are for.</summary>
    public string ToChannelFromBotOAuthScope { get; set; } = "";

    /// <summary>The service that keeps people's tokens.</summary>
    public string OAuthUrl { get; set; } = "";

    /// <summary>The metadata that the Bot Framework would check the Emulator's tokens by; this bot refuses them in every cloud.</summary>
    public string ToBotFromEmulatorOpenIdMetadataUrl { get; set; } = "";

    /// <summary>What activities of that cloud's channel carry as their caller.</summary>
    public string CallerId { get; set; } = "";

    /// <summary>Whether the login authority has to be one that Microsoft's login service knows.</summary>
    public bool ValidateAuthority { get; set; } = true;

    public bool HasOwnCloud =>
        new[] { ToBotFromChannelOpenIdMetadataUrl, ToBotFromChannelTokenIssuer, ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope, OAuthUrl, ToBotFromEmulatorOpenIdMetadataUrl, CallerId }
            .Any(value => value.Length > 0);

    /// <summary>Who signs the tokens of the channel in this cloud.</summary>
    public string ChannelIssuer => this switch
    {
        { ToBotFromChannelTokenIssuer.Length: > 0 } => ToBotFromChannelTokenIssuer,
        { ChannelService.Length: > 0 } => GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        _ => AuthenticationConstants.ToBotFromChannelTokenIssuer,
    };

    public bool IsRegistered => MicrosoftAppId.Length > 0;

    public bool UsesCertificate => MicrosoftAppCertificatePath.Length > 0 || MicrosoftAppCertificateThumbprint.Length > 0;
}
