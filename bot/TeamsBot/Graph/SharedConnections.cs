namespace TeamsBot.Graph;

/// <summary>The bot's pool of connections, at the end of a chain that is disposed of before it.</summary>
internal sealed class SharedConnections(SocketsHttpHandler connections) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _pool = new(connections, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _pool.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _pool.Dispose();
        base.Dispose(disposing);
    }
}
