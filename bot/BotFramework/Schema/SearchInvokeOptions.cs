#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class SearchInvokeOptions
{
    [JsonProperty(PropertyName = "skip")]
    public int Skip { get; set; }

    [JsonProperty(PropertyName = "top")]
    public int Top { get; set; }
}
