using AdaptiveCards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using TeamsBot.Cards;

namespace TeamsBot.Delivery.Outbox;

/// <summary>What a post says.</summary>
/// <param name="Text">The message; null where the card says everything.</param>
/// <param name="Summary">What a phone's notification shows, and the secretariat's list of posts.</param>
/// <param name="Card">The Adaptive Card's JSON; null for words alone.</param>
/// <param name="Mark">What its author made the words from, in a form of its own: the same mark means that there is nothing new to say. Null without an author.</param>
/// <param name="Reply">A whole message as it was to be sent in a turn, with its conversation; null for what text and card make.</param>
internal sealed record OutboxPayload(string? Text, string Summary, string? Card, string? Mark = null, string? Reply = null)
{
    private static readonly JsonSerializerSettings AsSent = new() { NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None };

    public static OutboxPayload Of(CardMessage card) => new(Text: null, card.Text, card.Json);

    /// <param name="text">Markdown: people's words in it are escaped.</param>
    public static OutboxPayload Of(string text) => new(text, text, Card: null);

    /// <summary>The summary says nothing of it: the secretariat's lists show that, and the answer is another person's.</summary>
    public static OutboxPayload OfReply(Activity reply) => new(Text: null, "An answer that Teams did not take at once.", Card: null, Reply: JsonConvert.SerializeObject(reply, AsSent));

    public string ToJson() => System.Text.Json.JsonSerializer.Serialize(this, OutboxJsonContext.Default.OutboxPayload);

    /// <exception cref="System.Text.Json.JsonException">The text is not what <see cref="ToJson"/> writes.</exception>
    public static OutboxPayload FromJson(string json) => System.Text.Json.JsonSerializer.Deserialize(json, OutboxJsonContext.Default.OutboxPayload)!;

    public Activity ToActivity() => Reply is null ? Compose() : JsonConvert.DeserializeObject<Activity>(Reply, AsSent)!;

    private Activity Compose() => new()
    {
        Type = ActivityTypes.Message,
        Text = Text,
        Summary = AdaptiveMarkdown.Unexpanded(Summary),
        Attachments = Card is null ? null : [new Attachment { ContentType = AdaptiveCard.ContentType, Content = new JRaw(Card) }],
    };
}
