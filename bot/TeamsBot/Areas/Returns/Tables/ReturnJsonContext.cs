using System.Text.Json.Serialization;
using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>How returns and funding periods are kept. What a record computes from its own fields is not kept beside them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Return))]
[JsonSerializable(typeof(FundingPeriod))]
internal sealed partial class ReturnJsonContext : JsonSerializerContext;
