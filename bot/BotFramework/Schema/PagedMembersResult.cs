#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class PagedMembersResult
{
    [JsonProperty(PropertyName = "members")]
    public IList<ChannelAccount> Members { get; set; }

    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }
}
