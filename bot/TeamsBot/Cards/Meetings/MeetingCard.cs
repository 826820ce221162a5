using TeamsBot.Cards.Forms;

namespace TeamsBot.Cards.Meetings;

/// <summary>The data of cards/meetings/meeting.json.</summary>
internal sealed record MeetingCard(
    string Speak,
    string Title,
    IReadOnlyList<CardNote> Notes,
    bool HasFacts,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<LinkRow> Links,
    IReadOnlyList<ButtonRow> Rows);
