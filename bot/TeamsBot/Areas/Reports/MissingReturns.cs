using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;

namespace TeamsBot.Areas.Reports;

/// <summary>The returns that areas still have to send in before a meeting.</summary>
internal sealed class MissingReturns(ReturnStore store, TimeProvider time) : IMissingReturns
{
    /// <summary>Whoever meets cannot do much about a return that is overdue for longer.</summary>
    private const int DaysBack = 365;

    public IReadOnlyList<string> Before(BodyId body, DateOnly day)
    {
        var today = LondonTime.DayOf(time.GetUtcNow());
        var missing = new List<(DateOnly Due, string Title)>();
        foreach (var period in store.Periods())
        {
            var own = period.Allocations.Any(area => area.Body == body);
            foreach (var row in StatusBoard.Of(period, store.InPeriod(period.Id).Select(ReturnSummary.Of), today).Rows.Where(row => !own || row.Area.Body == body))
            {
                missing.AddRange(row.Returns
                    .Where(status => IsMissing(status) && status.Due <= day && status.DaysLeft >= -DaysBack)
                    .Select(status => (status.Due, ReturnWords.Title(row.Area.Name, status.Key.Kind, period.Name))));
            }
        }

        return [.. missing.OrderBy(static one => one.Due).Select(static one => one.Title)];
    }

    private static bool IsMissing(ReturnStatus status) => !status.IsSettled && status.Mover is PendingParty.Contact or PendingParty.Commander;
}
