using BotFramework.Tests.Integration;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Builder.Teams;

public sealed class TeamsInfoTests
{
    private const string InTeam = "\"channelData\":{\"team\":{\"id\":\"19:t\",\"name\":\"Board\"},\"channel\":{\"id\":\"19:c\"}}";
    private const string Member = """{"id":"29:user","name":"Sam","objectId":"o","email":"s@x","givenName":"Sam","tenantId":"t","userPrincipalName":"u@x"}""";

    [Theory]
    [InlineData("", "a:1")]
    [InlineData(InTeam, "19:t")]
    public async Task A_member_is_of_the_team_or_else_of_the_conversation(string more, string conversation)
    {
        TeamsChannelAccount? member = null;
        await using var server = await BotServer.StartAsync(async (turn, token) => member = await TeamsInfo.GetMemberAsync(turn, "29:user", token));
        server.Connector.Answers[$"GET /v3/conversations/{conversation}/members/29:user"] = (200, Member);

        await server.PostAsync(server.Activity("message", more));

        (member.ShouldNotBeNull().Email, member.GivenName, member.TenantId).ShouldBe(("s@x", "Sam", "t"));
    }

    [Fact]
    public async Task Members_come_in_pages()
    {
        TeamsPagedMembersResult? page = null;
        await using var server = await BotServer.StartAsync(async (turn, token) => page = await TeamsInfo.GetPagedMembersAsync(turn, 50, "next", token));
        server.Connector.Answers["GET /v3/conversations/19:t/pagedmembers?pageSize=50&continuationToken=next"] = (200, $$"""{"continuationToken":"more","members":[{{Member}}]}""");

        await server.PostAsync(server.Activity("message", InTeam));

        page.ShouldNotBeNull().ContinuationToken.ShouldBe("more");
        page.Members.ShouldHaveSingleItem().Email.ShouldBe("s@x");
    }

    [Fact]
    public async Task A_team_has_details_and_channels()
    {
        TeamDetails? details = null;
        IList<ChannelInfo> channels = [];
        await using var server = await BotServer.StartAsync(async (turn, token) =>
        {
            details = await TeamsInfo.GetTeamDetailsAsync(turn, cancellationToken: token);
            channels = await TeamsInfo.GetTeamChannelsAsync(turn, "19:other", token);
        });
        server.Connector.Answers["GET /v3/teams/19:t"] = (200, """{"id":"19:t","name":"Board","aadGroupId":"g"}""");
        server.Connector.Answers["GET /v3/teams/19:other/conversations"] = (200, """{"conversations":[{"id":"19:c","name":"General"}]}""");

        await server.PostAsync(server.Activity("message", InTeam));

        details.ShouldNotBeNull().AadGroupId.ShouldBe("g");
        channels.ShouldHaveSingleItem().Name.ShouldBe("General");
    }

    [Fact]
    public async Task Outside_a_team_there_are_no_details()
    {
        Exception? exception = null;
        await using var server = await BotServer.StartAsync(async (turn, token) => exception = await Record.ExceptionAsync(() => TeamsInfo.GetTeamDetailsAsync(turn, cancellationToken: token)));

        await server.PostAsync(server.Activity("message"));

        exception.ShouldBeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task A_post_in_a_channel_starts_a_thread()
    {
        Tuple<ConversationReference, string>? thread = null;
        await using var server = await BotServer.StartAsync(async (turn, token) =>
            thread = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("Reminder"), "19:c", "app-id", token));
        server.Connector.Answers["POST /v3/conversations"] = (201, """{"id":"19:c;messageid=7","activityId":"7"}""");

        await server.PostAsync(server.Activity("message"));

        thread.ShouldNotBeNull().Item1.Conversation.Id.ShouldBe("19:c;messageid=7");
        thread.Item2.ShouldBe("7");
        var body = server.Connector.Calls.ShouldHaveSingleItem().Body.ShouldNotBeNull();
        body.Value<bool>("isGroup").ShouldBeTrue();
        body.SelectToken("channelData.channel.id")?.ToString().ShouldBe("19:c");
        body.SelectToken("activity.text")?.ToString().ShouldBe("Reminder");
    }

    [Theory]
    [InlineData(200, Member, "s@x")]
    [InlineData(404, """{"error":{"code":"ConversationNotFound"}}""", null)]
    public async Task Who_was_added_is_completed_from_Teams_as_far_as_it_knows(int status, string answer, string? email)
    {
        var bot = new WelcomingBot();
        await using var server = await BotServer.StartAsync(bot);
        server.Connector.Answers["GET /v3/conversations/19:t/members/29:user"] = (status, answer);

        await server.PostAsync(server.Activity("conversationUpdate", "\"membersAdded\":[{\"id\":\"29:user\"}]," + InTeam));

        var member = bot.Welcomed.ShouldHaveSingleItem();
        (member.Id, member.Email).ShouldBe(("29:user", email));
    }

    [Fact]
    public void An_activity_tells_its_team_channel_and_chosen_channel()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            ChannelData = Newtonsoft.Json.Linq.JObject.Parse("""{"team":{"id":"19:t"},"channel":{"id":"19:c"},"settings":{"selectedChannel":{"id":"19:s"}}}"""),
        };

        (activity.TeamsGetTeamInfo().Id, activity.TeamsGetChannelId(), activity.TeamsGetSelectedChannelId()).ShouldBe(("19:t", "19:c", "19:s"));
        new Activity().TeamsGetTeamInfo().ShouldBeNull();
    }

    [Fact]
    public void A_notification_keeps_the_rest_of_the_channel_data()
    {
        var activity = new Activity(ActivityTypes.Message) { ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = "19:c" } } };

        activity.TeamsNotifyUser();

        var data = activity.GetChannelData<TeamsChannelData>();
        data.Notification.Alert.ShouldBe(true);
        data.Channel.Id.ShouldBe("19:c");
    }

    private sealed class WelcomingBot : TeamsActivityHandler
    {
        public List<TeamsChannelAccount> Welcomed { get; } = [];

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Welcomed.AddRange(teamsMembersAdded);
            return Task.CompletedTask;
        }
    }
}
