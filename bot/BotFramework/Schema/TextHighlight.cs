#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class TextHighlight
{
    [JsonProperty(PropertyName = "occurrence")]
    public int? Occurrence { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }
}
