using Partnership.Calendars;
using Partnership.Returns;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Facts;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns;

/// <summary>Returns as the person who asks may look at them.</summary>
internal sealed class ReturnViews(ReturnArchive archive, Roles roles, Knowledge knowledge, TimeProvider time)
{
    /// <summary>Null when the return was not started, or its period is not open, or the person has no part in it.</summary>
    public ReturnView? Find(Person viewer, ReturnKey key) => archive.Find(key) is { } whole ? Of(viewer, whole) : null;

    /// <inheritdoc cref="Find"/>
    public ReturnView? Of(Person viewer, Return whole)
    {
        var by = roles.Of(viewer);
        if (!ReturnRights.MaySee(by, whole.Key.Area) || archive.PeriodOf(whole.Key) is not { } period || period.Allocations.All(one => one.Area != whole.Key.Area))
        {
            return null;
        }

        return new ReturnView(
            whole,
            period,
            Viewer.Of(by, whole, period),
            LondonTime.DayOf(time.GetUtcNow()),
            Guid.NewGuid())
        {
            Fund = knowledge.Fund,
            Earlier = archive.EarlierThan(whole.Key),
            Before = archive.SubmissionBefore(whole),
        };
    }
}
