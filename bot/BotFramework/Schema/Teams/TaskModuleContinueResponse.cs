#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse()
    {
    }

    public TaskModuleContinueResponse(TaskModuleTaskInfo value = default)
    {
        Value = value;
    }

    [JsonProperty(PropertyName = "value")]
    public TaskModuleTaskInfo Value { get; set; }
}
