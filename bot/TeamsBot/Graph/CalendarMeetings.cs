using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using Partnership.Returns;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;

namespace TeamsBot.Graph;

/// <summary>What Microsoft 365 does to meetings: each step is made through the meetings' service, in the calendar's name.</summary>
internal sealed class CalendarMeetings(MeetingService service, TimeProvider time)
{
    /// <summary>Who the audit trail names.</summary>
    private static readonly Person _actor = new(new PersonId(Guid.Empty), "Microsoft 365 calendar");

    public Task<MeetingStep> ScheduleAsync(BodyId body, MeetingDetails details, string origin, CancellationToken cancellationToken) =>
        service.ScheduleAsync(_actor, new MeetingId(Guid.CreateVersion7(time.GetUtcNow())), body, details, MeetingSource.Graph, form: null, origin, cancellationToken);

    public Task<MeetingStep> ChangeAsync(MeetingId id, MeetingDetails details, CancellationToken cancellationToken) =>
        service.ChangeAsync(_actor, id, seen: null, MeetingVerbs.Change, form: null, (meeting, now) => meeting.Change(details, now), cancellationToken);

    public Task<MeetingStep> TakeOverAsync(MeetingId id, MeetingDetails details, string origin, CancellationToken cancellationToken) =>
        service.HandToCalendarAsync(_actor, id, details, origin, cancellationToken);

    public Task<MeetingStep> CancelAsync(MeetingId id, string? reason, CancellationToken cancellationToken) =>
        service.ChangeAsync(_actor, id, seen: null, MeetingVerbs.Cancel, form: null, (meeting, now) => meeting.Cancel(reason, now), cancellationToken);

    public Task<MeetingStep> DraftAgendaAsync(MeetingId id, IReadOnlyList<AgendaItem> items, CancellationToken cancellationToken) =>
        service.ChangeAsync(_actor, id, seen: null, MeetingVerbs.SaveAgenda, form: null, (meeting, _) => meeting.DraftAgenda(items), cancellationToken);

    public Task KeepPaperAsync(MeetingId id, string name, PaperSummary summary, string origin, CancellationToken cancellationToken) =>
        service.KeepPaperAsync(_actor, id, new KeptPaper(name, summary, origin, time.GetUtcNow()), cancellationToken);
}
