using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>The data of cards/meetings/agenda.json.</summary>
internal sealed record AgendaCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    bool HasFacts,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<AgendaEntry> Items,
    string More,
    IReadOnlyList<LinkRow> Links,
    IReadOnlyList<ButtonRow> Rows);
