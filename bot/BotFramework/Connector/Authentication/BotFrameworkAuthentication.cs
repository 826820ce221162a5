#nullable disable // As in the SDK: a request without a header has none.
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides who may talk to the bot, and makes the clients by which the bot talks back.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Checks the request that brought <paramref name="activity"/>.</summary>
    /// <exception cref="UnauthorizedAccessException">The request is not from the channel that it names.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    /// <summary>Whom tokens are for in a turn that the bot starts itself.</summary>
    public virtual string GetOriginatingAudience() =>
        throw new NotSupportedException($"{GetType().Name} does not say whom its tokens are for.");
}
