#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleResponseBase
{
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
