using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Facts;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Updates;

/// <summary>Where every step of a progress update is made: it reads what is kept, lets the rules decide, and saves the result against what it was made from.</summary>
internal sealed class UpdateService(UpdateStore store, UpdateMessages messages, Roles roles, Knowledge knowledge, TimeProvider time)
{
    private const int Attempts = 4;

    private delegate UpdateOutcome UpdateMove(ProgressUpdate current, IReadOnlyList<ProgressUpdate> live, PersonRoles by, DateTimeOffset at);

    public ProgressUpdate? Find(UpdateId id) => store.Find(id);

    /// <summary>Sends a new update. It takes the form's nonce as its id, so that the same form finds its own update again.</summary>
    /// <param name="subject">The id of what it is about, as chosen.</param>
    /// <exception cref="InvalidOperationException">The body's updates on the subject were changed all the time.</exception>
    public async Task<UpdateStep> SendAsync(
        Person actor, BodyId body, string subject, UpdateInput typed, IReadOnlyCollection<UpdateField> confirmed, Guid form, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        var by = roles.Of(actor);
        var about = new UpdateSubjects(facts).WithId(body, subject);
        var id = new UpdateId(form);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (store.Find(id) is { } sent)
            {
                return new UpdateRights(facts).MaySend(by, sent.Body) ? new UpdateStep.Repeated(sent) : new UpdateStep.NotAllowed();
            }

            var live = about is null ? [] : store.Live(body, about.Id);
            var now = time.GetUtcNow();
            var made = new ProgressUpdates(facts).Send(id, body, about, typed, by, now, live, confirmed);
            if (made is not UpdateOutcome.Done done)
            {
                return NotMade(editing: null, made);
            }

            if (await store.SaveAsync(new UpdateSaving(done, live, UpdateVerbs.Save, actor, now, form, messages.About(before: null, done.Update, actor, facts)), cancellationToken) is SavingOutcome.Saved)
            {
                return new UpdateStep.Saved(done.Update);
            }
        }

        throw new InvalidOperationException("A body's updates were changed by others all the time while one was sent.");
    }

    /// <summary>Changes an update.</summary>
    /// <param name="revision">The revision that the person's card was made from.</param>
    public async Task<UpdateStep> EditAsync(
        Person actor, UpdateId id, int revision, UpdateInput typed, IReadOnlyCollection<UpdateField> confirmed, Guid? form, CancellationToken cancellationToken)
    {
        var moves = new ProgressUpdates((await knowledge.GetAsync()).Facts);
        return await MakeAsync(actor, id, UpdateVerbs.Edit, form, (current, _, by, at) => moves.Edit(current, revision, typed, by, at, confirmed), cancellationToken);
    }

    /// <summary>Accepts an update for the secretariat.</summary>
    /// <param name="revision">The revision that the person's card was made from.</param>
    public Task<UpdateStep> AcceptAsync(Person actor, UpdateId id, int revision, Guid? form, CancellationToken cancellationToken) =>
        MakeAsync(actor, id, UpdateVerbs.Accept, form, (current, live, by, at) => ProgressUpdates.Accept(current, revision, by, at, live), cancellationToken);

    /// <summary>Asks an update's sender something, or declines the update.</summary>
    /// <param name="revision">The revision that the person's card was made from.</param>
    public Task<UpdateStep> ReviewAsync(Person actor, UpdateId id, int revision, UpdateState to, string words, bool isConfirmed, Guid? form, CancellationToken cancellationToken) =>
        MakeAsync(
            actor, id, to is UpdateState.Declined ? UpdateVerbs.Decline : UpdateVerbs.AskBack, form, (current, _, by, at) => ProgressUpdates.Review(current, revision, to, words, by, at, isConfirmed), cancellationToken);

    private async Task<UpdateStep> MakeAsync(Person actor, UpdateId id, string action, Guid? form, UpdateMove move, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        var by = roles.Of(actor);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (store.Find(id) is not { } found)
            {
                return new UpdateStep.Gone();
            }

            // As it stands among the others, so that what the write is held against was read at one moment.
            var live = store.Live(found.Body, found.Subject.Id);
            var current = live.FirstOrDefault(update => update.Id == id) ?? found;
            var now = time.GetUtcNow();
            var made = move(current, live, by, now);
            if (made is not UpdateOutcome.Done done)
            {
                return made is not UpdateOutcome.NotAllowed && form is { } used && store.IsUsed(used) ? new UpdateStep.Repeated(current) : NotMade(current, made);
            }

            switch (await store.SaveAsync(new UpdateSaving(done, live, action, actor, now, form, messages.About(current, done.Update, actor, facts)), cancellationToken))
            {
                case SavingOutcome.Saved:
                    return new UpdateStep.Saved(done.Update);
                case SavingOutcome.Repeated:
                    return new UpdateStep.Repeated(store.Find(id) ?? current);
            }
        }

        return store.Find(id) is { } last ? new UpdateStep.Overtaken(last) : new UpdateStep.Gone();
    }

    private static UpdateStep NotMade(ProgressUpdate? editing, UpdateOutcome outcome) => outcome switch
    {
        UpdateOutcome.Refused refusal => new UpdateStep.Faulty(editing, refusal.Faults),
        UpdateOutcome.Stale stale when stale.Current.State is UpdateState.Superseded or UpdateState.Declined => new UpdateStep.TakenOver(stale.Current),
        UpdateOutcome.Stale stale => new UpdateStep.Overtaken(stale.Current),
        UpdateOutcome.WrongState wrong => new UpdateStep.TakenOver(wrong.Current),
        UpdateOutcome.NotAllowed => new UpdateStep.NotAllowed(),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, message: null),
    };
}
