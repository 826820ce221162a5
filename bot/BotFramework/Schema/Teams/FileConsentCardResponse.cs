#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class FileConsentCardResponse
{
    [JsonProperty(PropertyName = "uploadInfo")]
    public FileUploadInfo UploadInfo { get; set; }

    [JsonProperty(PropertyName = "context")]
    public object Context { get; set; }

    [JsonProperty(PropertyName = "action")]
    public string Action { get; set; }
}
