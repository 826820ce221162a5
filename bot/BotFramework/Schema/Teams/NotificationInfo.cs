#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class NotificationInfo
{
    [JsonProperty(PropertyName = "alert")]
    public bool? Alert { get; set; }

    [JsonProperty(PropertyName = "alertInMeeting")]
    public bool? AlertInMeeting { get; set; }

    [JsonProperty(PropertyName = "externalResourceUrl")]
    public string ExternalResourceUrl { get; set; }
}
