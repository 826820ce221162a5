using System.Text.Json.Serialization.Metadata;
using AdaptiveCards.Templating;

namespace TeamsBot.Cards;

/// <summary>A parsed card template with the one kind of data that it takes.</summary>
internal sealed class CardTemplate<T>(AdaptiveCardTemplate template, JsonTypeInfo<T> json)
{
    /// <summary>The card as JSON.</summary>
    public string Expand(T data) => AdaptiveMarkdown.Unexpanded(template.Expand(CardJson.Write(data, json)));
}
