#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class CardImage
{
    [JsonProperty(PropertyName = "tap")]
    public CardAction Tap { get; set; }

    [JsonProperty(PropertyName = "alt")]
    public string Alt { get; set; }

    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }
}
