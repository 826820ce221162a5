#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token for a connection of the bot's.</summary>
public class TokenResponse
{
    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty(PropertyName = "token")]
    public string Token { get; set; }

    /// <summary>When the token runs out, ISO 8601.</summary>
    [JsonProperty(PropertyName = "expiration")]
    public string Expiration { get; set; }
}
