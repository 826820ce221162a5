using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Integration;

public sealed class TurnTests
{
    [Fact]
    public async Task What_escapes_the_turn_goes_to_the_error_handler_which_can_still_answer()
    {
        await using var server = await BotServer.StartAsync((_, _) => throw new InvalidOperationException("broken"));
        server.Adapter.OnTurnError = (turn, exception) => turn.SendActivityAsync($"Sorry: {exception.Message}");

        var (status, _) = await server.PostAsync(server.Activity("message"));

        status.ShouldBe(HttpStatusCode.OK);
        server.Connector.Calls.ShouldHaveSingleItem().Body?.Value<string>("text").ShouldBe("Sorry: broken");
    }

    [Fact]
    public async Task Without_an_error_handler_it_goes_on_to_the_server()
    {
        await using var server = await BotServer.StartAsync((_, _) => throw new InvalidOperationException("broken"));

        var (status, _) = await server.PostAsync(server.Activity("message"));

        status.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot()
    {
        List<string> order = [];
        await using var server = await BotServer.StartAsync(Note(order, "bot"));
        server.Adapter.Use(new Around(order, "first")).Use(new Around(order, "second"));

        await server.PostAsync(server.Activity("message"));

        order.ShouldBe(["first in", "second in", "bot", "second out", "first out"]);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        List<string> order = [];
        await using var server = await BotServer.StartAsync(Note(order, "bot"));
        server.Adapter.Use(new Around(order, "first", goesOn: false)).Use(new Around(order, "second"));

        await server.PostAsync(server.Activity("message"));

        order.ShouldBe(["first in", "first out"]);
    }

    [Fact]
    public async Task The_turn_state_holds_identity_connector_factory_tokens_callback_and_audience()
    {
        List<object?> held = [];
        string? callerId = null;
        await using var server = await BotServer.StartAsync((turn, _) =>
        {
            var state = turn.TurnState;
            held =
            [
                state.Get<IIdentity>(BotAdapter.BotIdentityKey), state.Get<IConnectorClient>(), state.Get<ConnectorFactory>(),
                state.Get<UserTokenClient>(), state.Get<BotCallbackHandler>(), state.Get<string>(BotAdapter.OAuthScopeKey),
            ];
            callerId = turn.Activity.CallerId;
            return Task.CompletedTask;
        });

        await server.PostAsync(server.Activity("message", "\"callerId\":\"forged\""));

        held.ShouldNotContain((object?)null);
        held[0].ShouldBeOfType<ClaimsIdentity>().AuthenticationType.ShouldBe("test");
        held[5].ShouldBe("channel");
        callerId.ShouldBe("urn:test");
    }

    [Theory]
    [InlineData("\"locale\":\"de-DE\"", "de-DE")]
    [InlineData("\"locale\":\"not a locale!\"", null)]
    [InlineData("\"text\":\"\"", null)]
    public async Task The_turn_runs_under_the_language_of_its_activity(string member, string? culture)
    {
        string? ran = null;
        await using var server = await BotServer.StartAsync((_, _) =>
        {
            ran = System.Globalization.CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        await server.PostAsync(server.Activity("message", member));

        ran.ShouldBe(culture ?? System.Globalization.CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public async Task A_proactive_turn_runs_on_the_references_continuation_with_the_same_middleware()
    {
        List<string> order = [];
        await using var server = await BotServer.StartAsync((_, _) => Task.CompletedTask);
        server.Adapter.Use(new Around(order, "middleware"));
        var reference = new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = server.Connector.ServiceUrl,
            Conversation = new ConversationAccount(id: "19:c"),
            Bot = new ChannelAccount("28:bot"),
            User = new ChannelAccount("29:user"),
        };

        await server.Adapter.ContinueConversationAsync(
            "app-id",
            reference,
            async (turn, token) =>
            {
                order.Add($"{turn.Activity.Type} {turn.Activity.Name}");
                await turn.SendActivityAsync("Reminder", cancellationToken: token);
            },
            CancellationToken.None);

        order.ShouldBe(["middleware in", "event ContinueConversation", "middleware out"]);
        var call = server.Connector.Calls.ShouldHaveSingleItem();
        call.Path.ShouldStartWith("/v3/conversations/19:c/activities");
        call.Body?.SelectToken("recipient.id")?.ToString().ShouldBe("29:user");
        server.Authentication.Identities.ShouldHaveSingleItem().FindFirst(AuthenticationConstants.AppIdClaim)?.Value.ShouldBe("app-id");
    }

    [Fact]
    public async Task A_proactive_turn_needs_a_conversation_and_a_service_URL()
    {
        await using var server = await BotServer.StartAsync((_, _) => Task.CompletedTask);

        await Should.ThrowAsync<ArgumentException>(() =>
            server.Adapter.ContinueConversationAsync("app-id", new ConversationReference { ServiceUrl = "http://x" }, (_, _) => Task.CompletedTask, CancellationToken.None));
    }

    [Fact]
    public async Task A_new_conversation_is_created_and_its_turn_runs_in_it()
    {
        List<string> order = [];
        Activity? created = null;
        await using var server = await BotServer.StartAsync((_, _) => Task.CompletedTask);
        server.Adapter.Use(new Around(order, "middleware"));
        server.Connector.Answers["POST /v3/conversations"] = (201, """{"id":"19:c;messageid=7","activityId":"7"}""");
        var parameters = new ConversationParameters { IsGroup = true, TenantId = "tenant", Bot = new ChannelAccount("28:bot"), ChannelData = new { channel = new { id = "19:c" } }, Activity = MessageFactory.Text("Post") };

        await server.Adapter.CreateConversationAsync(
            "app-id",
            "msteams",
            server.Connector.ServiceUrl,
            audience: null,
            parameters,
            async (turn, token) =>
            {
                created = turn.Activity;
                await turn.SendActivityAsync("More", cancellationToken: token);
            },
            CancellationToken.None);

        order.ShouldBe(["middleware in", "middleware out"]);
        var activity = created.ShouldNotBeNull();
        (activity.Type, activity.Name, activity.Id).ShouldBe(("event", "CreateConversation", "7"));
        (activity.Conversation.Id, activity.Conversation.TenantId).ShouldBe(("19:c;messageid=7", "tenant"));
        server.Connector.Calls.Select(call => call.Path).ShouldBe(["/v3/conversations", "/v3/conversations/19:c;messageid=7/activities/7"]);
        server.Connector.Calls[0].Body?.SelectToken("channelData.channel.id")?.ToString().ShouldBe("19:c");
        server.Connector.Calls[0].Body?.SelectToken("activity.text")?.ToString().ShouldBe("Post");
    }

    private static BotCallbackHandler Note(List<string> order, string what) => (_, _) =>
    {
        order.Add(what);
        return Task.CompletedTask;
    };

    private sealed class Around(List<string> order, string name, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            if (goesOn)
            {
                await next(cancellationToken);
            }

            order.Add($"{name} out");
        }
    }
}
