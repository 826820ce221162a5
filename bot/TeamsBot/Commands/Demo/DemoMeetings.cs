using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Returns;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Scheduling;

namespace TeamsBot.Commands.Demo;

/// <summary>The meetings of the demo world: one with a draft agenda within days, and one with a published agenda after it.</summary>
internal sealed class DemoMeetings(MeetingService service, TimeProvider time)
{
    private const string Draft =
        """
        1. Welcome and apologies
        2. Mid-year returns (information, Secretariat, 15 minutes)
        3. Domestic abuse outreach in Cherwell (decision, Owen Larkfield, 20 minutes)
        4. Any other business
        """;

    private const string Published =
        """
        1. Welcome and minutes of the last meeting
        2. Spending in the first half of the year (discussion, Secretariat, 20 minutes)
        3. Modern slavery training (information, Priya Wolvercote, 15 minutes)
        4. Priorities for next year (decision, Chair, 30 minutes)
        """;

    /// <returns>What was made, a sentence each.</returns>
    public async Task<IReadOnlyList<string>> MakeAsync(Person secretariat, CancellationToken cancellationToken)
    {
        var near = await ScheduleAsync(secretariat, new BodyId("sop-coordination"), "Coordination Group", days: 3, new TimeOnly(14, 0), cancellationToken);
        await ChangeAsync(secretariat, near, MeetingVerbs.SaveAgenda, static (meeting, _) => meeting.DraftAgenda(AgendaReader.Read(Draft).Items), cancellationToken);
        var far = await ScheduleAsync(secretariat, new BodyId("sop-oversight"), "Oversight Committee", days: 10, new TimeOnly(10, 0), cancellationToken);
        await ChangeAsync(secretariat, far, MeetingVerbs.PublishNow, static (meeting, now) => meeting.ReviseAgenda(AgendaReader.Read(Published).Items, now), cancellationToken);
        return
        [
            $"The Coordination Group on {LondonWords.Day(near.Time.Day)}, whose agenda is a draft.",
            $"The Oversight Committee on {LondonWords.Day(far.Time.Day)}, with its agenda published.",
        ];
    }

    private async Task<Meeting> ScheduleAsync(Person secretariat, BodyId body, string title, int days, TimeOnly start, CancellationToken cancellationToken)
    {
        var day = WorkingDays.England.OnOrAfter(LondonTime.DayOf(time.GetUtcNow()).AddDays(days));
        var details = new MeetingDetails(title, MeetingTime.At(day, start, TimeSpan.FromHours(2)), "County Hall, Oxford");
        return Saved(await service.ScheduleAsync(secretariat, new MeetingId(Guid.NewGuid()), body, details, MeetingSource.Card, form: null, origin: null, cancellationToken));
    }

    private async Task ChangeAsync(Person secretariat, Meeting meeting, string verb, Func<Meeting, DateTimeOffset, MeetingOutcome> change, CancellationToken cancellationToken) =>
        Saved(await service.ChangeAsync(secretariat, meeting.Id, seen: null, verb, form: null, change, cancellationToken));

    private static Meeting Saved(MeetingStep step) =>
        step is MeetingStep.Saved saved ? saved.Kept.Meeting : throw new InvalidOperationException($"The demo's meeting breaks a rule: {step}.");
}
