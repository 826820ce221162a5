using System.Text.Json.Nodes;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>Activities as Teams sends them.</summary>
internal static class TeamsActivity
{
    public const string Tenant = "0e5a1e00-0000-4000-8000-000000000001";

    public const string BotId = "28:0e5a1e00-0000-4000-8000-0000000000b0";

    /// <summary>The demo world's secretariat.</summary>
    public const string Secretary = "0e5a1e00-0000-4000-8000-000000000011";

    private const string Member = "0e5a1e00-0000-4000-8000-000000000015";

    public static JsonObject Personal(string text, string serviceUrl = "http://127.0.0.1:9/", string? conversation = null)
    {
        var activity = Base("message", serviceUrl, new JsonObject { ["id"] = conversation ?? $"a:{Guid.NewGuid()}", ["conversationType"] = "personal", ["tenantId"] = Tenant });
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    public static JsonObject Group(string text, string serviceUrl) =>
        Mentioned(text, serviceUrl, new JsonObject { ["id"] = "19:group@thread.v2", ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = Tenant });

    public static JsonObject Channel(string text, string serviceUrl, string member = Member)
    {
        var activity = Mentioned(text, serviceUrl, new JsonObject
        {
            ["id"] = "19:demo-partnership@thread.tacv2;messageid=1700000000000",
            ["conversationType"] = "channel",
            ["isGroup"] = true,
            ["tenantId"] = Tenant,
        });
        activity["from"] = From(member);
        activity["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = Tenant },
            ["team"] = new JsonObject { ["id"] = "19:demo-team@thread.tacv2" },
            ["channel"] = new JsonObject { ["id"] = "19:demo-partnership@thread.tacv2" },
        };
        return activity;
    }

    public static JsonObject Button(JsonObject value, string serviceUrl = "http://127.0.0.1:9/", string? conversation = null)
    {
        var activity = Personal("", serviceUrl, conversation);
        activity.Remove("text");
        activity["value"] = value;
        return activity;
    }

    public static JsonObject Invoke(string name, JsonNode? value, string serviceUrl = "http://127.0.0.1:9/")
    {
        var activity = Base("invoke", serviceUrl, new JsonObject { ["id"] = "a:invokes", ["conversationType"] = "personal", ["tenantId"] = Tenant });
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    public static JsonObject Installed(string serviceUrl, string conversation)
    {
        var activity = Base("installationUpdate", serviceUrl, new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = Tenant });
        activity["action"] = "add";
        return activity;
    }

    public static JsonObject MemberAdded(string serviceUrl, string conversation, string member = BotId)
    {
        var activity = Base("conversationUpdate", serviceUrl, new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = Tenant });
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = member });
        return activity;
    }

    /// <summary>The bot is taken out of a conversation, told as an installation that ends.</summary>
    public static JsonObject Uninstalled(string conversation, string serviceUrl = "http://127.0.0.1:9/")
    {
        var activity = Installed(serviceUrl, conversation);
        activity["action"] = "remove";
        return activity;
    }

    /// <summary>A member of a conversation leaves it; the bot unless another is named.</summary>
    public static JsonObject MemberRemoved(string conversation, string member = BotId, string serviceUrl = "http://127.0.0.1:9/")
    {
        var activity = MemberAdded(serviceUrl, conversation);
        activity.Remove("membersAdded");
        activity["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = member });
        return activity;
    }

    public static JsonObject ExpectingReplies(this JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    /// <summary>The same activity, sent by another person.</summary>
    public static JsonObject By(this JsonObject activity, string member, string? name = null)
    {
        activity["from"] = From(member);
        activity["from"]!["name"] = name ?? "A member";
        return activity;
    }

    private static JsonObject Mentioned(string text, string serviceUrl, JsonObject conversation)
    {
        var activity = Base("message", serviceUrl, conversation);
        activity["text"] = $"<at>Bot</at>&nbsp;{text}";
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Bot</at>",
            ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = "Bot" },
        });
        return activity;
    }

    private static JsonObject Base(string type, string serviceUrl, JsonObject conversation) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString(),
        ["timestamp"] = "2026-01-12T09:30:00.123Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = From(Member),
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "Bot" },
        ["conversation"] = conversation,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["locale"] = "en-GB",
    };

    private static JsonObject From(string member) => new() { ["id"] = $"29:{member}", ["name"] = "A member", ["aadObjectId"] = member };
}
