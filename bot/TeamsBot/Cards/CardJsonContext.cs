using System.Text.Json.Serialization;

namespace TeamsBot.Cards;

/// <summary>Writes the cards' data without reflection, by generated code.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerCard))]
[JsonSerializable(typeof(NotFoundCard))]
[JsonSerializable(typeof(WelcomeCard))]
[JsonSerializable(typeof(HelpCard))]
internal sealed partial class CardJsonContext : JsonSerializerContext;
