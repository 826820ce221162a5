#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleRequest
{
    [JsonProperty(PropertyName = "tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonProperty(PropertyName = "context")]
    public TaskModuleRequestContext Context { get; set; }

    [JsonProperty(PropertyName = "data")]
    public object Data { get; set; }
}
