namespace TeamsBot.Hosting;

/// <summary>
/// Hands the Bot Framework its HTTP clients: all on one pool of connections, behind the <see cref="ConnectorGate"/>. The framework's own factory is
/// not used, because its logging and handler rotation cost time on every send.
/// </summary>
internal sealed class ConnectorHttpClients(SocketsHttpHandler connections, TrustedServiceUrls serviceUrls, BotMetrics metrics) : IHttpClientFactory, IDisposable
{
    /// <summary>As long as a turn may take. A turn ends its own requests; this is for those that no turn waits for, such as the identity service's.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(14);

    private readonly ConnectorGate _gate = new(serviceUrls, metrics, connections);

    public HttpClient CreateClient(string name) => new(_gate, disposeHandler: false)
    {
        Timeout = Timeout,
        MaxResponseContentBufferSize = ConnectorGate.MostBytes,
    };

    public void Dispose() => _gate.Dispose();
}
