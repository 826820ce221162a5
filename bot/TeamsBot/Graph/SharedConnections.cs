using TeamsBot.Teams;

namespace TeamsBot.Graph;

/// <summary>The bot's pool of connections, at the end of a chain that is disposed of before it. No answer is read without end.</summary>
/// <param name="mostBytes">The longest answer that is read.</param>
internal sealed class SharedConnections(SocketsHttpHandler connections, long mostBytes) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _pool = new(connections, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await (await _pool.SendAsync(request, cancellationToken)).LimitedAsync(mostBytes, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _pool.Dispose();
        base.Dispose(disposing);
    }
}
