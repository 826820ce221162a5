#nullable disable // As in the SDK, whose signatures say nothing about null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What of a choice is looked for in an answer.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Leave out the value.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Leave out the title of the button.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Take "2" or "two" for the second choice.</summary>
    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Take "second" or "2nd" for the second choice.</summary>
    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
