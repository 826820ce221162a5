using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>The data of cards/periods/form.json.</summary>
internal sealed record PeriodFormCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<FormField> Fields,
    string AmountsTitle,
    string AmountsHint,
    IReadOnlyList<FormField> Amounts,
    IReadOnlyList<FormField> Table,
    IReadOnlyList<ButtonRow> Rows);
