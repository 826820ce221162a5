namespace TeamsBot.Tests.Files;

/// <summary>Clients that all go to one stand-in for the network.</summary>
internal sealed class OneNetwork(HttpMessageHandler network) : IHttpClientFactory, IDisposable
{
    public HttpClient CreateClient(string name) => new(network, disposeHandler: false);

    public void Dispose() => network.Dispose();
}
