using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Teams;

public sealed class MalformedInputTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async ValueTask DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":\"message\"} trailing")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("<xml/>")]
    public async Task A_body_that_is_no_activity_is_refused(string body)
    {
        using var response = await _bot.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        _bot.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("channelId")]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("serviceUrl")]
    [InlineData("id")]
    public async Task A_message_without_a_field_that_a_turn_needs_is_refused(string field)
    {
        var activity = TeamsActivity.Personal("hello");
        activity.Remove(field);

        using var response = await _bot.PostAsync(activity);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _bot.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("type", "telepathy")]
    [InlineData("serviceUrl", "not a url")]
    [InlineData("serviceUrl", "file:///etc/passwd")]
    [InlineData("serviceUrl", "ftp://127.0.0.1/")]
    public async Task A_message_with_a_value_that_no_turn_can_use_is_refused(string field, string value)
    {
        var activity = TeamsActivity.Personal("hello");
        activity[field] = value;

        using var response = await _bot.PostAsync(activity);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_channel_is_forbidden()
    {
        var activity = TeamsActivity.Personal("hello");
        activity["channelId"] = "directline";

        using var response = await _bot.PostAsync(activity);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_body_of_300_KB_is_too_large()
    {
        var activity = TeamsActivity.Personal(new string('a', 300 * 1024));

        using var response = await _bot.PostAsync(activity);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_cut_off_at_the_same_size()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(TeamsActivity.Personal(new string('a', 300 * 1024)).ToJsonString(), Encoding.UTF8, "application/json");
        request.Content.Headers.ContentLength = null;
        request.Headers.TransferEncodingChunked = true;

        using var response = await _bot.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _bot.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"a\":", "1", "}")]
    [InlineData("[", "1", "]")]
    public async Task Deep_nesting_is_refused(string open, string middle, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 2000)) + middle + string.Concat(Enumerable.Repeat(close, 2000));
        var body = TeamsActivity.Personal("hello").ToJsonString()[..^1] + ",\"value\":" + deep + "}";

        using var response = await _bot.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _bot.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/octet-stream", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/jsonp", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("Application/JSON; charset=utf-8", HttpStatusCode.OK)]
    public async Task Only_what_is_called_JSON_is_read(string contentType, HttpStatusCode status)
    {
        using var response = await _bot.PostAsync(TeamsActivity.Personal("hello").ExpectingReplies().ToJsonString(), contentType: contentType);

        response.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        using var response = await _bot.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Values_of_the_wrong_kind_are_refused_or_answered_but_never_an_error()
    {
        foreach (var (field, value) in new (string, JsonNode)[]
        {
            ("text", 42), ("text", new JsonObject()), ("from", "me"), ("conversation", new JsonArray()), ("entities", "none"),
            ("value", new JsonArray(1, 2)), ("channelData", "x"), ("timestamp", "yesterday"), ("attachments", new JsonObject()), ("locale", 1),
        })
        {
            var activity = TeamsActivity.Personal("hello").ExpectingReplies();
            activity[field] = value;

            using var response = await _bot.PostAsync(activity);

            response.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.BadRequest], field);
        }

        _bot.Complaints.ShouldBeEmpty();
    }
}
