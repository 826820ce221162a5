using System.Text.Json.Serialization;

namespace TeamsBot.Cards;

/// <summary>Writes the cards' data without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerCard))]
[JsonSerializable(typeof(NotFoundCard))]
[JsonSerializable(typeof(WelcomeCard))]
[JsonSerializable(typeof(HelpCard))]
internal sealed partial class CardJsonContext : JsonSerializerContext;
