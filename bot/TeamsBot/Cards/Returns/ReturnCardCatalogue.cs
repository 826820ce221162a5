using System.Text.Json.Serialization.Metadata;
using TeamsBot.Cards.Indicators;
using TeamsBot.Cards.Periods;
using TeamsBot.Cards.Updates;

namespace TeamsBot.Cards.Returns;

/// <summary>
/// The card templates of returns and what belongs to them, each read and parsed when it is first needed: who only asks questions pays nothing for them.
/// Two turns at once may both read one; either result will do.
/// </summary>
/// <param name="folder">The folder with the card areas, such as "returns".</param>
internal sealed class ReturnCardCatalogue(string folder)
{
    public CardTemplate<ChooseCard> Choose => field ??= Load("returns/choose.json", ReturnCardJsonContext.Default.ChooseCard);

    public CardTemplate<OverviewCard> Overview => field ??= Load("returns/overview.json", ReturnCardJsonContext.Default.OverviewCard);

    public CardTemplate<OverviewCard> Review => field ??= Load("returns/review.json", ReturnCardJsonContext.Default.OverviewCard);

    public CardTemplate<LineCard> Line => field ??= Load("returns/line.json", ReturnCardJsonContext.Default.LineCard);

    public CardTemplate<AskCard> Ask => field ??= Load("returns/ask.json", ReturnCardJsonContext.Default.AskCard);

    public CardTemplate<StillOpenCard> StillOpen => field ??= Load("returns/still-open.json", ReturnCardJsonContext.Default.StillOpenCard);

    public CardTemplate<PreviewCard> Preview => field ??= Load("returns/preview.json", ReturnCardJsonContext.Default.PreviewCard);

    public CardTemplate<SignCard> Sign => field ??= Load("returns/sign.json", ReturnCardJsonContext.Default.SignCard);

    public CardTemplate<ReceiptCard> Receipt => field ??= Load("returns/receipt.json", ReturnCardJsonContext.Default.ReceiptCard);

    public CardTemplate<CountersignCard> Countersign => field ??= Load("returns/countersign.json", ReturnCardJsonContext.Default.CountersignCard);

    public CardTemplate<ChangesCard> Changes => field ??= Load("returns/changes.json", ReturnCardJsonContext.Default.ChangesCard);

    public CardTemplate<NoticeCard> Notice => field ??= Load("returns/notice.json", ReturnCardJsonContext.Default.NoticeCard);

    public CardTemplate<VersionsCard> Versions => field ??= Load("returns/versions.json", ReturnCardJsonContext.Default.VersionsCard);

    public CardTemplate<BoardCard> Board => field ??= Load("returns/board.json", ReturnCardJsonContext.Default.BoardCard);

    public CardTemplate<ExceptionsCard> Exceptions => field ??= Load("returns/exceptions.json", ReturnCardJsonContext.Default.ExceptionsCard);

    public CardTemplate<PeriodFormCard> PeriodForm => field ??= Load("periods/form.json", ReturnCardJsonContext.Default.PeriodFormCard);

    public CardTemplate<PeriodSummaryCard> PeriodSummary => field ??= Load("periods/summary.json", ReturnCardJsonContext.Default.PeriodSummaryCard);

    public CardTemplate<UpdateFormCard> UpdateForm => field ??= Load("updates/form.json", ReturnCardJsonContext.Default.UpdateFormCard);

    public CardTemplate<UpdateReceiptCard> UpdateReceipt => field ??= Load("updates/receipt.json", ReturnCardJsonContext.Default.UpdateReceiptCard);

    public CardTemplate<UpdateListCard> UpdateList => field ??= Load("updates/list.json", ReturnCardJsonContext.Default.UpdateListCard);

    public CardTemplate<IndicatorFormCard> IndicatorForm => field ??= Load("indicators/form.json", ReturnCardJsonContext.Default.IndicatorFormCard);

    public CardTemplate<DefinitionFormCard> IndicatorDefinition => field ??= Load("indicators/definition.json", ReturnCardJsonContext.Default.DefinitionFormCard);

    public CardTemplate<ScorecardCard> Scorecard => field ??= Load("indicators/scorecard.json", ReturnCardJsonContext.Default.ScorecardCard);

    private CardTemplate<T> Load<T>(string name, JsonTypeInfo<T> json) => CardTemplateFile.Load(folder, name, json);
}
