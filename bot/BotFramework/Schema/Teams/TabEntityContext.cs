#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TabEntityContext
{
    [JsonProperty(PropertyName = "tabEntityId")]
    public string TabEntityId { get; set; }
}
