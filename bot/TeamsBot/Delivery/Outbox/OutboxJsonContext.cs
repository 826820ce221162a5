using System.Text.Json.Serialization;

namespace TeamsBot.Delivery.Outbox;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutboxPayload))]
[JsonSerializable(typeof(OutboxSettlement))]
internal sealed partial class OutboxJsonContext : JsonSerializerContext;
