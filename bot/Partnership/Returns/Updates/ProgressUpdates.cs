using Partnership.Facts;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Updates;

/// <summary>The moves on progress updates.</summary>
public sealed class ProgressUpdates(FactBook book)
{
    private readonly UpdateRights _rights = new(book);

    /// <summary>Sends an update. Those of the same body and subject that were not accepted yet give way to it; an accepted one stands until this one is accepted.</summary>
    /// <param name="earlier">The body's updates on this subject; others are passed over.</param>
    /// <param name="confirmed">The inputs whose question about private data was answered with "yes, as it is".</param>
    public UpdateOutcome Send(
        UpdateId id,
        BodyId body,
        UpdateSubject? subject,
        UpdateInput input,
        PersonRoles by,
        DateTimeOffset at,
        IEnumerable<ProgressUpdate> earlier,
        IReadOnlyCollection<UpdateField> confirmed)
    {
        if (!_rights.MaySend(by, body))
        {
            return new UpdateOutcome.NotAllowed();
        }

        var faults = UpdateReader.Faults(input, confirmed);
        if (subject is null)
        {
            faults = [new UpdateFault(UpdateField.Subject, "Choose what the update is about.", MayConfirm: false), .. faults];
        }

        if (faults.Count > 0 || subject is null)
        {
            return new UpdateOutcome.Refused(faults);
        }

        var blank = new ProgressUpdate(
            id, body, subject, Rag.Green, Headline: "", Achievements: "", Risks: "", HelpNeeded: "", NextSteps: "", by.Person, at, at, UpdateState.Sent, Acceptance: null, Revision: 1);
        return new UpdateOutcome.Done(UpdateReader.Fill(blank, input), Supersede(earlier, blank, static state => state is not (UpdateState.Accepted or UpdateState.Superseded), at));
    }

    /// <summary>Changes an update as long as no newer one has taken its place; an accepted one has to be accepted again.</summary>
    /// <param name="revision">The revision that the person saw.</param>
    public UpdateOutcome Edit(ProgressUpdate current, int revision, UpdateInput input, PersonRoles by, DateTimeOffset at, IReadOnlyCollection<UpdateField> confirmed)
    {
        if (!_rights.MaySend(by, current.Body))
        {
            return new UpdateOutcome.NotAllowed();
        }

        if (Guard(current, revision) is { } refusal)
        {
            return refusal;
        }

        return UpdateReader.Faults(input, confirmed) is { Count: > 0 } faults
            ? new UpdateOutcome.Refused(faults)
            : new UpdateOutcome.Done(
                UpdateReader.Fill(current, input) with { Author = by.Person, Changed = at, State = UpdateState.Sent, Acceptance = null, Review = null, Revision = current.Revision + 1 }, []);
    }

    /// <summary>The secretariat accepts an update; from now on it answers questions, in place of the one accepted before.</summary>
    public static UpdateOutcome Accept(ProgressUpdate current, int revision, PersonRoles by, DateTimeOffset at, IEnumerable<ProgressUpdate> earlier)
    {
        if (!by.Secretariat)
        {
            return new UpdateOutcome.NotAllowed();
        }

        if (Guard(current, revision) is { } refusal)
        {
            return refusal;
        }

        return current.State == UpdateState.Accepted
            ? new UpdateOutcome.WrongState(current)
            : new UpdateOutcome.Done(
                current with { State = UpdateState.Accepted, Acceptance = new Signature(by.Person, at), Review = null, Revision = current.Revision + 1 },
                Supersede(earlier, current, static state => state is UpdateState.Accepted, at));
    }

    /// <summary>The secretariat asks the sender something, or declines an update that waits for it. Either is said with its words.</summary>
    /// <param name="to"><see cref="UpdateState.AskedBack"/> or <see cref="UpdateState.Declined"/>.</param>
    /// <param name="isConfirmed">Whether the question about private data was answered with "yes, as it is".</param>
    public static UpdateOutcome Review(ProgressUpdate current, int revision, UpdateState to, string? words, PersonRoles by, DateTimeOffset at, bool isConfirmed)
    {
        if (!by.Secretariat)
        {
            return new UpdateOutcome.NotAllowed();
        }

        if (Guard(current, revision) is { } refusal)
        {
            return refusal;
        }

        if (current.State != UpdateState.Sent)
        {
            return new UpdateOutcome.WrongState(current);
        }

        return UpdateReader.ReviewFaults(words, to, isConfirmed) is { Count: > 0 } faults
            ? new UpdateOutcome.Refused(faults)
            : new UpdateOutcome.Done(current with { State = to, Review = new UpdateReview(TypedText.Lines(words), new Signature(by.Person, at)), Revision = current.Revision + 1 }, []);
    }

    private static UpdateOutcome? Guard(ProgressUpdate current, int revision)
    {
        if (revision != current.Revision)
        {
            return new UpdateOutcome.Stale(current);
        }

        return current.State is UpdateState.Superseded or UpdateState.Declined ? new UpdateOutcome.WrongState(current) : null;
    }

    private static List<ProgressUpdate> Supersede(IEnumerable<ProgressUpdate> earlier, ProgressUpdate by, Func<UpdateState, bool> givesWay, DateTimeOffset at) =>
    [
        .. earlier
            .Where(update => update.Id != by.Id && givesWay(update.State) && update.Sent <= by.Sent && IsSameSubject(update, by))
            .Select(update => update with { State = UpdateState.Superseded, Changed = at, Revision = update.Revision + 1 }),
    ];

    private static bool IsSameSubject(ProgressUpdate one, ProgressUpdate other) =>
        one.Body == other.Body && string.Equals(one.Subject.Id, other.Subject.Id, StringComparison.Ordinal);
}
