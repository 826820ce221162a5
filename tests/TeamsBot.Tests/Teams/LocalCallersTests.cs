using System.Net;
using System.Text;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Teams;

/// <summary>Who may speak to a bot without a registration, where everybody is who they say they are.</summary>
public sealed class LocalCallersTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async ValueTask DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "bot.example.test")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Original-Host", "bot.example.test")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("X-Client-IP", "203.0.113.7")]
    [InlineData("True-Client-IP", "203.0.113.7")]
    [InlineData("Via", "1.1 proxy.example.test")]
    [InlineData("CF-Connecting-IP", "203.0.113.7")]
    [InlineData("CF-Ray", "1")]
    [InlineData("CDN-Loop", "cloudflare")]
    [InlineData("ngrok-trace-id", "1")]
    [InlineData("ngrok-skip-browser-warning", "1")]
    [InlineData("X-Azure-ClientIP", "203.0.113.7")]
    [InlineData("X-ARR-LOG-ID", "1")]
    [InlineData("X-Amzn-Trace-Id", "1")]
    [InlineData("Fly-Client-IP", "203.0.113.7")]
    [InlineData("Tailscale-User-Login", "someone@example.test")]
    [InlineData("A-Tunnel-Of-Next-Year", "1")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Referer", "https://evil.example/page")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Cookie", "a=b")]
    [InlineData("Host", "bot.example.test")]
    [InlineData("Host", "localhost.example.test")]
    [InlineData("Host", "192.0.2.1")]
    public async Task Nobody_comes_in_through_a_tunnel_a_proxy_or_a_web_page(string header, string value)
    {
        using var response = await PostAsync((header, value));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_Playground_comes_in_with_what_it_sends()
    {
        using var response = await PostAsync(
            ("Accept", "application/json, text/plain, */*"), ("x-ms-agents-playground", "true"), ("User-Agent", "axios/1.12.2"), ("Accept-Encoding", "gzip, compress, deflate, br"), ("Host", "localhost:3978"), ("Connection", "keep-alive"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> PostAsync(params IReadOnlyList<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(TeamsActivity.Personal("who has which role").By(TeamsActivity.Secretary).ExpectingReplies().ToJsonString(), Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await _bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
