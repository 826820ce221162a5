#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionQueryOptions
{
    [JsonProperty(PropertyName = "count")]
    public int? Count { get; set; }

    [JsonProperty(PropertyName = "skip")]
    public int? Skip { get; set; }
}
