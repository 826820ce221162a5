using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>
/// Teams' side of the conversation: the Bot Connector's REST API on loopback. It records what the bot sends, fails when told to, and answers
/// what it does not know with 501 and a complaint that <see cref="DisposeAsync"/> throws.
/// </summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<SentActivity> _sent = new();
    private readonly ConcurrentQueue<string> _unknown = new();
    private int _ids;

    private FakeConnector(WebApplication app) => _app = app;

    /// <summary>The service URL that activities carry.</summary>
    public string ServiceUrl => _app.Urls.First() + "/emea/";

    public IReadOnlyList<SentActivity> Sent => [.. _sent];

    /// <summary>When set, every send is answered with this status.</summary>
    public HttpStatusCode? FailWith { get; set; }

    /// <summary>When set, every send is held back until it completes.</summary>
    public Task? HoldUntil { get; set; }

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector._app.Run(connector.HandleAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (!_unknown.IsEmpty)
        {
            throw new InvalidOperationException($"The bot called what Teams does not have: {string.Join("; ", _unknown)}");
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        var segments = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (!HttpMethods.IsPost(context.Request.Method) || segments is not ["emea", "v3", "conversations", _, "activities", ..] || segments.Length > 6)
        {
            _unknown.Enqueue($"{context.Request.Method} {context.Request.Path}");
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
            return;
        }

        if (HoldUntil is { } hold)
        {
            await hold.WaitAsync(context.RequestAborted);
        }

        var activity = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        _sent.Enqueue(new SentActivity(Uri.UnescapeDataString(segments[3]), segments.Length == 6 ? segments[5] : null, activity));
        if (FailWith is { } status)
        {
            context.Response.StatusCode = (int)status;
            await context.Response.WriteAsync("""{"error":{"code":"Told","message":"as told"}}""");
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref _ids)}}"}""");
    }
}
