#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TeamsChannelData
{
    public TeamsChannelData()
    {
    }

    public TeamsChannelData(ChannelInfo channel = default, string eventType = default, TeamInfo team = default, NotificationInfo notification = default, TenantInfo tenant = default, IList<OnBehalfOf> onBehalfOf = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        OnBehalfOf = onBehalfOf;
    }

    [JsonProperty(PropertyName = "channel")]
    public ChannelInfo Channel { get; set; }

    /// <summary>What the wire carried that this type does not name.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> AdditionalProperties { get; set; }

    [JsonProperty(PropertyName = "onBehalfOf")]
    public IList<OnBehalfOf> OnBehalfOf { get; }

    [JsonProperty(PropertyName = "notification")]
    public NotificationInfo Notification { get; set; }

    [JsonProperty(PropertyName = "team")]
    public TeamInfo Team { get; set; }

    [JsonProperty(PropertyName = "settings")]
    public TeamsChannelDataSettings Settings { get; set; }

    [JsonProperty(PropertyName = "meeting")]
    public TeamsMeetingInfo Meeting { get; set; }

    [JsonProperty(PropertyName = "tenant")]
    public TenantInfo Tenant { get; set; }

    [JsonProperty(PropertyName = "eventType")]
    public string EventType { get; set; }
}
