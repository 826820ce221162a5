#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class SemanticAction
{
    [JsonProperty(PropertyName = "entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
