using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Areas.Returns.Tables;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>Finds the versions of returns that are exported.</summary>
/// <param name="fund">The fund's whole name, asked for when there is a return to name by it.</param>
internal sealed class ReturnVersions(IReturnReading returns, Func<string> fund, TimeProvider time)
{
    /// <param name="id">Null for the present one.</param>
    /// <returns>Null when it was not opened.</returns>
    public FundingPeriod? Period(PeriodId? id) => returns.PeriodOrPresent(id, LondonTime.DayOf(time.GetUtcNow()));

    /// <param name="submission">The version's number; null for the newest signed one, or the draft where none was ever signed.</param>
    /// <returns>Null where there is no such return or version.</returns>
    public ExportedReturn? Find(FundingPeriod period, Allocation area, ReturnKind kind, int? submission)
    {
        var key = new ReturnKey(period.Id, area.Area, kind);
        if (returns.Find(key) is not { } now)
        {
            return null;
        }

        var submissions = returns.Submissions(key);
        var version = submission is null
            ? (submissions is [.., var newest] ? newest : now)
            : submissions.FirstOrDefault(one => one.Submission == submission) ?? (now.Submission == submission ? now : null);
        return version is null ? null : new ExportedReturn(version, period, now, fund());
    }

    /// <summary>The newest signed version of every return, by area as the period lists them and then by kind.</summary>
    public IReadOnlyList<ExportedReturn> Signed(FundingPeriod period)
    {
        var started = returns.InPeriod(period.Id).ToDictionary(one => (one.Key.Area, one.Key.Kind));
        return [.. from area in period.Allocations
                   from kind in Enum.GetValues<ReturnKind>()
                   where started.ContainsKey((area.Area, kind))
                   let now = started[(area.Area, kind)]
                   let submissions = returns.Submissions(now.Key)
                   where submissions.Count > 0
                   select new ExportedReturn(submissions[^1], period, now, fund())];
    }
}
