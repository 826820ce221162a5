using System.Net;
using System.Text;

namespace BotFramework.Tests.Authentication;

/// <summary>The metadata service that a virtual machine in Azure has at an address of its own, which no test can listen on.</summary>
internal sealed class MachineClient : IDisposable
{
    private readonly List<Uri> _requests = [];

    public MachineClient() => Client = new HttpClient(new Service(_requests));

    public HttpClient Client { get; }

    public IReadOnlyList<Uri> TokenRequests => [.. _requests.Where(request => request.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))];

    public void Dispose() => Client.Dispose();

    private sealed class Service(List<Uri> requests) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            requests.Add(request.RequestUri!);
            var granted = request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal);
            return Task.FromResult(new HttpResponseMessage(granted ? HttpStatusCode.OK : HttpStatusCode.NotFound)
            {
                Content = new StringContent(granted ? TokenServer.Granted(TimeSpan.FromHours(1)).Body : "", Encoding.UTF8, "application/json"),
                RequestMessage = request,
            });
        }
    }
}
