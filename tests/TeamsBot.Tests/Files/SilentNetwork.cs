namespace TeamsBot.Tests.Files;

/// <summary>A network from which no answer comes.</summary>
internal sealed class SilentNetwork : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("An endless wait has ended.");
    }
}
