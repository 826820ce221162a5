using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Web;
using BotFramework.Tests.Connector;

namespace BotFramework.Tests.Authentication;

/// <summary>A login service over TLS, as MSAL demands, and a client that takes its certificate.</summary>
internal sealed class TokenServer : IAsyncDisposable
{
    public const string Token = "token-of-the-bot";

    private static readonly X509Certificate2 Certificate = SelfSigned("CN=localhost");

    private readonly LoopbackServer _server;

    private TokenServer(LoopbackServer server)
    {
        _server = server;
        _server.Respond = request => request.Target.Contains("/oauth2/", StringComparison.Ordinal) ? Answer(request) : new Answer(404);
    }

    public Func<RecordedRequest, Answer> Answer { get; set; } = _ => Granted(TimeSpan.FromHours(1));

    /// <summary>The authority of the tenant "tenant".</summary>
    public string LoginUrl => _server.Url + "/tenant";

    public IReadOnlyList<RecordedRequest> TokenRequests => [.. _server.Requests.Where(request => request.Target.Contains("/oauth2/", StringComparison.Ordinal))];

    public static async Task<TokenServer> StartAsync() => new(await LoopbackServer.StartAsync(certificate: Certificate));

    public static Answer Granted(TimeSpan lifetime) =>
        new(200, $$"""{"token_type":"Bearer","expires_in":"{{lifetime.TotalSeconds}}","resource":"r","expires_on":"{{TimeProvider.System.GetUtcNow().Add(lifetime).ToUnixTimeSeconds()}}","access_token":"{{Token}}"}""");

    /// <summary>A client that trusts this server, and takes it for every host but the loopback.</summary>
    public HttpClient Client() => new(new ToThisServer(new Uri(_server.Url), Certificate.Thumbprint));

    public static IReadOnlyDictionary<string, string> Form(RecordedRequest request)
    {
        var form = HttpUtility.ParseQueryString(request.Body);
        return form.AllKeys.ToDictionary(key => key!, key => form[key]!, StringComparer.Ordinal);
    }

    public static X509Certificate2 SelfSigned(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private sealed class ToThisServer(Uri server, string thumbprint) : DelegatingHandler(new SocketsHttpHandler
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is X509Certificate2 shown && string.Equals(shown.Thumbprint, thumbprint, StringComparison.Ordinal) },
    })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.IsLoopback)
            {
                request.Headers.Add("x-meant-for", request.RequestUri.Host);
                request.RequestUri = new Uri(server, request.RequestUri.PathAndQuery);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
