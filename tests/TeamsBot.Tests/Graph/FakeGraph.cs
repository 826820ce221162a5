using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsBot.Tests.Graph;

/// <summary>
/// Microsoft 365 on loopback: Graph's calendar and files over HTTP, the login service over HTTPS, and the endpoint at which a machine of Azure gives out its
/// managed identity. It answers as documented, fails when told to, and complains in <see cref="DisposeAsync"/> about calls that it does not know.
/// </summary>
internal sealed class FakeGraph : IAsyncDisposable
{
    public const string Mailbox = "meetings@example.org";
    public const string Group = "6a1e0000-0000-4000-8000-0000000000f1";
    public const string Site = "example.sharepoint.com,6a1e0000-0000-4000-8000-0000000000f2,6a1e0000-0000-4000-8000-0000000000f3";
    public const string Token = "token-for-graph";

    private readonly X509Certificate2 _certificate = CreateCertificate();
    private readonly ConcurrentQueue<GraphRequest> _requests = new();
    private readonly ConcurrentQueue<string> _unknown = new();
    private WebApplication? _app;

    public FakeCalendar Calendar { get; } = new();

    public FakeDrive Drive { get; } = new();

    /// <summary>When set, decides what a call gets; null from it is the right answer.</summary>
    public Func<GraphRequest, GraphAnswer?>? Answer { get; set; }

    public IReadOnlyList<GraphRequest> Requests => [.. _requests];

    /// <summary>Requests to Graph itself.</summary>
    public IReadOnlyList<GraphRequest> Calls => [.. _requests.Where(static request => request.Path.StartsWith("/v1.0/", StringComparison.Ordinal))];

    public string Address => _app!.Urls.First(static url => url.StartsWith("http:", StringComparison.Ordinal));

    public string LoginAddress => _app!.Urls.First(static url => url.StartsWith("https:", StringComparison.Ordinal));

    public string ManagedIdentityAddress => $"{Address}/msi/token";

    /// <summary>Connections that trust the login service's certificate; for tests in place of the bot's own.</summary>
    public SocketsHttpHandler Connections => new()
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, presented, _, _) => string.Equals(presented?.GetCertHashString(), _certificate.GetCertHashString(), StringComparison.Ordinal) },
    };

    public static async Task<FakeGraph> StartAsync()
    {
        var graph = new FakeGraph();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(graph._certificate));
        });
        graph._app = builder.Build();
        graph._app.Run(graph.HandleAsync);
        await graph._app.StartAsync();
        return graph;
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        _certificate.Dispose();
        if (!_unknown.IsEmpty)
        {
            throw new InvalidOperationException($"The bot called what Microsoft 365 does not have: {string.Join("; ", _unknown)}");
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new GraphRequest(
            context.Request.Path.Value!,
            context.Request.QueryString.Value ?? "",
            context.Request.Headers["Prefer"].ToString(),
            context.Request.Headers.Authorization.ToString(),
            await reader.ReadToEndAsync());
        _requests.Enqueue(request);
        if (Answer?.Invoke(request) is { } told)
        {
            await TellAsync(context, told);
        }
        else if (context.Request.IsHttps)
        {
            await LogInAsync(context);
        }
        else if (request.Path is "/msi/token")
        {
            await GiveIdentityAsync(context);
        }
        else if (request.Path.StartsWith("/download/", StringComparison.Ordinal))
        {
            await Drive.DownloadAsync(context, request);
        }
        else if (request.Authorization is not $"Bearer {Token}")
        {
            await TellAsync(context, GraphAnswer.Error(StatusCodes.Status401Unauthorized, "InvalidAuthenticationToken"));
        }
        else
        {
            await AnswerAsync(context, request);
        }
    }

    private async Task AnswerAsync(HttpContext context, GraphRequest request)
    {
        var answer = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["v1.0", "users", Mailbox, .. var rest] => Calendar.Answer(context, rest),
            ["v1.0", "groups", Group, .. var rest] => Calendar.Answer(context, rest),
            ["v1.0", "sites", Site, "drive"] => new JsonObject { ["id"] = FakeDrive.Id, ["driveType"] = "documentLibrary" },
            ["v1.0", "drives", FakeDrive.Id, .. var rest] => Drive.Answer(context, rest),
            _ => null,
        };
        if (answer is not null)
        {
            await context.Response.WriteAsJsonAsync(answer);
        }
        else if (context.Response.StatusCode == StatusCodes.Status404NotFound)
        {
            await TellAsync(context, GraphAnswer.Error(StatusCodes.Status404NotFound, request.Path.Contains("/drives/", StringComparison.Ordinal) ? "itemNotFound" : "ErrorItemNotFound"));
        }
        else if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            _unknown.Enqueue(request.Path);
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
        }
    }

    private static async Task LogInAsync(HttpContext context) => await context.Response.WriteAsJsonAsync(
        new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["ext_expires_in"] = 3599, ["access_token"] = Token });

    private static async Task GiveIdentityAsync(HttpContext context)
    {
        if (context.Request.Headers["X-IDENTITY-HEADER"].Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var expires = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["access_token"] = Token,
            ["expires_on"] = expires,
            ["resource"] = context.Request.Query["resource"].ToString(),
            ["token_type"] = "Bearer",
        });
    }

    private static async Task TellAsync(HttpContext context, GraphAnswer answer)
    {
        if (answer.HoldFor > TimeSpan.Zero)
        {
            await Task.Delay(answer.HoldFor, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        }

        if (answer.Status is not { } status)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = answer.ContentType;
        context.Response.Headers["request-id"] = "5a1e0000-0000-4000-8000-000000000001";
        if (answer.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        await context.Response.WriteAsync(answer.Body);
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
