#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class Error
{
    public Error()
    {
    }

    public Error(string code = default, string message = default, InnerHttpError innerHttpError = default)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    [JsonProperty(PropertyName = "innerHttpError")]
    public InnerHttpError InnerHttpError { get; set; }

    [JsonProperty(PropertyName = "code")]
    public string Code { get; set; }

    [JsonProperty(PropertyName = "message")]
    public string Message { get; set; }
}
