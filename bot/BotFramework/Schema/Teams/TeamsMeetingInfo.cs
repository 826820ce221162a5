#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TeamsMeetingInfo
{
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}
