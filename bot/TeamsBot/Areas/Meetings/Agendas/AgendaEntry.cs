using TeamsBot.Cards;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>An item of an agenda, with what its paper says.</summary>
internal sealed record AgendaEntry(string Title, bool HasFacts, IReadOnlyList<CardFact> Facts);
