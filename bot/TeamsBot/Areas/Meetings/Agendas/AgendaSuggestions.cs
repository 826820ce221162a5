using System.Security.Cryptography;
using System.Text;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Scheduling;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>What is offered for a meeting's agenda: the business cycle's tasks of its month, and what other areas would have talked about.</summary>
internal sealed class AgendaSuggestions(MeetingRequestParser words, IEnumerable<IAgendaSuggestionSource> matters)
{
    private const int Most = 12;
    private const int CodeLength = 12;

    private readonly IAgendaSuggestionSource[] _matters = [.. matters];

    /// <param name="agenda">The items that the agenda has already: they are not offered again.</param>
    public async ValueTask<IReadOnlyList<AgendaSuggestion>> ForAsync(Meeting meeting, IReadOnlyList<AgendaItem> agenda)
    {
        var cycle = new BusinessCycle((await words.BodiesAsync()).Facts).SuggestFor(meeting.Time.Day, agenda);
        return
        [
            .. cycle.Concat(_matters.SelectMany(area => area.For(meeting.Body)))
                .Where(item => !agenda.Any(known => known.Title.Contains(item.Title, StringComparison.OrdinalIgnoreCase)))
                .DistinctBy(static item => item.Title, StringComparer.OrdinalIgnoreCase)
                .Take(Most)
                .Select(static item => new AgendaSuggestion(CodeOf(item), item with { Number = "" })),
        ];
    }

    private static string CodeOf(AgendaItem item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Title)))[..CodeLength];
}

/// <summary>An item that is offered for an agenda.</summary>
/// <param name="Code">Names it on a card: the same item always has the same.</param>
/// <param name="Item">Without a number.</param>
internal sealed record AgendaSuggestion(string Code, AgendaItem Item);
