#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TeamsPagedMembersResult
{
    [JsonProperty(PropertyName = "members")]
    public IList<TeamsChannelAccount> Members { get; set; }

    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }
}
