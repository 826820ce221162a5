using System.Text.Json.Serialization;

namespace TeamsBot.Cards.Returns;

/// <summary>Writes the data of the returns' cards without reflection, by generated code.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChooseCard))]
[JsonSerializable(typeof(OverviewCard))]
[JsonSerializable(typeof(LineCard))]
[JsonSerializable(typeof(AskCard))]
[JsonSerializable(typeof(PreviewCard))]
[JsonSerializable(typeof(SignCard))]
[JsonSerializable(typeof(ReceiptCard))]
[JsonSerializable(typeof(CountersignCard))]
[JsonSerializable(typeof(ChangesCard))]
internal sealed partial class ReturnCardJsonContext : JsonSerializerContext;
