#nullable disable // As in the SDK, whose signatures say nothing about null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The choice that an answer means.</summary>
public class FoundChoice
{
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Its position among the choices, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well it matches, up to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The words for it that were found.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}
