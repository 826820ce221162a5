#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleResponse
{
    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }

    [JsonProperty(PropertyName = "task")]
    public TaskModuleResponseBase Task { get; set; }
}
