#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class ConversationList
{
    [JsonProperty(PropertyName = "conversations")]
    public IList<ChannelInfo> Conversations { get; set; }
}
