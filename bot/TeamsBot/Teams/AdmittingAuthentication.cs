using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsBot.Teams;

/// <summary>
/// Authenticates as the Bot Framework does, then checks that the activity is let in and takes its service URL for trusted. Done here and not in
/// middleware for two reasons: the adapter opens a client on the service URL before middleware runs, and proactive turns, which run the same
/// middleware, must not make a service URL trusted that nobody authenticated. The SDK would also let in the tokens of the Bot Framework Emulator and
/// of bots that use this one as a skill: this bot serves neither, so only tokens of the channel's own issuer come as far as the SDK.
/// </summary>
internal sealed class AdmittingAuthentication(
    IConfiguration configuration,
    ServiceClientCredentialsFactory credentials,
    IHttpClientFactory httpClients,
    ActivityAdmission admission,
    TrustedServiceUrls serviceUrls,
    IOptions<BotOptions> options,
    ILogger<AdmittingAuthentication> logger)
    : ConfigurationBotFrameworkAuthentication(configuration, credentials, httpClientFactory: httpClients, logger: logger), IDisposable
{
    private const string Scheme = "Bearer ";

    private readonly string _issuer = options.Value.ChannelIssuer;
    private readonly MemoryCache _connectors = new(new MemoryCacheOptions { SizeLimit = KeptConnectors.Capacity });
    private readonly Task<UserTokenClient> _noSignIn = Task.FromResult<UserTokenClient>(new NoSignIn());

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var result = await AuthenticateAsync(activity, authHeader, cancellationToken);
        ActivityTidying.Tidy(activity);
        admission.Check(activity);
        serviceUrls.Trust(activity.ServiceUrl);
        result.ConnectorFactory = new KeptConnectors(result.ConnectorFactory, _connectors);
        return result;
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new KeptConnectors(base.CreateConnectorFactory(claimsIdentity), _connectors);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => _noSignIn;

    /// <summary>
    /// What is wrong with a token is the sender's fault. The SDK lets different exceptions out for it, one of which its adapter would answer itself and log
    /// as an error each time. An identity service out of reach is not the sender's fault: that stays an error.
    /// </summary>
    /// <exception cref="ActivityRejectedException">The token does not open the door.</exception>
    private async Task<AuthenticateRequestResult> AuthenticateAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        try
        {
            RequireChannelIssuer(authHeader);
            return await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        }
        catch (Exception exception) when (exception is not (HttpRequestException or IOException or InvalidOperationException or OperationCanceledException or TimeoutException))
        {
            throw new ActivityRejectedException(StatusCodes.Status401Unauthorized, $"token: {exception.GetType().Name}");
        }
    }

    /// <summary>Reads whom a token claims to come from; whether it does is the SDK's to check. Without a header the SDK decides as well.</summary>
    private void RequireChannelIssuer(string? authHeader)
    {
        if (!string.IsNullOrEmpty(authHeader)
            && (!authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                || !string.Equals(new JsonWebToken(authHeader[Scheme.Length..].Trim()).Issuer, _issuer, StringComparison.Ordinal)))
        {
            throw new UnauthorizedAccessException("The token is not the channel's.");
        }
    }

    public void Dispose() => _connectors.Dispose();
}
