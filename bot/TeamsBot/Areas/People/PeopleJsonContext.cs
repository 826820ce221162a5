using System.Text.Json.Serialization;

namespace TeamsBot.Areas.People;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RoleAudit))]
internal sealed partial class PeopleJsonContext : JsonSerializerContext;
