#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionQuery
{
    [JsonProperty(PropertyName = "parameters")]
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    [JsonProperty(PropertyName = "queryOptions")]
    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    [JsonProperty(PropertyName = "commandId")]
    public string CommandId { get; set; }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
