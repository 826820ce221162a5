using Partnership.Meetings.Agendas;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>An item that is offered for an agenda.</summary>
/// <param name="Code">Names it on a card: the same item always has the same.</param>
/// <param name="Item">Without a number.</param>
internal sealed record AgendaSuggestion(string Code, AgendaItem Item);
