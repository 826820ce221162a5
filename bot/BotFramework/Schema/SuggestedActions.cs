#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string> to = default, IList<CardAction> actions = default)
    {
        To = to;
        Actions = actions;
    }

    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction> Actions { get; set; }

    [JsonProperty(PropertyName = "to")]
    public IList<string> To { get; set; }
}
