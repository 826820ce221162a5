using System.Text.Json.Serialization.Metadata;

namespace TeamsBot.Cards.Returns;

/// <summary>The card templates of returns and what belongs to them, each read and parsed when it is first needed.</summary>
/// <param name="folder">The folder with the card areas, such as "returns".</param>
internal sealed class ReturnCardCatalogue(string folder)
{
    private readonly Lazy<CardTemplate<ChooseCard>> _choose = Load(folder, "returns/choose.json", ReturnCardJsonContext.Default.ChooseCard);
    private readonly Lazy<CardTemplate<OverviewCard>> _overview = Load(folder, "returns/overview.json", ReturnCardJsonContext.Default.OverviewCard);
    private readonly Lazy<CardTemplate<OverviewCard>> _review = Load(folder, "returns/review.json", ReturnCardJsonContext.Default.OverviewCard);
    private readonly Lazy<CardTemplate<LineCard>> _line = Load(folder, "returns/line.json", ReturnCardJsonContext.Default.LineCard);
    private readonly Lazy<CardTemplate<AskCard>> _ask = Load(folder, "returns/ask.json", ReturnCardJsonContext.Default.AskCard);
    private readonly Lazy<CardTemplate<PreviewCard>> _preview = Load(folder, "returns/preview.json", ReturnCardJsonContext.Default.PreviewCard);
    private readonly Lazy<CardTemplate<SignCard>> _sign = Load(folder, "returns/sign.json", ReturnCardJsonContext.Default.SignCard);
    private readonly Lazy<CardTemplate<ReceiptCard>> _receipt = Load(folder, "returns/receipt.json", ReturnCardJsonContext.Default.ReceiptCard);
    private readonly Lazy<CardTemplate<CountersignCard>> _countersign = Load(folder, "returns/countersign.json", ReturnCardJsonContext.Default.CountersignCard);
    private readonly Lazy<CardTemplate<ChangesCard>> _changes = Load(folder, "returns/changes.json", ReturnCardJsonContext.Default.ChangesCard);

    public CardTemplate<ChooseCard> Choose => _choose.Value;

    public CardTemplate<OverviewCard> Overview => _overview.Value;

    public CardTemplate<OverviewCard> Review => _review.Value;

    public CardTemplate<LineCard> Line => _line.Value;

    public CardTemplate<AskCard> Ask => _ask.Value;

    public CardTemplate<PreviewCard> Preview => _preview.Value;

    public CardTemplate<SignCard> Sign => _sign.Value;

    public CardTemplate<ReceiptCard> Receipt => _receipt.Value;

    public CardTemplate<CountersignCard> Countersign => _countersign.Value;

    public CardTemplate<ChangesCard> Changes => _changes.Value;

    private static Lazy<CardTemplate<T>> Load<T>(string folder, string name, JsonTypeInfo<T> json) => new(() => CardTemplateFile.Load(folder, name, json));
}
