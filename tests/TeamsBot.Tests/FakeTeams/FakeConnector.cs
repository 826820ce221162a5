using System.Collections.Concurrent;
using System.Globalization;
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
    private readonly ConcurrentQueue<SentActivity> _shown = new();
    private readonly ConcurrentQueue<SentActivity> _typing = new();
    private readonly ConcurrentQueue<string> _unknown = new();
    private int _ids;

    private FakeConnector(WebApplication app) => _app = app;

    /// <summary>The service URL that activities carry.</summary>
    public string ServiceUrl => _app.Urls.First() + "/emea/";

    /// <summary>Every message and edit that the bot sent, whatever became of it.</summary>
    public IReadOnlyList<SentActivity> Sent => [.. _sent];

    /// <summary>What people see: posts and edits that were accepted, whether or not the bot learnt it.</summary>
    public IReadOnlyList<SentActivity> Shown => [.. _shown];

    /// <summary>The signs that the bot is typing: they come when the machine is busy too, so they are no messages to count.</summary>
    public IReadOnlyList<SentActivity> Typing => [.. _typing];

    public FakeRoster Roster { get; } = new();

    /// <summary>The channels of every team, by id; a team's first channel has no name.</summary>
    public ConcurrentDictionary<string, string?> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>When set, every send is answered with this status.</summary>
    public HttpStatusCode? FailWith { get; set; }

    /// <summary>When set, every message and the list of channels are held back until it completes.</summary>
    public Task? HoldUntil { get; set; }

    /// <summary>When set, decides what becomes of each send; null from it is <see cref="FakeAnswer.Accepted"/>.</summary>
    public Func<SentActivity, FakeAnswer?>? Answer { get; set; }

    /// <param name="port">0: one that the system chooses.</param>
    public static async Task<FakeConnector> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
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
        if (segments is ["emea", "v3", "teams", _, "conversations"] && HttpMethods.IsGet(context.Request.Method))
        {
            await ListChannelsAsync(context);
            return;
        }

        if (segments is not ["emea", "v3", "conversations", .. var rest])
        {
            RefuseUnknown(context);
            return;
        }

        if (await Roster.TryAnswerAsync(context, rest))
        {
            return;
        }

        var isPost = HttpMethods.IsPost(context.Request.Method);
        if (isPost && rest is [var conversation, "activities"])
        {
            await TakeAsync(context, conversation, replyTo: null, edits: null);
        }
        else if (isPost && rest is [var thread, "activities", var replyTo])
        {
            await TakeAsync(context, thread, replyTo, edits: null);
        }
        else if (HttpMethods.IsPut(context.Request.Method) && rest is [var place, "activities", var edited])
        {
            await TakeAsync(context, place, replyTo: null, edited);
        }
        else
        {
            RefuseUnknown(context);
        }
    }

    private async Task ListChannelsAsync(HttpContext context)
    {
        var channels = Channels.Select(channel => new JsonObject { ["id"] = channel.Key, ["name"] = channel.Value }).ToArray<JsonNode?>();
        context.Response.ContentType = "application/json";
        if (HoldUntil is { } hold)
        {
            await hold.WaitAsync(context.RequestAborted);
        }

        await context.Response.WriteAsync(new JsonObject { ["conversations"] = new JsonArray(channels) }.ToJsonString());
    }

    private void RefuseUnknown(HttpContext context)
    {
        _unknown.Enqueue($"{context.Request.Method} {context.Request.Path}");
        context.Response.StatusCode = StatusCodes.Status501NotImplemented;
    }

    private async Task TakeAsync(HttpContext context, string conversation, string? replyTo, string? edits)
    {
        var activity = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        if ((string?)activity["type"] is "typing")
        {
            var told = FailWith is { } refusal ? FakeAnswer.Refused((int)refusal) : FakeAnswer.Accepted;
            _typing.Enqueue(new SentActivity(Uri.UnescapeDataString(conversation), replyTo, activity));
            await WriteAsync(context, told, id: "typing");
            return;
        }

        if (HoldUntil is { } hold)
        {
            await hold.WaitAsync(context.RequestAborted);
        }

        var id = edits ?? Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);
        var sent = new SentActivity(Uri.UnescapeDataString(conversation), replyTo, activity) { Id = id, IsEdit = edits is not null };
        _sent.Enqueue(sent);
        var answer = FailWith is { } status ? FakeAnswer.Refused((int)status) : Answer?.Invoke(sent) ?? FakeAnswer.Accepted;
        if (answer.Accepts)
        {
            _shown.Enqueue(sent);
        }

        if (answer.HoldFor > TimeSpan.Zero)
        {
            await Task.Delay(answer.HoldFor, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        }

        await WriteAsync(context, answer, id);
    }

    private static async Task WriteAsync(HttpContext context, FakeAnswer answer, string id)
    {
        if (answer.Status is not { } status)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (answer.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        await context.Response.WriteAsync(status < StatusCodes.Status300MultipleChoices ? $$"""{"id":"{{id}}"}""" : answer.Body);
    }
}
