using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

/// <summary>A Bot Connector on loopback that records what it is asked and answers from a table; what is not in the table is a 404.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Call> _calls = new();
    private int _lastId;

    private FakeConnector(WebApplication app) => _app = app;

    public string ServiceUrl => _app.Urls.Single() + "/";

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<Call> Calls => [.. _calls];

    /// <summary>Answers by method and path; what is sent to a conversation is answered without one.</summary>
    public Dictionary<string, (int Status, string Body)> Answers { get; } = new(StringComparer.Ordinal);

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var connector = new FakeConnector(builder.Build());
        connector._app.Run(connector.HandleAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var path = WebUtility.UrlDecode(context.Request.Path + context.Request.QueryString.Value);
        _calls.Enqueue(new Call(context.Request.Method, path, body.Length == 0 ? null : JToken.Parse(body)));
        var (status, answer) = AnswerTo($"{context.Request.Method} {path}", path);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer);
    }

    private (int Status, string Body) AnswerTo(string call, string path)
    {
        if (Answers.TryGetValue(call, out var answer))
        {
            return answer;
        }

        return path.Contains("/activities", StringComparison.Ordinal)
            ? (200, $$"""{"id":"sent-{{Interlocked.Increment(ref _lastId)}}"}""")
            : (404, """{"error":{"code":"NotFound","message":"No such thing"}}""");
    }

    internal sealed record Call(string Method, string Path, JToken? Body);
}
