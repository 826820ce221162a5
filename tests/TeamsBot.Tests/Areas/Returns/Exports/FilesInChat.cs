using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Areas.Returns;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Areas.Returns.Exports;

/// <summary>Somebody who asks the bot for files in a personal chat, and consents to them or does not.</summary>
internal sealed class FilesInChat(BotUnderTest bot, string objectId, FakeConnector connector, FakeFileStore files)
{
    private const string ConsentMessage = "consent-1";

    /// <summary>The data of an export button.</summary>
    public static JsonObject Export(string? period = null, string? area = null, string? kind = null, int? version = null)
    {
        var data = new JsonObject { ["verb"] = ReturnVerbs.Export };
        foreach (var (name, value) in new (string, JsonNode?)[] { ("period", period), ("area", area), ("kind", kind), ("version", version) })
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }

        return data;
    }

    /// <summary>Asks, and gets the one message that comes back.</summary>
    public async Task<JsonObject> AskAsync(JsonObject export) =>
        (await bot.ExchangeAsync(TeamsActivity.Button(export, connector.ServiceUrl, $"a:{objectId}").By(objectId))).ShouldHaveSingleItem();

    /// <summary>Asks, and gets the card that asks for consent.</summary>
    public async Task<JsonObject> AskForConsentAsync(JsonObject export)
    {
        var reply = await AskAsync(export);
        var card = (reply["attachments"] as JsonArray ?? []).ShouldHaveSingleItem((string?)reply["text"])!.AsObject();
        ((string?)card["contentType"]).ShouldBe("application/vnd.microsoft.teams.card.file.consent");
        return card;
    }

    /// <summary>Allows the file as Teams does, which opens a place for it.</summary>
    /// <param name="address">The place, where it is to be another one than the file store's.</param>
    public Task AllowAsync(JsonObject consent, string? address = null)
    {
        var name = (string)consent["name"]!;
        return AnswerAsync("accept", consent["content"]!["acceptContext"], new JsonObject
        {
            ["contentUrl"] = $"https://partnership-my.sharepoint.com/personal/demo/Documents/Applications/{name}",
            ["name"] = name,
            ["uploadUrl"] = address ?? files.AddressOf(name),
            ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D",
            ["fileType"] = Path.GetExtension(name)[1..],
        });
    }

    public Task DeclineAsync(JsonObject consent) => AnswerAsync("decline", consent["content"]!["declineContext"], uploadInfo: null);

    /// <summary>Asks, allows, and gets what was put into the file store.</summary>
    public async Task<byte[]> TakeAsync(JsonObject export)
    {
        var consent = await AskForConsentAsync(export);
        await AllowAsync(consent);
        return files.Files[(string)consent["name"]!];
    }

    private async Task AnswerAsync(string action, JsonNode? context, JsonObject? uploadInfo)
    {
        var activity = TeamsActivity.Invoke("fileConsent/invoke", new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = context?.DeepClone(),
            ["uploadInfo"] = uploadInfo,
        }, connector.ServiceUrl).By(objectId);
        activity["replyToId"] = ConsentMessage;
        using var response = await bot.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
