#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionResponse
{
    public MessagingExtensionResponse()
    {
    }

    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = default)
    {
        ComposeExtension = composeExtension;
    }

    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }

    [JsonProperty(PropertyName = "composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }
}
