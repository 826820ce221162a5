using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using TeamsBot.Tests.Hosting;
using Xunit;

namespace TeamsBot.Tests.Teams;

/// <summary>Which tokens open the door of a registered bot, with the SDK's own checks against a metadata server.</summary>
public sealed class AuthenticationTests(RegisteredBotFixture registered) : IClassFixture<RegisteredBotFixture>
{
    private const string ServiceUrl = "https://smba.example.test/uk/";

    private FakeIdentity Identity => registered.Identity;

    [Fact]
    public async Task A_valid_token_is_answered()
    {
        using var response = await registered.Bot.PostAsync(Question(), Identity.Token(ServiceUrl));

        response.StatusCode.ShouldBe(HttpStatusCode.OK, string.Join('\n', registered.Bot.Log));
        (await response.Content.ReadAsStringAsync()).ShouldContain("Safer Oxfordshire Partnership");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("garbage")]
    [InlineData("expired")]
    [InlineData("not yet valid")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("serviceUrl")]
    [InlineData("key of another")]
    [InlineData("key without the channel's endorsement")]
    [InlineData("unsigned")]
    [InlineData("Emulator, version 1")]
    [InlineData("Emulator, version 2")]
    [InlineData("skill")]
    public async Task A_token_that_proves_nothing_is_refused_without_a_word(string fault) =>
        await ShouldBeRefusedAsync(Question(), FaultyToken(fault), HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);

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

        using var response = await registered.Bot.PostAsync(activity, Identity.Token(ServiceUrl));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Theory]
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
        await ShouldBeRefusedAsync(Question(), TokenWith(claim, value), HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("253402300800")]
    [InlineData("9223372036854775807")]
    public async Task A_well_signed_token_that_ends_beyond_the_year_9999_is_no_error(string ends)
    {
        using var response = await registered.Bot.PostAsync(Question(), TokenWith("exp", ends));

        response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Unauthorized);
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

        await ShouldBeRefusedAsync(activity, Identity.Token(ServiceUrl), HttpStatusCode.BadRequest, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Origin", "https://teams.example.test")]
    public async Task A_bot_that_authenticates_may_stand_behind_a_proxy(string header, string value)
    {
        using var response = await registered.Bot.PostAsync(Question(), Identity.Token(ServiceUrl), request =>
        {
            request.Headers.Host = "bot.example.test";
            request.Headers.Add(header, value);
        });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_channel_than_Teams_is_not_served()
    {
        var activity = Question();
        activity["channelId"] = "webchat";

        using var response = await registered.Bot.PostAsync(activity, Identity.Token(ServiceUrl));

        // The key is endorsed for Teams alone, so the token falls before the channel does.
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
    }

    /// <summary>A token that would open the door but for one claim.</summary>
    private string TokenWith(string claim, string value)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var payload = new JsonObject { ["iss"] = FakeIdentity.Issuer, ["aud"] = FakeIdentity.AppId, ["nbf"] = now - 60, ["exp"] = now + 3600, ["serviceurl"] = ServiceUrl };
        payload[claim] = JsonNode.Parse(value);
        return Identity.Sign(payload);
    }

    private async Task ShouldBeRefusedAsync(JsonObject activity, string? token, params HttpStatusCode[] statuses)
    {
        var before = registered.Bot.Log.Count();

        using var response = await registered.Bot.PostAsync(activity, token);

        var log = string.Join('\n', registered.Bot.Log.Skip(before));
        response.StatusCode.ShouldBeOneOf(statuses, log);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        log.ShouldNotContain("fail: ", Case.Sensitive);
        log.ShouldNotContain("crit: ", Case.Sensitive);
    }

    private string? FaultyToken(string fault) => fault switch
    {
        "garbage" => "not.a.token",
        "expired" => Identity.Token(ServiceUrl, expiresIn: TimeSpan.FromHours(-1)),
        "not yet valid" => Identity.Token(ServiceUrl, expiresIn: TimeSpan.FromHours(4)),
        "audience" => Identity.Token(ServiceUrl, audience: Guid.NewGuid().ToString()),
        "issuer" => Identity.Token(ServiceUrl, issuer: "https://issuer.example.test/"),
        "serviceUrl" => Identity.Token("https://elsewhere.example.test/"),
        "key of another" => Identity.Token(ServiceUrl, signedBy: Signature.OfAnother),
        "key without the channel's endorsement" => Identity.Token(ServiceUrl, signedBy: Signature.NotEndorsed),
        "unsigned" => Identity.Token(ServiceUrl, signedBy: Signature.None),
        "Emulator, version 1" => Identity.Token(ServiceUrl, issuer: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", version: "1.0"),
        "Emulator, version 2" => Identity.Token(ServiceUrl, issuer: "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", version: "2.0"),
        "skill" => Identity.Token(ServiceUrl, issuer: $"https://login.microsoftonline.com/{TeamsActivity.Tenant}/v2.0", version: "2.0", appId: Guid.NewGuid().ToString()),
        _ => null,
    };

    private static JsonObject Question() => TeamsActivity.Personal("who leads modern slavery work", ServiceUrl).ExpectingReplies();
}
