using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Reports;

/// <summary>The data of cards/returns/exceptions.json.</summary>
internal sealed record ExceptionsCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<ExceptionSection> Sections,
    IReadOnlyList<ButtonRow> Rows);
