using System.Text.Json.Serialization;

namespace TeamsBot.Cards.Meetings;

/// <summary>Writes the data of the meetings' cards without reflection, by generated code.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MeetingCard))]
[JsonSerializable(typeof(MeetingFormCard))]
[JsonSerializable(typeof(MeetingListCard))]
[JsonSerializable(typeof(AgendaCard))]
internal sealed partial class MeetingCardJsonContext : JsonSerializerContext;
