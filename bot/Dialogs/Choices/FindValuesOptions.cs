#nullable disable // As in the SDK, whose signatures say nothing about null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How words are looked for in an answer.</summary>
public class FindValuesOptions
{
    /// <summary>How many words may stand between two words of a choice; 2 where it is not set.</summary>
    [JsonProperty("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }
}
