using System.Text.Json.Serialization;
using TeamsBot.Cards.Indicators;
using TeamsBot.Cards.Periods;
using TeamsBot.Cards.Updates;

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
[JsonSerializable(typeof(StillOpenCard))]
[JsonSerializable(typeof(PreviewCard))]
[JsonSerializable(typeof(SignCard))]
[JsonSerializable(typeof(ReceiptCard))]
[JsonSerializable(typeof(CountersignCard))]
[JsonSerializable(typeof(ChangesCard))]
[JsonSerializable(typeof(NoticeCard))]
[JsonSerializable(typeof(VersionsCard))]
[JsonSerializable(typeof(BoardCard))]
[JsonSerializable(typeof(ExceptionsCard))]
[JsonSerializable(typeof(PeriodFormCard))]
[JsonSerializable(typeof(PeriodSummaryCard))]
[JsonSerializable(typeof(UpdateFormCard))]
[JsonSerializable(typeof(UpdateReceiptCard))]
[JsonSerializable(typeof(UpdateListCard))]
[JsonSerializable(typeof(IndicatorFormCard))]
[JsonSerializable(typeof(DefinitionFormCard))]
[JsonSerializable(typeof(ScorecardCard))]
internal sealed partial class ReturnCardJsonContext : JsonSerializerContext;
