using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace BotFramework.Tests.Integration;

/// <summary>A bot on a web server of its own, and the connector that it answers to.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private BotServer(WebApplication app, FakeConnector connector, TestAuthentication authentication, CloudAdapter adapter)
    {
        _app = app;
        Connector = connector;
        Authentication = authentication;
        Adapter = adapter;
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public FakeConnector Connector { get; }

    public TestAuthentication Authentication { get; }

    public CloudAdapter Adapter { get; }

    public static Task<BotServer> StartAsync(BotCallbackHandler onTurn) => StartAsync(new CallbackBot(onTurn));

    public static async Task<BotServer> StartAsync(IBot bot)
    {
        var authentication = new TestAuthentication();
        var adapter = new CloudAdapter(authentication);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await app.StartAsync();
        return new BotServer(app, await FakeConnector.StartAsync(), authentication, adapter);
    }

    /// <summary>An activity of a personal chat in Teams, with more members as JSON.</summary>
    public string Activity(string type, string more = "") =>
        $$"""
        {"type":"{{type}}","id":"in-1","channelId":"msteams","serviceUrl":"{{Connector.ServiceUrl}}","from":{"id":"29:user","name":"Sam"},"recipient":{"id":"28:bot"},
        "conversation":{"id":"a:1","conversationType":"personal"}{{(more.Length > 0 ? "," : "")}}{{more}}}
        """;

    public Task<(HttpStatusCode Status, string Body)> PostAsync(string json) => PostAsync(Encoding.UTF8.GetBytes(json));

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(byte[] body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await SendAsync(request);
    }

    public async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using var response = await _client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        if (body.Length > 0)
        {
            response.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
        }

        return (response.StatusCode, body);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        Authentication.Dispose();
    }

    private sealed class CallbackBot(BotCallbackHandler onTurn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => onTurn(turnContext, cancellationToken);
    }
}
