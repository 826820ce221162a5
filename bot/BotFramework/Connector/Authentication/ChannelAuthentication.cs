using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Lets in what the cloud's channels sign for this bot, and nothing else: tokens of the Emulator and of other bots have other issuers.
/// A bot without an app id lets in requests without a token, as nobody in particular.
/// </summary>
internal sealed partial class ChannelAuthentication(
    CloudSettings cloud,
    ServiceClientCredentialsFactory credentialsFactory,
    AuthenticationConfiguration configuration,
    IHttpClientFactory? httpClientFactory,
    ILogger logger,
    TimeProvider clock) : BotFrameworkAuthentication
{
    private const string Scheme = "Bearer ";

    // The factory's default handler renews its connections by itself, so one client may be kept: connections outlive turns.
    private readonly HttpClient _httpClient = httpClientFactory?.CreateClient(string.Empty) ?? SharedHttpClient.Instance;

    private ChannelTokenValidator? _validator;

    // Made at the first token: a bot without an app id needs none.
    private ChannelTokenValidator Validator => LazyInitializer.EnsureInitialized(
        ref _validator,
        () => new ChannelTokenValidator(cloud.TokenIssuer, new SigningKeys(cloud.OpenIdMetadataUrl, _httpClient, logger, clock), clock))!;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var disabled = await credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken);
        var identity = string.IsNullOrWhiteSpace(authHeader)
            ? Anonymous(disabled)
            : await IdentifyAsync(activity, authHeader, cancellationToken);

        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = cloud.OAuthScope,
            CallerId = disabled ? null : cloud.CallerId,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new ServiceConnectorFactory(AppId(claimsIdentity), cloud, credentialsFactory, _httpClient);

    public override async Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken)
    {
        var credentials = await credentialsFactory.CreateCredentialsAsync(AppId(claimsIdentity)!, cloud.OAuthScope!, cloud.LoginUrl!, cloud.ValidateAuthority, cancellationToken);
        return new RestUserTokenClient(cloud.OAuthUrl, credentials, _httpClient);
    }

    public override string GetOriginatingAudience() => cloud.OAuthScope!;

    // The channel names the bot as the audience; a turn that the bot starts itself may name it as the app.
    private static string? AppId(ClaimsIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return (identity.FindFirst(AuthenticationConstants.AudienceClaim) ?? identity.FindFirst(AuthenticationConstants.AppIdClaim))?.Value;
    }

    private ClaimsIdentity Anonymous(bool disabled) =>
        disabled ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType) : throw Refused(Refusal.NoToken);

    private async Task<ClaimsIdentity> IdentifyAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused(Refusal.Malformed);
        }

        CheckedToken token;
        try
        {
            token = await Validator.CheckAsync(authHeader[Scheme.Length..], cancellationToken);
        }
        catch (TokenRefusedException refused)
        {
            throw Refused(refused.Reason);
        }

        if (!await credentialsFactory.IsValidAppIdAsync(token.Audience, cancellationToken))
        {
            throw Refused(Refusal.Audience);
        }

        if (!string.Equals(token.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase) || string.IsNullOrEmpty(token.ServiceUrl))
        {
            throw Refused(Refusal.ServiceUrl);
        }

        if (activity.ChannelId is not { } channel || !token.Endorsements.Contains(channel) || !Array.TrueForAll(configuration.RequiredEndorsements ?? [], token.Endorsements.Contains))
        {
            throw Refused(Refusal.Endorsement);
        }

        return token.Identity.Clone(); // A turn may add claims of its own.
    }

    // Who is refused learns nothing; the log has the reason.
    private UnauthorizedAccessException Refused(Refusal reason)
    {
        Log.Refused(logger, reason);
        return new UnauthorizedAccessException();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A request to the bot was refused: {Reason}")]
        public static partial void Refused(ILogger logger, Refusal reason);
    }
}
