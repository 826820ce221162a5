using System.Net.Http.Headers;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Puts the bot's token on requests. The token is kept until shortly before it runs out, and is fetched by one request while the
/// others wait: MSAL would fetch one for each.
/// </summary>
internal sealed class TokenCredentials(Func<CancellationToken, Task<AppToken>> acquire, TimeProvider clock) : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private volatile Token? _token;
    private Task<Token>? _fetch;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var token = Fresh() ?? await FetchOnce().WaitAsync(cancellationToken);
        request.Headers.Authorization = token.Header;
    }

    private Token? Fresh() => _token is { } token && clock.GetUtcNow() < token.UseUntil ? token : null;

    private Task<Token> FetchOnce()
    {
        lock (_lock)
        {
            if (Fresh() is { } fetched)
            {
                return Task.FromResult(fetched);
            }

            return _fetch is { IsCompleted: false } running ? running : _fetch = FetchAsync();
        }
    }

    // Under a time-out of its own: a request that is given up does not spoil the token for those that wait with it.
    private async Task<Token> FetchAsync()
    {
        await Task.Yield(); // The caller holds the lock.
        using var timeout = new CancellationTokenSource(Timeout, clock);
        var result = await acquire(timeout.Token);
        var useUntil = result.ExpiresOn - Margin;
        if (result.RefreshOn is { } early && early < useUntil)
        {
            useUntil = early;
        }

        return _token = new Token(new AuthenticationHeaderValue("Bearer", result.Text), useUntil);
    }

    private sealed record Token(AuthenticationHeaderValue Header, DateTimeOffset UseUntil);
}
