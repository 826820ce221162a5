#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public class Attachment
{
    private JObject _properties;

    public Attachment()
    {
    }

    public Attachment(string contentType = default, string contentUrl = default, object content = default, string name = default, string thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>What the wire carried that this type does not name.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    /// <summary><see cref="Properties"/> where someone has put something there; asking makes nothing.</summary>
    internal JObject PropertiesIfAny => _properties is { Count: > 0 } ? _properties : null;

    [JsonProperty(PropertyName = "content")]
    public object Content { get; set; }

    [JsonProperty(PropertyName = "contentType")]
    public string ContentType { get; set; }

    [JsonProperty(PropertyName = "contentUrl")]
    public string ContentUrl { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "thumbnailUrl")]
    public string ThumbnailUrl { get; set; }
}
