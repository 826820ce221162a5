using System.Text.Json.Serialization;
using Partnership.Returns.Indicators;

namespace TeamsBot.Areas.Indicators.Tables;

/// <summary>How indicators and what is reported for them are kept. What a record computes from its own fields is not kept beside them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IndicatorDefinition))]
[JsonSerializable(typeof(IndicatorValue))]
[JsonSerializable(typeof(IReadOnlyList<IndicatorValue>))]
internal sealed partial class IndicatorJsonContext : JsonSerializerContext;
