using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings;

/// <summary>
/// Where every change of a meeting is made, whoever makes it: it reads what is kept, lets the rules decide, saves the result durably with its line in the
/// audit trail, and tells whoever watches meetings.
/// </summary>
internal sealed partial class MeetingService(MeetingStore store, IEnumerable<IMeetingWatcher> watchers, TimeProvider time, ILogger<MeetingService> logger)
{
    private const int Attempts = 4;

    private readonly IMeetingWatcher[] _watchers = [.. watchers];

    public KeptMeeting? Find(MeetingId id) => store.Find(id);

    /// <summary>Whether a card has done its work already.</summary>
    public bool IsUsed(Guid form) => store.IsUsed(form);

    /// <summary>Arranges a new meeting.</summary>
    /// <param name="id">Of the form's nonce where there is one, so that the same form finds its own meeting again.</param>
    /// <param name="origin">The calendar event that it comes from; null for one arranged in chat.</param>
    /// <exception cref="DatabaseFaultException">The database cannot be read or written; nothing was changed.</exception>
    public async Task<MeetingStep> ScheduleAsync(
        Person by, MeetingId id, BodyId body, MeetingDetails details, MeetingSource source, Guid? form, string? origin, CancellationToken cancellationToken)
    {
        if (store.Find(id) is { } before)
        {
            return new MeetingStep.Repeated(before);
        }

        var now = time.GetUtcNow();
        switch (Meeting.Schedule(id, body, details, source, now))
        {
            case MeetingOutcome.Refused refusal:
                return new MeetingStep.Refused(Current: null, refusal.Text);
            case MeetingOutcome.Changed changed:
                var outcome = await store.SaveAsync(new MeetingSaving(changed.Meeting, Seen: null, MeetingVerbs.Schedule, by, now, form, origin), cancellationToken);
                return outcome == SavingOutcome.Saved ? await SavedAsync(changed, cancellationToken)
                    : store.Find(id) is { } made ? new MeetingStep.Repeated(made)
                    : new MeetingStep.Gone();
            case var other:
                throw new InvalidOperationException($"A new meeting ended as {other.GetType().Name}.");
        }
    }

    /// <summary>Changes a meeting.</summary>
    /// <param name="seen">The version that the person's card was made from; null to change it however it stands now.</param>
    /// <param name="action">What is done, for the audit trail: a verb.</param>
    /// <param name="change">What is to happen to it, at the instant given; run anew where someone else was faster.</param>
    /// <exception cref="DatabaseFaultException">The database cannot be read or written; nothing was changed.</exception>
    public Task<MeetingStep> ChangeAsync(
        Person by, MeetingId id, int? seen, string action, Guid? form, Func<Meeting, DateTimeOffset, MeetingOutcome> change, CancellationToken cancellationToken) =>
        ChangeAsync(by, id, seen, action, form, origin: null, change, cancellationToken);

    /// <summary>Makes a calendar's event the origin of a meeting that was arranged in chat, or that came from another event.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read or written; nothing was changed.</exception>
    public Task<MeetingStep> HandToCalendarAsync(Person by, MeetingId id, MeetingDetails details, string origin, CancellationToken cancellationToken) => ChangeAsync(
        by, id, seen: null, MeetingVerbs.HandToCalendar, form: null, origin, (meeting, now) => meeting.HandToCalendar(details, now), cancellationToken);

    /// <summary>Keeps the summary of a meeting's paper.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be written; nothing was kept.</exception>
    public async Task KeepPaperAsync(Person by, MeetingId id, KeptPaper paper, CancellationToken cancellationToken)
    {
        await store.KeepPaperAsync(id, paper, by, time.GetUtcNow(), cancellationToken);
        var step = await ChangeAsync(by, id, seen: null, MeetingVerbs.TakePaper, form: null, static (meeting, _) => new MeetingOutcome.Unchanged(meeting), cancellationToken);
        if (step is not MeetingStep.Saved)
        {
            await TellAsync(id, cancellationToken);
        }
    }

    private async Task<MeetingStep> ChangeAsync(
        Person by,
        MeetingId id,
        int? seen,
        string action,
        Guid? form,
        string? origin,
        Func<Meeting, DateTimeOffset, MeetingOutcome> change,
        CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (store.Find(id) is not { } kept)
            {
                return new MeetingStep.Gone();
            }

            if (form is { } used && store.IsUsed(used))
            {
                return new MeetingStep.Repeated(kept);
            }

            if (seen is { } version && version != kept.Version)
            {
                return new MeetingStep.Overtaken(kept);
            }

            var now = time.GetUtcNow();
            var made = WithExemptPapers(change(kept.Meeting, now));
            if (made is not MeetingOutcome.Changed changed)
            {
                return made is MeetingOutcome.Refused refusal ? new MeetingStep.Refused(kept, refusal.Text) : new MeetingStep.AsBefore(kept);
            }

            switch (await store.SaveAsync(new MeetingSaving(changed.Meeting, kept.Version, action, by, now, form, origin ?? kept.Origin), cancellationToken))
            {
                case SavingOutcome.Saved:
                    return await SavedAsync(changed, cancellationToken);
                case SavingOutcome.Repeated:
                    return new MeetingStep.Repeated(store.Find(id) ?? kept);
            }
        }

        return store.Find(id) is { } last ? new MeetingStep.Overtaken(last) : new MeetingStep.Gone();
    }

    /// <summary>An item whose paper says that it is not for the public is not for the public either, whichever of the two came first.</summary>
    private MeetingOutcome WithExemptPapers(MeetingOutcome made)
    {
        if (made is MeetingOutcome.Refused)
        {
            return made;
        }

        var meeting = made.Meeting.WithExemptPapers([.. store.Papers(made.Meeting.Id).Where(static paper => paper.Summary.IsExempt).Select(static paper => paper.Name)]);
        return ReferenceEquals(meeting, made.Meeting) ? made : new MeetingOutcome.Changed(meeting, made is MeetingOutcome.Changed changed ? changed.Changes : []);
    }

    private async Task<MeetingStep> SavedAsync(MeetingOutcome.Changed changed, CancellationToken cancellationToken)
    {
        await TellAsync(changed.Meeting.Id, cancellationToken);
        return new MeetingStep.Saved(store.Find(changed.Meeting.Id)!, changed.Changes);
    }

    /// <summary>The change stands whatever comes of this: who could not be told finds it at the next look.</summary>
    private async Task TellAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        foreach (var watcher in _watchers)
        {
            try
            {
                await watcher.ChangedAsync(meeting, cancellationToken);
            }
            catch (DatabaseFaultException exception)
            {
                Log.NotTold(logger, meeting.Value, exception.Message);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Meeting {Meeting} is changed, and what follows from it waits: {Reason}")]
        public static partial void NotTold(ILogger logger, Guid meeting, string reason);
    }
}
