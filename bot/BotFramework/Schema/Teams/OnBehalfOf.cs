#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class OnBehalfOf
{
    [JsonProperty(PropertyName = "itemid")]
    public int ItemId { get; set; }

    [JsonProperty(PropertyName = "displayName")]
    public string DisplayName { get; set; }

    [JsonProperty(PropertyName = "mentionType")]
    public string MentionType { get; set; }

    [JsonProperty(PropertyName = "mri")]
    public string Mri { get; set; }
}
