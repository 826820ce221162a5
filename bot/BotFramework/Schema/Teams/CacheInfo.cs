#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class CacheInfo
{
    [JsonProperty(PropertyName = "cacheDuration")]
    public int CacheDuration { get; set; }

    [JsonProperty(PropertyName = "cacheType")]
    public string CacheType { get; set; }
}
