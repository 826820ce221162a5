namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The process's HTTP client where the host gives no factory of its own.</summary>
internal static class SharedHttpClient
{
    // Connections are renewed so that a change of address is noticed.
    public static HttpClient Instance { get; } = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
}
