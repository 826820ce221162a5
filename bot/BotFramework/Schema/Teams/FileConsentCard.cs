#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class FileConsentCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    [JsonProperty(PropertyName = "sizeInBytes")]
    public long? SizeInBytes { get; set; }

    [JsonProperty(PropertyName = "acceptContext")]
    public object AcceptContext { get; set; }

    [JsonProperty(PropertyName = "declineContext")]
    public object DeclineContext { get; set; }

    [JsonProperty(PropertyName = "description")]
    public string Description { get; set; }
}
