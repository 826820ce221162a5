using System.Text.Json.Serialization;
using TeamsBot.Cards.Waiting;

namespace TeamsBot.Cards;

/// <summary>Writes the cards' data, and a message's citations, without reflection, by generated code.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerCard))]
[JsonSerializable(typeof(NotFoundCard))]
[JsonSerializable(typeof(WelcomeCard))]
[JsonSerializable(typeof(HelpCard))]
[JsonSerializable(typeof(FactCard))]
[JsonSerializable(typeof(QuestionGapsCard))]
[JsonSerializable(typeof(CitationClaim[]))]
[JsonSerializable(typeof(RolesCard))]
[JsonSerializable(typeof(ChoosePersonCard))]
[JsonSerializable(typeof(HeldCard))]
[JsonSerializable(typeof(ScheduledCard))]
[JsonSerializable(typeof(ProblemsCard))]
[JsonSerializable(typeof(WaitingCard))]
internal sealed partial class CardJsonContext : JsonSerializerContext;
