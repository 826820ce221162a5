using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Integration;

public sealed class DeliveryTests
{
    private const string ExpectReplies = "\"deliveryMode\":\"expectReplies\"";

    [Fact]
    public async Task A_reply_goes_to_the_activity_it_answers_and_the_response_stays_empty()
    {
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync(MessageFactory.Text("Hello"), token));

        var (status, body) = await server.PostAsync(server.Activity("message", "\"text\":\"hi\",\"locale\":\"en-GB\""));

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldBeEmpty();
        var call = server.Connector.Calls.ShouldHaveSingleItem();
        (call.Method, call.Path).ShouldBe(("POST", "/v3/conversations/a:1/activities/in-1"));
        var sent = call.Body.ShouldNotBeNull();
        sent.Value<string>("text").ShouldBe("Hello");
        sent.Value<string>("replyToId").ShouldBe("in-1");
        sent.Value<string>("serviceUrl").ShouldBe(server.Connector.ServiceUrl);
        sent.Value<string>("channelId").ShouldBe("msteams");
        sent.Value<string>("locale").ShouldBe("en-GB");
        sent.SelectToken("from.id")?.Value<string>().ShouldBe("28:bot");
        sent.SelectToken("recipient.id")?.Value<string>().ShouldBe("29:user");
        sent.SelectToken("conversation.id")?.Value<string>().ShouldBe("a:1");
        sent["id"].ShouldBeNull();
    }

    [Fact]
    public async Task An_activity_without_an_id_is_answered_in_its_conversation()
    {
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync("Hello", cancellationToken: token));

        await server.PostAsync(server.Activity("message").Replace("\"id\":\"in-1\",", "", StringComparison.Ordinal));

        server.Connector.Calls.ShouldHaveSingleItem().Path.ShouldBe("/v3/conversations/a:1/activities");
    }

    [Fact]
    public async Task The_ids_that_the_channel_gave_come_back_with_the_responses()
    {
        string[] ids = [];
        var second = MessageFactory.Text("2");
        await using var server = await BotServer.StartAsync(async (turn, token) =>
        {
            var responses = await turn.SendActivitiesAsync([MessageFactory.Text("1"), second], token);
            ids = [.. responses.Select(response => response.Id)];
        });

        await server.PostAsync(server.Activity("message"));

        ids.ShouldBe(["sent-1", "sent-2"]);
        second.Id.ShouldBe("sent-2");
    }

    [Fact]
    public async Task Replies_that_are_expected_come_in_the_response_and_go_nowhere_else()
    {
        ResourceResponse? response = null;
        await using var server = await BotServer.StartAsync(async (turn, token) =>
        {
            response = await turn.SendActivityAsync(MessageFactory.Text("1"), token);
            await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), token);
        });

        var (status, body) = await server.PostAsync(server.Activity("message", ExpectReplies));

        status.ShouldBe(HttpStatusCode.OK);
        var activities = (JArray)JObject.Parse(body)["activities"].ShouldNotBeNull();
        activities.Select(activity => activity.Value<string>("type")).ShouldBe(["message", "typing"]);
        activities[0].Value<string>("replyToId").ShouldBe("in-1");
        response.ShouldNotBeNull().Id.ShouldBeNull();
        server.Connector.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_reply_the_expected_replies_are_none()
    {
        await using var server = await BotServer.StartAsync((_, _) => Task.CompletedTask);

        var (_, body) = await server.PostAsync(server.Activity("message", ExpectReplies));

        body.ShouldBe("""{"activities":[]}""");
    }

    [Fact]
    public async Task A_delay_and_a_trace_are_not_sent_and_typing_is()
    {
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivitiesAsync(
            [new Activity(ActivityTypes.Typing), new Activity(ActivityTypesEx.Delay) { Value = 1 }, new Activity(ActivityTypes.Trace), MessageFactory.Text("Done")],
            token));

        await server.PostAsync(server.Activity("message"));

        server.Connector.Calls.Select(call => call.Body?.Value<string>("type")).ShouldBe(["typing", "message"]);
    }

    [Fact]
    public async Task A_delay_ends_when_the_turn_is_given_up()
    {
        await using var server = await BotServer.StartAsync(async (turn, _) =>
        {
            using var givenUp = new CancellationTokenSource();
            await givenUp.CancelAsync();
            var exception = await Record.ExceptionAsync(() => turn.SendActivityAsync(new Activity(ActivityTypesEx.Delay) { Value = int.MaxValue }, givenUp.Token));
            await turn.SendActivityAsync(exception?.GetType().Name, cancellationToken: CancellationToken.None);
        });

        await server.PostAsync(server.Activity("message"));

        server.Connector.Calls.ShouldHaveSingleItem().Body?.Value<string>("text").ShouldBe(nameof(TaskCanceledException));
    }

    [Fact]
    public async Task An_update_replaces_an_activity_and_a_deletion_removes_it()
    {
        await using var server = await BotServer.StartAsync(async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync(MessageFactory.Text("First"), token);
            var changed = MessageFactory.Text("Second");
            changed.Id = sent.Id;
            await turn.UpdateActivityAsync(changed, token);
            await turn.DeleteActivityAsync(sent.Id, token);
        });

        await server.PostAsync(server.Activity("message"));

        server.Connector.Calls.Select(call => $"{call.Method} {call.Path}").ShouldBe(
        [
            "POST /v3/conversations/a:1/activities/in-1",
            "PUT /v3/conversations/a:1/activities/sent-1",
            "DELETE /v3/conversations/a:1/activities/sent-1",
        ]);
        server.Connector.Calls[1].Body?.Value<string>("text").ShouldBe("Second");
    }

    [Fact]
    public async Task A_refusal_of_the_channel_reaches_the_bot_with_its_status_and_code()
    {
        ErrorResponseException? refusal = null;
        await using var server = await BotServer.StartAsync(async (turn, token) =>
            refusal = await Record.ExceptionAsync(() => turn.SendActivityAsync("Hello", cancellationToken: token)) as ErrorResponseException);
        server.Connector.Answers["POST /v3/conversations/a:1/activities/in-1"] = (403, """{"error":{"code":"ConversationBlockedByUser","message":"Blocked"}}""");

        await server.PostAsync(server.Activity("message"));

        refusal.ShouldNotBeNull().Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        refusal.Body.Error.Code.ShouldBe("ConversationBlockedByUser");
    }
}
