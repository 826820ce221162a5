using Partnership.Facts;
using Partnership.Meetings.Agendas;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>What another area of the work would have a body talk about at its next meeting: what is late, what stands at red.</summary>
internal interface IAgendaSuggestionSource
{
    /// <summary>The matters as items without numbers, the most pressing first; none for a body that has nothing to do with the area.</summary>
    IReadOnlyList<AgendaItem> For(BodyId body);
}
