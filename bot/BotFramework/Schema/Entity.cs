#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public class Entity
{
    private JObject _properties;

    public Entity()
    {
    }

    public Entity(string type = default)
    {
        Type = type;
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

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    /// <summary>This entity read as another type that shares its JSON, such as a mention.</summary>
    public T GetAs<T>() => JsonConvert.DeserializeObject<T>(JsonConvert.SerializeObject(this));

    /// <summary>Takes over the type and the fields of an object that has an entity's JSON.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = JsonConvert.DeserializeObject<Entity>(JsonConvert.SerializeObject(obj));
        Type = entity.Type;
        Properties = entity.Properties;
    }
}
