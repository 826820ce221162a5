#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse()
    {
    }

    public TaskModuleMessageResponse(string value = default)
    {
        Value = value;
    }

    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }
}
