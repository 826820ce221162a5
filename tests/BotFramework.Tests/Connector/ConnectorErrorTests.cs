using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Connector;

/// <summary>What a caller learns when the connector refuses, answers nonsense or does not answer.</summary>
public sealed class ConnectorErrorTests
{
    private static readonly Activity Message = new(type: "message", text: "said in confidence");

    [Fact]
    public async Task A_refusal_carries_status_headers_text_and_the_parsed_error()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(429, """{"error":{"code":"Throttled","message":"slow down"}}""", ("Retry-After", "17")));
        using var client = Client(server);

        var refused = await Should.ThrowAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c", Message));

        refused.Response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Response.Headers["retry-after"].ShouldBe(["17"]);
        refused.Response.Content.ShouldBe("""{"error":{"code":"Throttled","message":"slow down"}}""");
        (refused.Body.Error.Code, refused.Body.Error.Message).ShouldBe(("Throttled", "slow down"));
        refused.Request.Method.ShouldBe(HttpMethod.Post);
        refused.Request.RequestUri.AbsolutePath.ShouldBe("/v3/conversations/c/activities");
        refused.Request.Content.ShouldContain("said in confidence");
    }

    [Theory]
    [InlineData(400, "<html>proxy</html>")]
    [InlineData(502, "\"just a string\"")]
    [InlineData(500, "[1,2]")]
    [InlineData(403, "")]
    [InlineData(404, "{\"error\":")]
    [InlineData(304, "")]
    public async Task A_refusal_without_an_error_object_has_no_body(int status, string text)
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(status, text));
        using var client = Client(server);

        var refused = await Should.ThrowAsync<ErrorResponseException>(() => client.Conversations.DeleteActivityAsync("c", "1"));

        ((int)refused.Response.StatusCode).ShouldBe(status);
        refused.Response.Content.ShouldBe(text);
        refused.Body.ShouldBeNull();
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(503));
        using var client = Client(server);

        await Should.ThrowAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c", Message));

        server.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Neither_the_text_sent_nor_the_token_is_in_what_a_log_would_show()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(401, "{}"));
        using var client = new ConnectorClient(new Uri(server.Url), new Bearer("secret-token"), new HttpClient(), disposeHttpClient: true);

        var refused = await Should.ThrowAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c", Message));

        server.Requests[0].Headers["Authorization"].ShouldBe("Bearer secret-token");
        refused.ToString().ShouldNotContain("confidence");
        refused.ToString().ShouldNotContain("secret-token");
        refused.Request.Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Theory]
    [InlineData("{\"id\":")]
    [InlineData("<html>")]
    [InlineData("[]")]
    public async Task Success_with_an_unreadable_body_is_an_error_of_its_own(string text)
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(200, text));
        using var client = Client(server);

        var unreadable = await Should.ThrowAsync<SerializationException>(() => client.Conversations.SendToConversationAsync("c", Message));

        unreadable.Content.ShouldBe(text);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task Success_without_a_body_has_no_id(int status)
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(status));
        using var client = Client(server);

        var sent = await client.Conversations.SendToConversationAsync("c", Message);

        sent.ShouldBeNull();
    }

    [Fact]
    public async Task A_call_that_is_given_up_ends_at_once_and_the_next_one_works()
    {
        var never = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync();
        server.Respond = _ => server.Requests.Count == 1 ? new Answer(200, """{"id":"late"}""") { Until = never.Task } : new Answer(200, """{"id":"next"}""");
        using var client = Client(server);
        using var giveUp = new CancellationTokenSource();

        var call = client.Conversations.SendToConversationAsync("c", Message, giveUp.Token);
        await Eventually.TrueAsync(() => server.Requests.Count == 1);
        await giveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        (await client.Conversations.SendToConversationAsync("c", Message)).Id.ShouldBe("next");
        never.SetResult();
    }

    [Fact]
    public async Task Nobody_listening_is_a_failure_to_connect_and_no_refusal()
    {
        string url;
        await using (var server = await LoopbackServer.StartAsync())
        {
            url = server.Url;
        }

        using var client = new ConnectorClient(new Uri(url), credentials: null, new HttpClient(), disposeHttpClient: true);

        await Should.ThrowAsync<HttpRequestException>(() => client.Conversations.SendToConversationAsync("c", Message));
    }

    private static ConnectorClient Client(LoopbackServer server) =>
        new(new Uri(server.Url), credentials: null, new HttpClient(), disposeHttpClient: true);

    private sealed class Bearer(string token) : ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return Task.CompletedTask;
        }
    }
}
