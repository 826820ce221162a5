#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class InnerHttpError
{
    [JsonProperty(PropertyName = "statusCode")]
    public int? StatusCode { get; set; }

    [JsonProperty(PropertyName = "body")]
    public object Body { get; set; }
}
