using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>The data of cards/indicators/form.json.</summary>
internal sealed record IndicatorFormCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<IndicatorRow> Items,
    IReadOnlyList<ButtonRow> Rows);
