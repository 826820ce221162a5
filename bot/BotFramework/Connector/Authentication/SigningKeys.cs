using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The issuer's keys, fetched when first needed, once a day, and at once when a token names a key that is not among them; the last
/// not oftener than every five minutes, because anybody can name a key. Keys at hand are kept when the issuer cannot be reached.
/// One fetch runs at a time, under its own time-out: a caller who gives up does not spoil it for the others.
/// </summary>
/// <remarks>
/// IdentityModel's ConfigurationManager answers from its old keys while it fetches new ones in the background, so that after a
/// change of keys it would refuse a good token.
/// </remarks>
internal sealed partial class SigningKeys(string metadataUrl, HttpClient httpClient, ILogger logger, TimeProvider clock)
{
    /// <summary>How long keys are used before they are asked for again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The least time between fetches for the sake of unknown keys.</summary>
    public static readonly TimeSpan ForcedInterval = TimeSpan.FromMinutes(5);

    /// <summary>The least time between a failed fetch and the next one, while there are no keys.</summary>
    public static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);

    /// <summary>The same while there are keys to go on with.</summary>
    public static readonly TimeSpan RenewInterval = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly HttpDocumentRetriever _documents = new(httpClient)
    {
        RequireHttps = !new Uri(metadataUrl).IsLoopback, // Keys from afar are worth nothing without TLS.
    };

    private volatile SigningKeySet? _current;
    private Task _fetch = Task.CompletedTask;
    private DateTimeOffset _fetchAfter = DateTimeOffset.MinValue;
    private DateTimeOffset _forceAfter = DateTimeOffset.MinValue;

    /// <summary>The keys at hand, however old; null before the first fetch.</summary>
    public SigningKeySet? Current => _current;

    /// <summary>The issuer's keys; null when there are none and the issuer cannot be reached.</summary>
    public async Task<SigningKeySet?> GetAsync(CancellationToken cancellationToken)
    {
        Task fetch;
        lock (_lock)
        {
            if (_fetch.IsCompleted && clock.GetUtcNow() >= _fetchAfter)
            {
                _fetch = FetchAsync();
            }

            fetch = _fetch;
        }

        if (_current is { } keys)
        {
            return keys; // Good enough while newer ones are on their way.
        }

        await fetch.WaitAsync(cancellationToken);
        return _current;
    }

    /// <summary>Keys newer than <paramref name="seen"/> if the issuer may be asked again, else <paramref name="seen"/>.</summary>
    public async Task<SigningKeySet> GetNewerAsync(SigningKeySet seen, CancellationToken cancellationToken)
    {
        Task fetch;
        lock (_lock)
        {
            if (ReferenceEquals(_current, seen) && _fetch.IsCompleted && clock.GetUtcNow() is var now && now >= _forceAfter)
            {
                _forceAfter = now + ForcedInterval;
                _fetch = FetchAsync();
            }

            fetch = _fetch;
        }

        await fetch.WaitAsync(cancellationToken);
        return _current ?? seen;
    }

    // Never faults: callers look at what there is afterwards.
    private async Task FetchAsync()
    {
        await Task.Yield(); // The caller holds the lock.
        try
        {
            using var timeout = new CancellationTokenSource(Timeout, clock);
            var published = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, _documents, timeout.Token);
            var keys = new SigningKeySet(published.JsonWebKeySet?.Keys ?? []);
            lock (_lock)
            {
                _current = keys;
                _fetchAfter = clock.GetUtcNow() + Lifetime;
            }
        }
        catch (Exception failure)
        {
            // Whatever it was, there are no newer keys, and every request that needs them is refused.
            Log.NoKeys(logger, metadataUrl, failure);
            lock (_lock)
            {
                _fetchAfter = clock.GetUtcNow() + (_current is null ? RetryInterval : RenewInterval);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The keys that sign requests could not be fetched from {MetadataUrl}")]
        public static partial void NoKeys(ILogger logger, string metadataUrl, Exception failure);
    }
}
