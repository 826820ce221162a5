using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using TeamsBot.Areas.Meetings.Scheduling;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>An agenda as someone is to see it.</summary>
/// <param name="Items">Of the draft or of what is published.</param>
/// <param name="IsDraft">Whether it is a draft, which members do not see.</param>
/// <param name="Papers">The summaries by the names that items give their papers.</param>
/// <param name="Page">From 1.</param>
internal sealed record AgendaView(MeetingView View, IReadOnlyList<AgendaItem> Items, bool IsDraft, IReadOnlyDictionary<string, PaperSummary> Papers, int Page);
