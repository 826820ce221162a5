using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings.Agendas;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Meetings.Agendas;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Reports;

/// <summary>What the returns and progress updates would have talked about: returns that are overdue, and what stands at red. A CSP talks about its own, the county's bodies about all.</summary>
internal sealed class AgendaSuggestionSource(ReturnStore returns, UpdateStore updates, TimeProvider time) : IAgendaSuggestionSource
{
    private const int MostOfEach = 5;

    public IReadOnlyList<AgendaItem> For(BodyId body)
    {
        try
        {
            var periods = returns.Periods();
            var isFunded = periods.Any(period => period.Allocations.Any(area => area.Body == body));
            return [.. Overdue(periods, isFunded ? body : null).Take(MostOfEach), .. Red(isFunded ? body : null).Take(MostOfEach)];
        }
        catch (DatabaseFaultException)
        {
            // Suggestions are a convenience: without them the agenda is written all the same.
            return [];
        }
    }

    private IEnumerable<AgendaItem> Overdue(IReadOnlyList<FundingPeriod> periods, BodyId? only)
    {
        var today = LondonTime.DayOf(time.GetUtcNow());
        foreach (var period in periods)
        {
            foreach (var status in StatusBoard.Of(period, returns.InPeriod(period.Id).Select(ReturnSummary.Of), today).Overdue)
            {
                var area = period.Allocations.First(one => one.Area == status.Key.Area);
                if (only is null || area.Body == only)
                {
                    yield return new AgendaItem("", "Overdue: " + ReturnWords.Title(area.Name, status.Key.Kind, period.Name), AgendaPurpose.Discussion);
                }
            }
        }
    }

    private IEnumerable<AgendaItem> Red(BodyId? only) => updates.Accepted()
        .Where(update => update.Rag == Rag.Red && (only is null || update.Body == only))
        .Select(static update => new AgendaItem("", $"Red: {update.Subject.Title}", AgendaPurpose.Discussion));
}
