#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class FileUploadInfo
{
    [JsonProperty(PropertyName = "contentUrl")]
    public string ContentUrl { get; set; }

    [JsonProperty(PropertyName = "fileType")]
    public string FileType { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "uniqueId")]
    public string UniqueId { get; set; }

    [JsonProperty(PropertyName = "uploadUrl")]
    public string UploadUrl { get; set; }
}
