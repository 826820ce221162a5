#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error error = default)
    {
        Error = error;
    }

    [JsonProperty(PropertyName = "error")]
    public Error Error { get; set; }
}
