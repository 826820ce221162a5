using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using TeamsBot.Cards;

namespace TeamsBot.Delivery;

/// <summary>What a post says.</summary>
/// <param name="Text">The message; null where the card says everything.</param>
/// <param name="Summary">What a phone's notification shows, and the secretariat's list of posts.</param>
/// <param name="Card">The Adaptive Card's JSON; null for words alone.</param>
/// <param name="Mark">What its author made the words from, in a form of its own: the same mark means that there is nothing new to say. Null without an author.</param>
internal sealed record OutboxPayload(string? Text, string Summary, string? Card, string? Mark = null)
{
    public static OutboxPayload Of(CardMessage card) => new(Text: null, card.Text, card.Json);

    public static OutboxPayload Of(string text) => new(text, text, Card: null);

    public string ToJson() => JsonSerializer.Serialize(this, OutboxJsonContext.Default.OutboxPayload);

    /// <exception cref="JsonException">The text is not what <see cref="ToJson"/> writes.</exception>
    public static OutboxPayload FromJson(string json) => JsonSerializer.Deserialize(json, OutboxJsonContext.Default.OutboxPayload)!;

    public Activity ToActivity() => new()
    {
        Type = ActivityTypes.Message,
        Text = Text,
        Summary = Summary,
        Attachments = Card is null ? null : [new Attachment { ContentType = AnswerCards.ContentType, Content = new JRaw(Card) }],
    };
}
