#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public class ChannelAccount
{
    private JObject _properties;

    public ChannelAccount()
    {
    }

    public ChannelAccount(string id = default, string name = default, string role = default, string aadObjectId = default)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
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

    [JsonProperty(PropertyName = "aadObjectId")]
    public string AadObjectId { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }
}
