using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>The data of cards/periods/summary.json.</summary>
internal sealed record PeriodSummaryCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    string Text,
    IReadOnlyList<CardFact> Facts,
    string AmountsTitle,
    IReadOnlyList<CardFact> Amounts,
    IReadOnlyList<ButtonRow> Rows);
