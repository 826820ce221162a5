namespace Partnership.Meetings.Agendas;

/// <summary>What was read from an agenda's text: the items, and what needs a look before they are used.</summary>
/// <param name="NotPlaced">Lines below the first item that belong to none, as they were written.</param>
public sealed record AgendaReading(IReadOnlyList<AgendaItem> Items, IReadOnlyList<AgendaFault> Faults, IReadOnlyList<AgendaFault> NotPlaced);
