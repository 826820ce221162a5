namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The United States government cloud's addresses.</summary>
public static class GovernmentAuthenticationConstants
{
    /// <summary>The ChannelService that chooses this cloud.</summary>
    public const string ChannelService = "https://botframework.azure.us";

    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us";
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.us/{0}";
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.us";
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.us";
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";
    public const string OAuthUrlGov = "https://api.botframework.azure.us";
}
