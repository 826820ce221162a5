using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>Somebody in a personal chat with the bot, who types, fills cards in and presses their buttons.</summary>
internal sealed class PersonInChat(BotUnderTest bot, string objectId, string serviceUrl = "http://127.0.0.1:9/")
{
    public const string Secretary = "0e5a1e00-0000-4000-8000-000000000011";
    public const string Cherwell = "0e5a1e00-0000-4000-8000-000000000012";
    public const string Oxford = "0e5a1e00-0000-4000-8000-000000000013";
    public const string Commander = "0e5a1e00-0000-4000-8000-000000000014";
    public const string Member = "0e5a1e00-0000-4000-8000-000000000015";
    public const string SouthValeAndWest = "0e5a1e00-0000-4000-8000-000000000016";

    /// <summary>As Teams shows the account; "A member" where a test does not say.</summary>
    public string? Name { get; init; }

    public string Conversation => $"a:{objectId}";

    /// <summary>Says something and gets what the bot says back.</summary>
    public async Task<IReadOnlyList<JsonObject>> SayAsync(string text) =>
        await bot.ExchangeAsync(TeamsActivity.Personal(text, serviceUrl, Conversation).By(objectId, Name));

    /// <summary>Says something and gets the card that comes last.</summary>
    public async Task<CardInHand> AskForCardAsync(string text)
    {
        var replies = await SayAsync(text);
        var card = replies.LastOrDefault(reply => reply["attachments"] is JsonArray { Count: > 0 });
        card.ShouldNotBeNull($"No card came for '{text}' but: {string.Join(" / ", replies.Select(reply => (string?)reply["text"]))}");
        return new CardInHand(card["attachments"]![0]!["content"]!.AsObject());
    }

    /// <summary>Sends a file as Teams does, which keeps it and tells where.</summary>
    public async Task<IReadOnlyList<JsonObject>> SendFileAsync(string name, string address, string text = "")
    {
        var activity = TeamsActivity.Personal(text, serviceUrl, Conversation).By(objectId);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = $"https://partnership-my.sharepoint.com/personal/demo/Documents/{name}",
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = address, ["uniqueId"] = Guid.NewGuid().ToString(), ["fileType"] = Path.GetExtension(name)[1..] },
        });
        return await bot.ExchangeAsync(activity);
    }

    /// <summary>Presses a button as Teams does, with what stands in the card's inputs, changed as told.</summary>
    public async Task<CardInHand> PressAsync(CardInHand card, string verb, IReadOnlyDictionary<string, string>? typed = null, int? line = null, bool? confirm = null) =>
        await SendAsync(Merge(card, card.Button(verb, line, confirm), typed));

    /// <summary>Saves the form of a funding year, and where due dates have passed says that they are meant.</summary>
    public async Task<CardInHand> SaveYearAsync(CardInHand form, IReadOnlyDictionary<string, string>? typed = null)
    {
        var answer = await PressAsync(form, PeriodVerbs.Save, typed);
        return answer.Has(PeriodVerbs.Save) ? await PressAsync(answer, PeriodVerbs.Save, confirm: true) : answer;
    }

    /// <summary>The data that pressing the button sends.</summary>
    public static JsonObject Merge(CardInHand card, JsonObject data, IReadOnlyDictionary<string, string>? typed)
    {
        foreach (var (id, value) in card.Inputs)
        {
            data[id] = typed is not null && typed.TryGetValue(id, out var other) ? other : value;
        }

        return data;
    }

    /// <summary>Sends a button's data and gets the card that takes the place of its own.</summary>
    public async Task<CardInHand> SendAsync(JsonObject data)
    {
        var body = await SendRawAsync(data);
        ((string?)body["type"]).ShouldBe("application/vnd.microsoft.card.adaptive", body.ToJsonString());
        return new CardInHand(body["value"]!.AsObject());
    }

    public async Task<JsonObject> SendRawAsync(JsonObject data)
    {
        var activity = TeamsActivity.Invoke("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]!.DeepClone(), ["data"] = data.DeepClone() },
        }, serviceUrl).By(objectId, Name);
        activity["conversation"]!["id"] = Conversation;
        using var response = await bot.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }
}
