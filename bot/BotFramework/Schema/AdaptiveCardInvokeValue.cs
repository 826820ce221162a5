#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class AdaptiveCardInvokeValue
{
    [JsonProperty(PropertyName = "authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    [JsonProperty(PropertyName = "action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
