using System.Collections.Concurrent;

namespace TeamsBot.Teams;

/// <summary>The connector addresses that authenticated activities came from: nothing is sent, and no token goes, anywhere else.</summary>
internal sealed class TrustedServiceUrls
{
    /// <summary>Teams has one service URL a region and tenant; a set that grows beyond this is not Teams.</summary>
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<string, bool> _urls = new(StringComparer.OrdinalIgnoreCase);

    public void Trust(string serviceUrl)
    {
        if (!_urls.ContainsKey(serviceUrl) && _urls.Count < Capacity)
        {
            _urls.TryAdd(serviceUrl, true);
            _urls.TryAdd(Trimmed(serviceUrl).ToString(), true);
        }
    }

    /// <summary>Whether a request of the connector's API, or any other request, may go to this address.</summary>
    public bool IsTrusted(Uri address)
    {
        var text = address.AbsoluteUri.AsSpan();
        var api = text.IndexOf("/v3/", StringComparison.Ordinal);
        return api > 0 && _urls.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(Trimmed(text[..api]));
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> url) => url.TrimEnd('/');
}
