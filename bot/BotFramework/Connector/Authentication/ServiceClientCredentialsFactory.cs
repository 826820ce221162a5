using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app id and how the bot proves itself.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Whether <paramref name="appId"/> is the bot's.</summary>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Whether the bot has no app id, so that nobody is asked for a token and none is sent.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Credentials that put a token for <paramref name="audience"/> on requests.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="audience">Whom the token is for: the resource, without "/.default".</param>
    /// <param name="loginEndpoint">The authority to get the token from.</param>
    /// <param name="validateAuthority">Whether the authority has to be one that Microsoft's login service knows.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <exception cref="InvalidOperationException"><paramref name="appId"/> is not the bot's.</exception>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}
