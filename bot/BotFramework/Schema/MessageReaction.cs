#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = default)
    {
        Type = type;
    }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
