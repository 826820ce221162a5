#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class ConversationParameters
{
    public ConversationParameters()
    {
    }

    public ConversationParameters(bool? isGroup = default, ChannelAccount bot = default, IList<ChannelAccount> members = default, string topicName = default, Activity activity = default, object channelData = default, string tenantId = default)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    [JsonProperty(PropertyName = "activity")]
    public Activity Activity { get; set; }

    [JsonProperty(PropertyName = "bot")]
    public ChannelAccount Bot { get; set; }

    [JsonProperty(PropertyName = "members")]
    public IList<ChannelAccount> Members { get; set; }

    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData { get; set; }

    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }

    [JsonProperty(PropertyName = "topicName")]
    public string TopicName { get; set; }
}
