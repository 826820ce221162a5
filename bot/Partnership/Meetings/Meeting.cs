using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings.Agendas;

namespace Partnership.Meetings;

/// <summary>
/// A meeting of a body. It never changes: what happens to it gives a new one, with the words for what is different.
/// </summary>
public sealed record Meeting
{
    public required MeetingId Id { get; init; }

    public required BodyId Body { get; init; }

    public required MeetingDetails Details { get; init; }

    public required MeetingSource Source { get; init; }

    public MeetingState State { get; init; }

    /// <summary>From 0, one more with each change of time, place, title, link or state: the SEQUENCE of its calendar entry.</summary>
    public int Revision { get; init; }

    /// <summary>From 1, one more with each change of time: what is said of one time is not said again unless the time changes.</summary>
    public int TimeRevision { get; init; } = 1;

    /// <summary>The instant at which its present time was settled: a reminder that would have been due before was never missed.</summary>
    public required DateTimeOffset TimeSetAt { get; init; }

    /// <summary>The time that it was moved from last; null where it never was.</summary>
    public MeetingTime? MovedFrom { get; init; }

    /// <summary>The instant of its cancellation.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>Why it was cancelled, in the words of whoever did it.</summary>
    public string? CancelReason { get; init; }

    public Agenda Agenda { get; init; } = Agenda.None;

    public string Title => Details.Title;

    public MeetingTime Time => Details.Time;

    public bool IsCancelled => State == MeetingState.Cancelled;

    /// <summary>Arranges a new meeting.</summary>
    /// <param name="now">The instant of the arrangement.</param>
    public static MeetingOutcome Schedule(MeetingId id, BodyId body, MeetingDetails details, MeetingSource source, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(details);
        var meeting = new Meeting { Id = id, Body = body, Details = details, Source = source, TimeSetAt = now };
        return details.Time.Starts <= now
            ? new MeetingOutcome.Refused(meeting, MeetingRefusal.InThePast)
            : new MeetingOutcome.Changed(meeting, [new MeetingChange(MeetingChangeKind.Scheduled, $"{details.Title} is on {details.Time}{PlaceWords(details.Place)}.")]);
    }

    /// <summary>Sets another time and, where it is given, another place.</summary>
    public MeetingOutcome Move(MeetingTime time, string? place, DateTimeOffset now) =>
        Change(Details with { Time = time, Place = place ?? Details.Place }, now);

    /// <summary>Takes over what is told of the meeting now; the outcome says in words what is different.</summary>
    public MeetingOutcome Change(MeetingDetails details, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(details);
        var moved = !details.Time.SameAs(Time);
        if (IsCancelled || Time.Ends <= now)
        {
            return new MeetingOutcome.Refused(this, IsCancelled ? MeetingRefusal.Cancelled : MeetingRefusal.Over);
        }

        if (moved && details.Time.Starts <= now)
        {
            return new MeetingOutcome.Refused(this, MeetingRefusal.InThePast);
        }

        var changes = MeetingChange.Between(Details, details);
        if (changes.Count == 0)
        {
            return new MeetingOutcome.Unchanged(this);
        }

        var changed = this with { Details = details, Revision = Revision + 1 };
        return new MeetingOutcome.Changed(
            moved ? changed with { State = MeetingState.Moved, TimeRevision = TimeRevision + 1, TimeSetAt = now, MovedFrom = Time } : changed,
            changes);
    }

    /// <summary>Hands it to a calendar, whose event says from now on what is told of it. Even where nothing else changes, it then is a change, with none to tell.</summary>
    public MeetingOutcome HandToCalendar(MeetingDetails details, DateTimeOffset now) =>
        (this with { Source = MeetingSource.Graph }).Change(details, now) switch
        {
            MeetingOutcome.Unchanged { Meeting: var meeting } => new MeetingOutcome.Changed(meeting, []),
            MeetingOutcome.Refused { Reason: var reason } => new MeetingOutcome.Refused(this, reason),
            var outcome => outcome,
        };

    /// <summary>Calls it off.</summary>
    public MeetingOutcome Cancel(string? reason, DateTimeOffset now)
    {
        if (IsCancelled || Time.Ends <= now)
        {
            return new MeetingOutcome.Refused(this, IsCancelled ? MeetingRefusal.Cancelled : MeetingRefusal.Over);
        }

        var words = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        return new MeetingOutcome.Changed(
            this with { State = MeetingState.Cancelled, Revision = Revision + 1, CancelledAt = now, CancelReason = words },
            [new MeetingChange(MeetingChangeKind.Cancelled, $"{Title} on {LondonWords.Day(Time.Day)} is cancelled{(words is null ? "." : ": " + words)}")]);
    }

    /// <summary>Keeps items as the draft of its agenda; nobody is told.</summary>
    public MeetingOutcome DraftAgenda(IReadOnlyList<AgendaItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (IsCancelled)
        {
            return new MeetingOutcome.Refused(this, MeetingRefusal.Cancelled);
        }

        items = ExemptItems.Mark(items);
        return items.SequenceEqual(Agenda.Latest)
            ? new MeetingOutcome.Unchanged(this)
            : new MeetingOutcome.Changed(
                this with { Agenda = Agenda.WithDraft(items) },
                [new MeetingChange(MeetingChangeKind.AgendaDrafted, $"The agenda's draft has {LondonWords.Count(items.Count, "item")}.")]);
    }

    /// <summary>Publishes the draft: for the first time, or as a revision of what was published, with what changed.</summary>
    public MeetingOutcome PublishAgenda(DateTimeOffset now)
    {
        if (IsCancelled || Time.Ends <= now)
        {
            return new MeetingOutcome.Refused(this, IsCancelled ? MeetingRefusal.Cancelled : MeetingRefusal.Over);
        }

        if (Agenda.Latest.Count == 0)
        {
            return new MeetingOutcome.Refused(this, MeetingRefusal.NoAgenda);
        }

        if (!Agenda.HasUnpublishedDraft)
        {
            return new MeetingOutcome.Unchanged(this);
        }

        var published = Agenda.Publish(now);
        List<MeetingChange> changes = published.Revision == 1
            ? [new MeetingChange(MeetingChangeKind.AgendaPublished, $"The agenda is published, with {LondonWords.Count(published.Items.Count, "item")}.")]
            : [.. published.LastChanges.Select(static words => new MeetingChange(MeetingChangeKind.AgendaRevised, words))];
        if (ExemptItems.KeptOut(published.Items) is { } keptOut)
        {
            changes.Add(new MeetingChange(MeetingChangeKind.AgendaExempt, keptOut));
        }

        return new MeetingOutcome.Changed(this with { Agenda = published }, changes);
    }

    /// <summary>Marks the items whose papers say that they are not for the public, in what is published too.</summary>
    /// <param name="papers">The names of such papers.</param>
    public Meeting WithExemptPapers(IReadOnlyCollection<string> papers)
    {
        var agenda = Agenda.WithExemptPapers(papers);
        return ReferenceEquals(agenda, Agenda) ? this : this with { Agenda = agenda };
    }

    /// <summary>Drafts and publishes in one step.</summary>
    public MeetingOutcome ReviseAgenda(IReadOnlyList<AgendaItem> items, DateTimeOffset now)
    {
        var drafted = DraftAgenda(items);
        return drafted is MeetingOutcome.Refused ? drafted : drafted.Meeting.PublishAgenda(now);
    }

    private static string PlaceWords(string? place) => place is null ? "" : ", " + place;
}
