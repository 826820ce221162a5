#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public class ConversationAccount
{
    private JObject _properties;

    public ConversationAccount()
    {
    }

    public ConversationAccount(bool? isGroup = default, string conversationType = default, string id = default, string name = default, string aadObjectId = default, string role = default, string tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
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

    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    [JsonProperty(PropertyName = "aadObjectId")]
    public string AadObjectId { get; set; }

    [JsonProperty(PropertyName = "conversationType")]
    public string ConversationType { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }

    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }
}
