#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Choice
{
    public Choice(string value = default) => Value = value;

    /// <summary>What is shown, and what the choice counts as.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The button, where it does something else than say the value.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words that people may use for it.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }
}
