using AdaptiveCards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Cards;

/// <summary>A finished card and the words that stand for it in a notification and for who cannot see it.</summary>
/// <param name="Json">The card, expanded.</param>
/// <param name="Text">One sentence that says what the card is about.</param>
internal sealed record CardMessage(string Json, string Text)
{
    /// <summary>As a message of its own: the text is its summary only, as the card says the same.</summary>
    public Activity ToActivity() => new()
    {
        Type = ActivityTypes.Message,
        Summary = AdaptiveMarkdown.Unexpanded(Text),
        Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = new JRaw(Json) }],
        InputHint = InputHints.AcceptingInput,
    };
}
