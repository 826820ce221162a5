using System.Collections.Concurrent;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Hands out one app's credentials; those for the same audience and authority are the same, and so share their token.</summary>
/// <param name="appId">The bot's app id; null or empty for none.</param>
/// <param name="acquire">Makes what gets tokens for an audience from an authority.</param>
internal sealed class AppCredentialsSource(string? appId, Func<AppCredentialsSource.Purpose, Func<CancellationToken, Task<AppToken>>> acquire)
{
    private readonly ConcurrentDictionary<Purpose, TokenCredentials> _credentials = new();

    public bool HasAppId => !string.IsNullOrEmpty(appId);

    public bool IsAppId(string? other) => HasAppId && string.Equals(appId, other, StringComparison.Ordinal);

    /// <exception cref="InvalidOperationException"><paramref name="forAppId"/> is not the bot's.</exception>
    public ServiceClientCredentials For(string? forAppId, string audience, string loginEndpoint, bool validateAuthority)
    {
        if (!HasAppId)
        {
            return NoCredentials.Instance;
        }

        if (!IsAppId(forAppId))
        {
            throw new InvalidOperationException("Invalid appId.");
        }

        ArgumentException.ThrowIfNullOrEmpty(audience);
        ArgumentException.ThrowIfNullOrEmpty(loginEndpoint);
        return _credentials.GetOrAdd(
            new Purpose(audience, loginEndpoint, validateAuthority),
            static (purpose, acquire) => new TokenCredentials(acquire(purpose), TimeProvider.System),
            acquire);
    }

    /// <summary>What a token is for, and who issues it.</summary>
    public sealed record Purpose(string Audience, string LoginEndpoint, bool ValidateAuthority);
}
