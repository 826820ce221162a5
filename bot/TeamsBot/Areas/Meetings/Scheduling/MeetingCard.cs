using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>The data of cards/meetings/meeting.json.</summary>
internal sealed record MeetingCard(
    string Speak,
    string Title,
    IReadOnlyList<CardNote> Notes,
    bool HasFacts,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<LinkRow> Links,
    IReadOnlyList<ButtonRow> Rows);
