using System.Text.Json.Serialization;
using Partnership.Returns.Updates;

namespace TeamsBot.Areas.Updates.Tables;

/// <summary>How progress updates are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProgressUpdate))]
internal sealed partial class UpdateJsonContext : JsonSerializerContext;
