namespace Partnership.Meetings.Agendas;

/// <summary>What was read from an agenda's text: the items, and what needs a look before they are used.</summary>
public sealed record AgendaReading(IReadOnlyList<AgendaItem> Items, IReadOnlyList<AgendaFault> Faults);
