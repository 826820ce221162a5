#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class FileDownloadInfo
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    [JsonProperty(PropertyName = "etag")]
    public object Etag { get; set; }

    [JsonProperty(PropertyName = "downloadUrl")]
    public string DownloadUrl { get; set; }

    [JsonProperty(PropertyName = "fileType")]
    public string FileType { get; set; }

    [JsonProperty(PropertyName = "uniqueId")]
    public string UniqueId { get; set; }
}
