using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Chat;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Teams;

/// <summary>
/// Activities in which one field is missing or is something else than it should be: whatever Teams, another client or a stranger sends, the answer is
/// words or a refusal, never an error of the bot's.
/// </summary>
public sealed class OddActivityTests : IAsyncLifetime
{
    /// <summary>Of the thousands of changes each run looks at some; those of one seed are the same everywhere.</summary>
    private const int MostChanges = 1_500;

    private const int Seed = 17;

    private static readonly string _huge = new('x', 20_000);

    private FakeConnector _teams = null!;
    private BotUnderTest _bot = null!;

    public static TheoryData<string> Kinds => [.. Activities("http://127.0.0.1:9/").Keys];

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _bot = await BotUnderTest.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Any_one_field_may_be_odd(string kind)
    {
        var activity = Activities(_teams.ServiceUrl)[kind];
        var changes = Fields(activity, []).SelectMany(path => Odd(At(activity, path)).Select(value => (Path: path, Value: value))).ToArray();
        new Random(Seed).Shuffle(changes);
        foreach (var (path, value) in changes.Take(MostChanges / Kinds.Count))
        {
            await SendAsync(Changed(activity, path, value), $"{kind}: {string.Join('.', path)} = {Short(value)}");
        }
    }

    [Theory]
    [InlineData("entities", "[null]")]
    [InlineData("entities", "[{\"type\":\"mention\",\"mentioned\":null}]")]
    [InlineData("entities", "[{\"type\":\"mention\",\"mentioned\":\"me\",\"text\":{}}]")]
    [InlineData("attachments", "[null]")]
    [InlineData("attachments", "[{}]")]
    [InlineData("channelData", "{\"team\":\"x\"}")]
    [InlineData("channelData", "{\"channel\":[],\"team\":{\"id\":{}}}")]
    [InlineData("conversation", "{\"id\":\".\"}")]
    [InlineData("conversation", "{\"id\":\"..\"}")]
    [InlineData("text", "\"half a character \\ud800\"")]
    public async Task What_was_found_to_be_an_error_once_is_none(string field, string value)
    {
        var activity = TeamsActivity.Channel("post reminders here", _teams.ServiceUrl, TeamsActivity.Secretary);
        activity[field] = "@";

        await SendAsync(activity.ToJsonString().Replace($"\"{field}\":\"@\"", $"\"{field}\":{value}", StringComparison.Ordinal), $"{field} = {value}");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("1e30")]
    [InlineData("-1")]
    [InlineData("\"\"")]
    [InlineData("\"x\"")]
    [InlineData("true")]
    [InlineData("null")]
    public async Task Any_button_may_carry_odd_data(string value)
    {
        string[] keys =
        [
            "agenda", "area", "arrived", "body", "changed", "comment", "confirm", "day", "end", "form", "headline", "id", "indicator", "item", "kind", "line", "link", "meeting", "name", "nonce", "note", "page",
            "part", "period", "place", "post", "question", "quarter", "rag", "reason", "return", "revision", "role", "start", "subject", "text", "title", "topic", "update", "value", "version", "who", "year",
        ];
        foreach (var verb in _bot.Services.GetServices<ICapability>().SelectMany(static capability => capability.Verbs).Select(static verb => verb.Name))
        {
            var data = new JsonObject(keys.Select(key => KeyValuePair.Create(key, JsonNode.Parse(value)))) { ["verb"] = verb };
            await SendAsync(Press(verb, data, _teams.ServiceUrl), $"{verb} with {value}");
        }
    }

    [Fact]
    public async Task A_button_may_carry_nothing()
    {
        foreach (var verb in _bot.Services.GetServices<ICapability>().SelectMany(static capability => capability.Verbs).Select(static verb => verb.Name))
        {
            await SendAsync(Press(verb, new JsonObject { ["verb"] = verb }, _teams.ServiceUrl), verb);
        }
    }

    private static Dictionary<string, JsonObject> Activities(string serviceUrl)
    {
        var secretary = TeamsActivity.Secretary;
        var submit = TeamsActivity.Button(new JsonObject { ["verb"] = "meetings.open", ["id"] = "x", ["revision"] = 1 }, serviceUrl, "a:one").By(secretary);
        submit["replyToId"] = "1796030095000";
        var file = TeamsActivity.Personal("here is the paper for item 2", serviceUrl, "a:one").By(secretary);
        file["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<div>here</div>" },
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["contentUrl"] = "https://partnership-my.sharepoint.com/personal/demo/Documents/a.docx",
                ["name"] = "a.docx",
                ["content"] = new JsonObject { ["downloadUrl"] = "http://127.0.0.1:9/a.docx", ["uniqueId"] = "1", ["fileType"] = "docx" },
            });
        var role = TeamsActivity.Channel("make <at>Ada</at> CSP contact for Cherwell", serviceUrl, secretary);
        role["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = "<at>Ada</at>", ["mentioned"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada" } });
        var renamed = TeamsActivity.MemberAdded(serviceUrl, "19:demo-team@thread.tacv2");
        renamed.Remove("membersAdded");
        renamed["conversation"] = new JsonObject { ["id"] = "19:demo-team@thread.tacv2", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = TeamsActivity.Tenant };
        renamed["channelData"] = new JsonObject
        {
            ["eventType"] = "channelRenamed",
            ["team"] = new JsonObject { ["id"] = "19:demo-team@thread.tacv2", ["name"] = "Team" },
            ["channel"] = new JsonObject { ["id"] = "19:demo-partnership@thread.tacv2", ["name"] = "Board" },
            ["tenant"] = new JsonObject { ["id"] = TeamsActivity.Tenant },
        };
        var removed = TeamsActivity.MemberAdded(serviceUrl, "a:two");
        removed["membersRemoved"] = removed["membersAdded"]!.DeepClone();
        removed.Remove("membersAdded");
        var reaction = TeamsActivity.MemberAdded(serviceUrl, "a:one");
        reaction.Remove("membersAdded");
        reaction["type"] = "messageReaction";
        reaction["replyToId"] = "1";
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        var edited = TeamsActivity.Personal("hello again", serviceUrl, "a:one");
        edited["type"] = "messageUpdate";
        edited["channelData"]!["eventType"] = "editMessage";
        var started = TeamsActivity.Group("", serviceUrl);
        started["type"] = "event";
        started["name"] = "application/vnd.microsoft.meetingStart";
        started["value"] = new JsonObject { ["MeetingType"] = "Scheduled", ["Title"] = "Board", ["Id"] = "MCM", ["JoinUrl"] = "https://teams.microsoft.com/l", ["StartTime"] = "2026-01-12T09:30:00Z" };
        return new Dictionary<string, JsonObject>(StringComparer.Ordinal)
        {
            ["message"] = TeamsActivity.Personal("who leads modern slavery work", serviceUrl, "a:one"),
            ["channel message"] = TeamsActivity.Channel("post reminders here", serviceUrl, secretary),
            ["group message"] = TeamsActivity.Group("what are the priorities", serviceUrl),
            ["role"] = role,
            ["submit"] = submit,
            ["press"] = Press("meetings.upcoming", new JsonObject { ["verb"] = "meetings.upcoming", ["page"] = 1 }, serviceUrl),
            ["file"] = file,
            ["search"] = TeamsActivity.Invoke(
                "composeExtension/query",
                new JsonObject
                {
                    ["commandId"] = "search",
                    ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = "slavery" }),
                    ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
                },
                serviceUrl),
            ["feedback"] = TeamsActivity.Invoke(
                "message/submitAction", new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = "{\"feedbackText\":\"good\"}" } }, serviceUrl),
            ["consent"] = TeamsActivity.Invoke(
                "fileConsent/invoke",
                new JsonObject
                {
                    ["type"] = "fileUpload",
                    ["action"] = "accept",
                    ["context"] = new JsonObject { ["verb"] = "exports.file", ["period"] = "2017-18" },
                    ["uploadInfo"] = new JsonObject { ["contentUrl"] = "https://a.sharepoint.com/a", ["name"] = "a.docx", ["uploadUrl"] = "http://127.0.0.1:9/a", ["uniqueId"] = "1", ["fileType"] = "docx" },
                },
                serviceUrl).By(secretary),
            ["task"] = TeamsActivity.Invoke("task/fetch", new JsonObject { ["data"] = new JsonObject { ["type"] = "task/fetch" }, ["context"] = new JsonObject { ["theme"] = "default" } }, serviceUrl),
            ["installed"] = TeamsActivity.Installed(serviceUrl, "a:three"),
            ["member added"] = TeamsActivity.MemberAdded(serviceUrl, "a:four"),
            ["member removed"] = removed,
            ["channel renamed"] = renamed,
            ["reaction"] = reaction,
            ["edited"] = edited,
            ["meeting started"] = started,
        };
    }

    private static JsonObject Press(string verb, JsonObject data, string serviceUrl) => TeamsActivity.Invoke(
        "adaptiveCard/action",
        new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = "1", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" },
        serviceUrl).By(TeamsActivity.Secretary);

    private Task SendAsync(JsonObject activity, string what) => SendAsync(activity.ToJsonString(), what);

    private async Task SendAsync(string activity, string what)
    {
        using var response = await _bot.PostAsync(activity);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, what);
        body.ShouldNotContain("\"statusCode\":500", Case.Sensitive, what);
        _bot.Complaints.Where(static complaint => complaint.StartsWith("TeamsBot.PartnershipAdapter", StringComparison.Ordinal) || complaint.StartsWith("TeamsBot.Teams.MessagesEndpoint", StringComparison.Ordinal))
            .ShouldBeEmpty(what);
    }

    /// <summary>The paths to all fields, those of objects and arrays within too; a list's number is its place.</summary>
    private static IEnumerable<string[]> Fields(JsonNode? node, string[] path)
    {
        var children = node switch
        {
            JsonObject o => o.Select(static property => (property.Key, property.Value)),
            JsonArray a => a.Select(static (item, place) => (place.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        return children.SelectMany(child => Fields(child.Item2, [.. path, child.Item1]).Prepend([.. path, child.Item1]));
    }

    /// <summary>What may stand there instead; the first stands for nothing at all.</summary>
    private static IEnumerable<JsonNode?> Odd(JsonNode? now) =>
    [
        JsonValue.Create("(left out)"), null, 42, -1e30, true, "", " ", "x", _huge, "\u202E\u0000{{DATE(2026-01-01T00:00:00Z,SHORT)}}", new JsonObject(), new JsonArray(), new JsonArray((JsonNode?)null), new JsonArray(now?.DeepClone(), now?.DeepClone()),
        new JsonObject { ["id"] = new JsonObject() }, new JsonObject { ["id"] = null, ["type"] = 7 },
    ];

    private static JsonNode? At(JsonNode? node, string[] path) => path.Aggregate(node, Step);

    private static JsonNode? Step(JsonNode? node, string name) => node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node![name];

    private static JsonObject Changed(JsonObject activity, string[] path, JsonNode? value)
    {
        var changed = activity.DeepClone().AsObject();
        changed["id"] = Guid.NewGuid().ToString();
        var parent = At(changed, path[..^1])!;
        var isLeftOut = value is JsonValue text && text.TryGetValue<string>(out var word) && word is "(left out)";
        if (parent is JsonArray list)
        {
            var place = int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture);
            list.RemoveAt(place);
            if (!isLeftOut)
            {
                list.Insert(place, value?.DeepClone());
            }
        }
        else
        {
            parent.AsObject().Remove(path[^1]);
            if (!isLeftOut)
            {
                parent[path[^1]] = value?.DeepClone();
            }
        }

        return changed;
    }

    private static string Short(JsonNode? value) => value?.ToJsonString() is { } json ? json[..Math.Min(json.Length, 60)] : "null";
}
