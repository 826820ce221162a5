using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>The data of cards/meetings/form.json.</summary>
internal sealed record MeetingFormCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<ButtonRow> Rows);
