#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = default)
    {
        Activities = activities;
    }

    [JsonProperty(PropertyName = "activities")]
    public IList<Activity> Activities { get; set; }
}
