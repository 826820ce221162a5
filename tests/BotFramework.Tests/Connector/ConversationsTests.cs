using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Connector;

/// <summary>Each operation's method, address, body and answer on the wire.</summary>
public sealed class ConversationsTests
{
    private const string Channel = "19:demo@thread.tacv2;messageid=17";
    private const string EscapedChannel = "19%3Ademo%40thread.tacv2%3Bmessageid%3D17";

    [Fact]
    public async Task A_message_is_posted_to_its_conversation_and_its_id_comes_back()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(201, """{"id":"1:42"}"""));
        using var client = Client(server);

        var sent = await client.Conversations.SendToConversationAsync(new Activity(type: "message", text: "Grüße", conversation: new ConversationAccount(id: Channel)), default);

        sent.Id.ShouldBe("1:42");
        var request = server.Requests.ShouldHaveSingleItem();
        (request.Method, request.Target).ShouldBe(("POST", $"/amer/v3/conversations/{EscapedChannel}/activities"));
        request.Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
        request.Body.ShouldStartWith("{");
        var body = JObject.Parse(request.Body);
        ((string?)body["text"]).ShouldBe("Grüße");
        body.Properties().ShouldAllBe(property => property.Value.Type != JTokenType.Null);
    }

    [Fact]
    public async Task A_reply_names_the_activity_that_it_answers()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(200, """{"id":"2"}"""));
        using var client = Client(server);

        var sent = await client.Conversations.ReplyToActivityAsync(new Activity(type: "message", replyToId: "f:7/8", conversation: new ConversationAccount(id: Channel)), default);

        sent.Id.ShouldBe("2");
        Only(server).ShouldBe(("POST", $"/amer/v3/conversations/{EscapedChannel}/activities/f%3A7%2F8"));
    }

    [Fact]
    public async Task An_update_is_put_in_the_place_of_the_activity()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(200, """{"id":"9"}"""));
        using var client = Client(server);

        var updated = await client.Conversations.UpdateActivityAsync(new Activity(type: "message", id: "9", text: "now", conversation: new ConversationAccount(id: Channel)), default);

        updated.Id.ShouldBe("9");
        Only(server).ShouldBe(("PUT", $"/amer/v3/conversations/{EscapedChannel}/activities/9"));
        ((string?)JObject.Parse(server.Requests[0].Body)["text"]).ShouldBe("now");
    }

    [Fact]
    public async Task A_deletion_has_no_body()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(200));
        using var client = Client(server);

        await client.Conversations.DeleteActivityAsync(Channel, "9");

        Only(server).ShouldBe(("DELETE", $"/amer/v3/conversations/{EscapedChannel}/activities/9"));
        server.Requests[0].Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_conversation_is_posted_with_its_parameters()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(201, """{"id":"19:new;messageid=5","activityId":"5","serviceUrl":"https://elsewhere.example/"}"""));
        using var client = Client(server);
        var parameters = new ConversationParameters { IsGroup = true, ChannelData = JObject.Parse("""{"channel":{"id":"19:x"}}"""), Activity = new Activity(type: "message", text: "post") };

        var created = await client.Conversations.CreateConversationAsync(parameters);

        (created.Id, created.ActivityId, created.ServiceUrl).ShouldBe(("19:new;messageid=5", "5", "https://elsewhere.example/"));
        Only(server).ShouldBe(("POST", "/amer/v3/conversations"));
        JToken.DeepEquals(JObject.Parse(server.Requests[0].Body), JObject.Parse("""{"isGroup":true,"channelData":{"channel":{"id":"19:x"}},"activity":{"type":"message","text":"post"}}""")).ShouldBeTrue(server.Requests[0].Body);
    }

    [Fact]
    public async Task Members_come_with_what_the_channel_adds_to_them()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(200, """[{"id":"29:1","name":"Ann","aadObjectId":"o1","tenantId":"t"},{"id":"29:2"}]"""));
        using var client = Client(server);

        var members = await client.Conversations.GetConversationMembersAsync(Channel);

        members.Select(member => member.Id).ShouldBe(["29:1", "29:2"]);
        ((string?)members[0].Properties["tenantId"]).ShouldBe("t");
        Only(server).ShouldBe(("GET", $"/amer/v3/conversations/{EscapedChannel}/members"));
    }

    [Fact]
    public async Task One_member_is_asked_for_by_id()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(200, """{"id":"29:1","name":"Ann"}"""));
        using var client = Client(server);

        var member = await ((Conversations)client.Conversations).GetConversationMemberAsync("29:1", Channel);

        member.Name.ShouldBe("Ann");
        Only(server).ShouldBe(("GET", $"/amer/v3/conversations/{EscapedChannel}/members/29%3A1"));
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(50, null, "?pageSize=50")]
    [InlineData(null, "a b&c", "?continuationToken=a%20b%26c")]
    [InlineData(50, "next", "?pageSize=50&continuationToken=next")]
    public async Task A_page_of_members_is_asked_for_with_size_and_token(int? size, string? token, string query)
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(200, """{"members":[{"id":"29:1"}],"continuationToken":"more"}"""));
        using var client = Client(server);

        var page = await client.Conversations.GetConversationPagedMembersAsync(Channel, size, token);

        page.Members.ShouldHaveSingleItem().Id.ShouldBe("29:1");
        page.ContinuationToken.ShouldBe("more");
        Only(server).ShouldBe(("GET", $"/amer/v3/conversations/{EscapedChannel}/pagedmembers{query}"));
    }

    [Fact]
    public async Task A_team_and_its_channels_are_asked_for_by_the_teams_id()
    {
        await using var server = await LoopbackServer.StartAsync(request => new Answer(200, request.Target.EndsWith("/conversations", StringComparison.Ordinal)
            ? """{"conversations":[{"id":"19:a","name":"General"},{"id":"19:b"}]}"""
            : """{"id":"19:a","name":"Partnership","aadGroupId":"g","memberCount":5}"""));
        using var http = new HttpClient();
        using var client = new TeamsConnectorClient(new Uri(server.Url), credentials: null, http, disposeHttpClient: false);

        var team = await client.Teams.FetchTeamDetailsAsync("19:a");
        var channels = await client.Teams.FetchChannelListAsync("19:a");

        (team.Name, team.AadGroupId, team.MemberCount).ShouldBe(("Partnership", "g", 5));
        channels.Conversations.Select(channel => channel.Id).ShouldBe(["19:a", "19:b"]);
        server.Requests.Select(request => (request.Method, request.Target)).ShouldBe([("GET", "/v3/teams/19%3Aa"), ("GET", "/v3/teams/19%3Aa/conversations")]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task What_is_no_id_is_never_sent(string? id)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = Client(server);

        await Should.ThrowAsync<ArgumentException>(() => client.Conversations.GetConversationMembersAsync(id));

        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Headers_of_the_callers_own_are_added()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(200, "[]"));
        using var client = Client(server);

        using var answer = await client.Conversations.GetConversationMembersWithHttpMessagesAsync(Channel, new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["x-own"] = ["1"] });

        answer.Body.ShouldBeEmpty();
        server.Requests[0].Headers["x-own"].ShouldBe("1");
    }

    [Fact]
    public async Task Calls_one_after_another_share_one_connection_though_each_has_its_client()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(200, """{"id":"1"}"""));
        using var http = new HttpClient();

        for (var turn = 0; turn < 20; turn++)
        {
            using var client = new ConnectorClient(new Uri(server.Url), credentials: null, http, disposeHttpClient: false);
            await client.Conversations.SendToConversationAsync("c", new Activity(type: "typing"));
        }

        server.Requests.Count.ShouldBe(20);
        server.Requests.Select(request => request.Connection).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Large_bodies_sent_at_once_arrive_whole()
    {
        await using var server = await LoopbackServer.StartAsync(_ => new Answer(200, """{"id":"1"}"""));
        using var client = Client(server);
        var texts = Enumerable.Range(0, 40).Select(number => new string((char)('a' + (number % 26)), 1000 * number)).ToList();

        await Task.WhenAll(texts.Select(text => client.Conversations.SendToConversationAsync("c", new Activity(type: "message", text: text))));

        server.Requests.Select(request => (string)JObject.Parse(request.Body)["text"]!).Order(StringComparer.Ordinal).ShouldBe(texts.Order(StringComparer.Ordinal));
    }

    private static ConnectorClient Client(LoopbackServer server) =>
        new(new Uri(server.Url + "/amer/"), credentials: null, new HttpClient(), disposeHttpClient: true);

    private static (string Method, string Target) Only(LoopbackServer server)
    {
        var request = server.Requests.ShouldHaveSingleItem();
        return (request.Method, request.Target);
    }
}
