#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TeamsChannelDataSettings
{
    [JsonProperty(PropertyName = "selectedChannel")]
    public ChannelInfo SelectedChannel { get; set; }

    /// <summary>What the wire carried that this type does not name.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
