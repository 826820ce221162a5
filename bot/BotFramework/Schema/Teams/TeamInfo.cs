#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TeamInfo
{
    public TeamInfo()
    {
    }

    public TeamInfo(string id = default, string name = default)
    {
        Id = id;
        Name = name;
    }

    [JsonProperty(PropertyName = "aadGroupId")]
    public string AadGroupId { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }
}
