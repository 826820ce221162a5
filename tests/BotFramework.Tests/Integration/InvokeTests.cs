using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Integration;

public sealed class InvokeTests
{
    [Fact]
    public async Task The_response_has_the_status_and_body_that_the_bot_sent()
    {
        await using var server = await BotServer.StartAsync((turn, token) =>
            turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 409, Body = new { reason = "stale" } } }, token));

        var (status, body) = await server.PostAsync(server.Activity("invoke", "\"name\":\"own\""));

        status.ShouldBe(HttpStatusCode.Conflict);
        body.ShouldBe("""{"reason":"stale"}""");
        server.Connector.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented()
    {
        await using var server = await BotServer.StartAsync((_, _) => Task.CompletedTask);

        var (status, body) = await server.PostAsync(server.Activity("invoke", "\"name\":\"own\""));

        status.ShouldBe(HttpStatusCode.NotImplemented);
        body.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_handler_answers_a_card_with_its_next_card()
    {
        await using var server = await BotServer.StartAsync(new CardBot());

        var (status, body) = await server.PostAsync(server.Activity("invoke", "\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"save\",\"data\":{\"amount\":\"5\"}}}"));

        status.ShouldBe(HttpStatusCode.OK);
        var answer = JObject.Parse(body);
        answer.Value<int>("statusCode").ShouldBe(200);
        answer.Value<string>("type").ShouldBe("application/vnd.microsoft.card.adaptive");
        answer.SelectToken("value.said")?.Value<string>().ShouldBe("save 5");
    }

    [Theory]
    [InlineData("""{}""", "BadRequest")]
    [InlineData("""{"action":null}""", "BadRequest")]
    [InlineData("""{"action":"save"}""", "BadRequest")]
    [InlineData("""{"action":{}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported")]
    [InlineData("""[]""", "BadRequest")]
    [InlineData("""null""", "BadRequest")]
    public async Task A_card_action_out_of_shape_is_a_bad_request_with_an_error(string value, string code)
    {
        await using var server = await BotServer.StartAsync(new CardBot());

        var (status, body) = await server.PostAsync(server.Activity("invoke", $"\"name\":\"adaptiveCard/action\",\"value\":{value}"));

        status.ShouldBe(HttpStatusCode.BadRequest);
        var answer = JObject.Parse(body);
        answer.Value<int>("statusCode").ShouldBe(400);
        answer.Value<string>("type").ShouldBe("application/vnd.microsoft.error");
        answer.SelectToken("value.code")?.Value<string>().ShouldBe(code);
    }

    [Fact]
    public async Task An_invoke_that_expects_replies_finds_its_response_among_them()
    {
        await using var server = await BotServer.StartAsync(new CardBot());

        var (status, body) = await server.PostAsync(server.Activity("invoke", "\"name\":\"adaptiveCard/action\",\"deliveryMode\":\"expectReplies\",\"value\":{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"save\",\"data\":{\"amount\":5}}}"));

        status.ShouldBe(HttpStatusCode.OK);
        var reply = JObject.Parse(body)["activities"].ShouldNotBeNull().ShouldHaveSingleItem();
        reply.Value<string>("type").ShouldBe("invokeResponse");
        reply.SelectToken("value.Status")?.Value<int>().ShouldBe(200);
        reply.SelectToken("value.Body.value.said")?.Value<string>().ShouldBe("save 5");
    }

    private sealed class CardBot : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.card.adaptive",
                Value = new JObject { ["said"] = $"{invokeValue.Action.Verb} {((JObject)invokeValue.Action.Data)["amount"]}" },
            });
    }
}
