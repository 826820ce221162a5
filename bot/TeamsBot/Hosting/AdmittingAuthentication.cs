using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace TeamsBot.Hosting;

/// <summary>
/// Authenticates as the Bot Framework does, then checks that the activity is let in and takes its service URL for trusted. Done here and not in
/// middleware for two reasons: the adapter opens a client on the service URL before middleware runs, and proactive turns, which run the same
/// middleware, must not make a service URL trusted that nobody authenticated.
/// </summary>
internal sealed class AdmittingAuthentication(
    IConfiguration configuration,
    ServiceClientCredentialsFactory credentials,
    IHttpClientFactory httpClients,
    ActivityAdmission admission,
    TrustedServiceUrls serviceUrls,
    ILogger<AdmittingAuthentication> logger)
    : ConfigurationBotFrameworkAuthentication(configuration, credentials, httpClientFactory: httpClients, logger: logger)
{
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var result = await AuthenticateAsync(activity, authHeader, cancellationToken);
        ActivityTidying.Tidy(activity);
        admission.Check(activity);
        serviceUrls.Trust(activity.ServiceUrl);
        return result;
    }

    /// <summary>
    /// What is wrong with a token is the sender's fault, also where the framework stumbles over it, such as over a time after the year 9999. An identity
    /// service out of reach is not: that stays an error.
    /// </summary>
    private async Task<AuthenticateRequestResult> AuthenticateAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            return await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        }
        catch (Exception exception) when (exception is not (UnauthorizedAccessException or HttpRequestException or IOException or OperationCanceledException or TimeoutException))
        {
            throw new ActivityRejectedException(StatusCodes.Status401Unauthorized, $"its token cannot be read ({exception.GetType().Name})");
        }
    }
}
