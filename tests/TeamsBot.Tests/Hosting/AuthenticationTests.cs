using System.Net;
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
