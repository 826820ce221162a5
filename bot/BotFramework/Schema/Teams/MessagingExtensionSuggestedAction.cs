#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionSuggestedAction
{
    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction> Actions { get; set; }
}
