using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Meetings.Messages;
using Partnership.Meetings.Reminders;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;
using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Areas.Meetings.Posts.Cards;

/// <summary>The cards that are posted about meetings, and the one that shows such a card beforehand.</summary>
internal sealed class PostCards(CardTemplates templates)
{
    private static readonly JsonSerializerOptions _written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>With as much of the texts as a message holds.</summary>
    public CardMessage Message(PostKey key, MeetingMessage message, PostLook look, Uri? calendarFile) =>
        new(CardBudget.Fit(room => templates.Expand("meetings/posts-message.json", PostComposer.Message(key, message, look, calendarFile, room))), message.Summary);

    /// <summary>A post as it will look, with what can be done about it.</summary>
    /// <inheritdoc cref="PostComposer.Preview"/>
    public CardMessage Preview(ComingPost coming, OutboxPayload words, string where, string? conversation, string note, bool isOpen)
    {
        var data = PostComposer.Preview(coming, where, conversation, note, isOpen);
        var card = JsonNode.Parse(templates.Expand("meetings/posts-preview.json", data))!;
        var place = card["body"]!.AsArray().First(element => (string?)element!["id"] is "post")!;
        place["items"] = JsonNode.Parse(words.Card!)!["body"]!.DeepClone();
        return new CardMessage(card.ToJsonString(_written), data.Speak);
    }
}
