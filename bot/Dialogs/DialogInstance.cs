#nullable disable // As in the SDK, whose signatures say nothing about null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack of one conversation, with what it has to remember there.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }
}
