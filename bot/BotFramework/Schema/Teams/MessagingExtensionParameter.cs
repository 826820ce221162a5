#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionParameter
{
    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }
}
