using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using TeamsBot.Graph;
using TeamsBot.Teams;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Teams;

/// <summary>Answers of other services that have no end.</summary>
public sealed class AnswerLimitTests : IAsyncLifetime
{
    private const int Chunk = 64 * 1024;

    private readonly byte[] _spaces = [.. Enumerable.Repeat((byte)' ', Chunk)];
    private WebApplication _server = null!;

    private string Address => _server.Urls.First() + "/";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(PourAsync);
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(HttpCompletionOption.ResponseContentRead)]
    [InlineData(HttpCompletionOption.ResponseHeadersRead)]
    public async Task The_connectors_answer_is_read_as_far_as_a_limit(HttpCompletionOption how)
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Services.GetRequiredService<TrustedServiceUrls>().Trust(Address);
        using var client = bot.Services.GetRequiredService<IHttpClientFactory>().CreateClient("any");

        var refused = await Should.ThrowAsync<HttpRequestException>(client.GetAsync(new Uri($"{Address}v3/conversations/a/members"), how, TestContext.Current.CancellationToken));

        refused.HttpRequestError.ShouldBe(HttpRequestError.ConfigurationLimitExceeded);
    }

    [Fact]
    public async Task Metadata_and_tokens_are_read_as_far_as_a_limit()
    {
        await using var bot = await BotUnderTest.StartAsync();
        using var client = bot.Services.GetRequiredService<IHttpClientFactory>().CreateClient("login");

        var refused = await Should.ThrowAsync<HttpRequestException>(client.GetAsync(new Uri($"{Address}openid"), TestContext.Current.CancellationToken));

        refused.HttpRequestError.ShouldBe(HttpRequestError.ConfigurationLimitExceeded);
    }

    [Fact]
    public async Task Graphs_answer_is_read_as_far_as_a_limit()
    {
        using var connections = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(new SharedConnections(connections, 1024 * 1024));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Address}v1.0/users"));

        var refused = await Should.ThrowAsync<HttpRequestException>(client.SendAsync(request, TestContext.Current.CancellationToken));

        refused.HttpRequestError.ShouldBe(HttpRequestError.ConfigurationLimitExceeded);
    }

    [Fact]
    public async Task A_turn_whose_reply_is_answered_without_end_ends_all_the_same()
    {
        await using var bot = await BotUnderTest.StartAsync();

        using var response = await bot.PostAsync(TeamsActivity.Personal("hello", Address));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Complaints.ShouldContain(static complaint => complaint.Contains("maximum buffer size", StringComparison.Ordinal));
    }

    /// <summary>Answers until the caller hangs up.</summary>
    private async Task PourAsync(HttpContext context)
    {
        context.Response.StatusCode = (int)HttpStatusCode.OK;
        context.Response.ContentType = "application/json";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(_spaces);
        }
    }
}
