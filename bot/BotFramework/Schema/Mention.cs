#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class Mention : Entity
{
    public Mention()
    {
    }

    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
    {
        Mentioned = mentioned;
        Text = text;
        Type = type; // inherited
    }

    [JsonProperty(PropertyName = "mentioned")]
    public ChannelAccount Mentioned { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }
}
