namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses and names of one cloud's Bot Framework.</summary>
/// <param name="TokenIssuer">Who signs the channel's tokens.</param>
/// <param name="OpenIdMetadataUrl">Where the issuer publishes its keys.</param>
/// <param name="OAuthScope">Whom the bot's tokens are for.</param>
/// <param name="LoginUrl">The authority that issues them.</param>
/// <param name="ValidateAuthority">Whether the authority has to be one that Microsoft's login service knows.</param>
/// <param name="OAuthUrl">The store of users' tokens.</param>
/// <param name="CallerId">The CallerId of the channel's activities.</param>
internal sealed record CloudSettings(
    string TokenIssuer,
    string OpenIdMetadataUrl,
    string? OAuthScope,
    string? LoginUrl,
    bool ValidateAuthority,
    string? OAuthUrl,
    string? CallerId)
{
    public static CloudSettings Public { get; } = new(
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToChannelFromBotLoginUrl,
        ValidateAuthority: true,
        AuthenticationConstants.OAuthUrl,
        Schema.CallerIdConstants.PublicAzureChannel);

    public static CloudSettings Government { get; } = new(
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        ValidateAuthority: true,
        GovernmentAuthenticationConstants.OAuthUrlGov,
        Schema.CallerIdConstants.USGovChannel);
}
