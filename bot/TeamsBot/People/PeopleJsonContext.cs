using System.Text.Json.Serialization;

namespace TeamsBot.People;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RoleAudit))]
internal sealed partial class PeopleJsonContext : JsonSerializerContext;
