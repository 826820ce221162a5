using System.Text.Json.Serialization;
using Partnership.Meetings;
using Partnership.Meetings.Papers;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>How meetings and the summaries of papers are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(MeetingTimeConverter)])]
[JsonSerializable(typeof(Meeting))]
[JsonSerializable(typeof(PaperSummary))]
internal sealed partial class MeetingJsonContext : JsonSerializerContext;
