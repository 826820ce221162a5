using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Hosting;

public sealed class AuthenticationTests : IAsyncLifetime
{
    private const string ServiceUrl = "https://smba.example.test/uk/";

    private FakeIdentity _identity = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _identity = await FakeIdentity.StartAsync();
        _bot = await BotUnderTest.StartAsync("Production", _identity.Settings, builder => builder.Services.AddSingleton(_ => _identity.Connections));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _identity.DisposeAsync();
    }

    [Fact]
    public async Task A_valid_token_is_answered()
    {
        using var response = await _bot.PostAsync(Question(), _identity.Token(ServiceUrl));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Safer Oxfordshire Partnership");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("garbage")]
    [InlineData("expired")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("serviceUrl")]
    public async Task A_token_that_proves_nothing_is_refused_without_a_word(string fault)
    {
        var token = fault switch
        {
            "garbage" => "not.a.token",
            "expired" => _identity.Token(ServiceUrl, expiresIn: TimeSpan.FromHours(-1)),
            "audience" => _identity.Token(ServiceUrl, audience: Guid.NewGuid().ToString()),
            "issuer" => _identity.Token(ServiceUrl, issuer: "https://sts.windows.net/"),
            "serviceUrl" => _identity.Token("https://elsewhere.example.test/"),
            _ => null,
        };

        using var response = await _bot.PostAsync(Question(), token);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    [InlineData("nowhere")]
    public async Task A_tenant_that_is_not_allowed_is_refused_without_a_word(string named)
    {
        const string Stranger = "0e5a1e00-0000-4000-8000-0000000000ff";
        var activity = Question();
        activity["conversation"]!["tenantId"] = named is "conversation" ? Stranger : named is "nowhere" ? null : TeamsActivity.Tenant;
        activity["channelData"] = named is "nowhere" ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = named is "channelData" ? Stranger : TeamsActivity.Tenant } };

        using var response = await _bot.PostAsync(activity, _identity.Token(ServiceUrl));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("exp", "253402300800")]
    [InlineData("exp", "9223372036854775807")]
    [InlineData("exp", "1e30")]
    [InlineData("exp", "-1")]
    [InlineData("exp", "\"soon\"")]
    [InlineData("exp", "null")]
    [InlineData("exp", "{}")]
    [InlineData("nbf", "253402300800")]
    [InlineData("nbf", "[]")]
    [InlineData("iss", "{}")]
    [InlineData("aud", "{}")]
    [InlineData("aud", "[]")]
    [InlineData("serviceurl", "{}")]
    public async Task A_well_signed_token_with_an_odd_claim_is_refused_and_no_error(string claim, string value)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var payload = new JsonObject { ["iss"] = "https://api.botframework.com", ["aud"] = FakeIdentity.AppId, ["nbf"] = now - 60, ["exp"] = now + 3600, ["serviceurl"] = ServiceUrl };
        payload[claim] = JsonNode.Parse(value);

        using var response = await _bot.PostAsync(Question(), _identity.Sign(payload));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        _bot.Complaints.ShouldNotContain(static complaint => complaint.Contains("failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"0e5a1e00-0000-4000-8000-000000000001\"}")]
    [InlineData("42")]
    public async Task A_tenant_id_that_is_no_text_is_refused_and_no_error(string id)
    {
        var activity = Question();
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = JsonNode.Parse(id) } };

        using var response = await _bot.PostAsync(activity, _identity.Token(ServiceUrl));

        response.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Forbidden);
        _bot.Complaints.ShouldNotContain(static complaint => complaint.Contains("failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Origin", "https://teams.example.test")]
    public async Task A_bot_that_authenticates_may_stand_behind_a_proxy(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Question().ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Host = "bot.example.test";
        request.Headers.Add(header, value);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _identity.Token(ServiceUrl));

        using var response = await _bot.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_channel_than_Teams_is_not_served()
    {
        var activity = Question();
        activity["channelId"] = "webchat";

        using var response = await _bot.PostAsync(activity, _identity.Token(ServiceUrl));

        // The key is endorsed for Teams alone, so the token falls before the channel does.
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
    }

    private static JsonObject Question() => TeamsActivity.Personal("who leads modern slavery work", ServiceUrl).ExpectingReplies();
}
