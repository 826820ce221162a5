using Partnership.Facts;

namespace Partnership.Returns.Overview;

/// <summary>What is due when, and who is to be reminded.</summary>
public static class DueCalendar
{
    /// <summary>The days on which people are reminded, counted from the due date.</summary>
    public static readonly IReadOnlyList<int> ReminderOffsets = [-14, -7, -1, 1, 7];

    private static readonly ReturnKind[] Kinds = Enum.GetValues<ReturnKind>();

    /// <summary>An area's three returns: first what is still owed, soonest due first; then what is settled.</summary>
    /// <param name="kept">The returns that there are; those of other areas and periods are passed over.</param>
    public static IReadOnlyList<ReturnStatus> For(FundingPeriod period, FundedLineId area, IEnumerable<ReturnSummary> kept, DateOnly today)
    {
        var byKey = kept.ToDictionary(static summary => summary.Key);
        return [.. Statuses(period, area, byKey, today).OrderBy(static status => status.IsSettled).ThenBy(static status => status.Due)];
    }

    /// <summary>
    /// The reminders that fell due after <paramref name="since"/> and up to today, of what can be done now. After an outage each return is reminded of once, with
    /// the newest of the missed ones.
    /// </summary>
    /// <param name="since">The last day whose reminders were seen to.</param>
    public static IReadOnlyList<Reminder> Reminders(FundingPeriod period, IEnumerable<ReturnSummary> kept, DateOnly since, DateOnly today)
    {
        var byKey = kept.ToDictionary(static summary => summary.Key);
        return
        [
            .. from allocation in period.Allocations
               from status in Statuses(period, allocation.Area, byKey, today)
               where !status.IsSettled && !status.WaitsForPlan && status.Mover != PendingParty.Nobody
               let offset = NewestOffset(status.Due, since, today)
               where offset is not null
               select new Reminder(status.Key, offset.Value, status.Mover, status),
        ];
    }

    internal static IEnumerable<ReturnStatus> Statuses(FundingPeriod period, FundedLineId area, IReadOnlyDictionary<ReturnKey, ReturnSummary> kept, DateOnly today)
    {
        var hasPlan = kept.GetValueOrDefault(new ReturnKey(period.Id, area, ReturnKind.SpendingPlan))?.LastAccepted is not null;
        return Kinds.Select(kind =>
        {
            var key = new ReturnKey(period.Id, area, kind);
            var summary = kept.GetValueOrDefault(key);
            return ReturnStatus.Of(period, key, summary, today) with { WaitsForPlan = kind != ReturnKind.SpendingPlan && summary is null && !hasPlan };
        });
    }

    private static int? NewestOffset(DateOnly due, DateOnly since, DateOnly today)
    {
        int? newest = null;
        foreach (var offset in ReminderOffsets)
        {
            var day = due.AddDays(offset);
            if (day > since && day <= today)
            {
                newest = offset;
            }
        }

        return newest;
    }
}
