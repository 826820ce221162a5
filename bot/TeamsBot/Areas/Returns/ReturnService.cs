using Partnership.Returns;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Returns;

/// <summary>
/// Where every step of a return is made: it reads what is kept, lets the rules decide, and saves the result against what it was made from.
/// A step that lost a race is made again on what is kept then, where it does not depend on what its card showed.
/// </summary>
internal sealed class ReturnService(ReturnStore store, ReturnArchive archive, ReturnMessages messages, Roles roles, TimeProvider time)
{
    private const int Attempts = 4;

    private const string NotOpened = "This funding period has not been opened, or the area has no grant in it. The secretariat can open it.";

    /// <summary>A step on a return as it stands.</summary>
    /// <param name="move">Who, when, and from which revision.</param>
    public delegate ReturnOutcome Step(Return current, ReturnMove move, EarlierReturns earlier);

    /// <summary>Takes a return up: starts it where it was not, and brings a draft up to an amended plan or a changed grant.</summary>
    public async Task<ReturnChangeResult> OpenAsync(Person actor, ReturnKey key, CancellationToken cancellationToken)
    {
        if (archive.PeriodOf(key)?.Allocations.FirstOrDefault(one => one.Area == key.Area) is not { } allocation)
        {
            return new ReturnChangeResult.Refused(NotOpened);
        }

        var by = roles.Of(actor);
        if (!ReturnRights.MaySee(by, key.Area))
        {
            return new ReturnChangeResult.Refused($"You have no part in the returns of {allocation.Name}. \"What is {allocation.Name} spending its money on?\" tells what its accepted plan pays for.{roles.AskSecretariat(actor.Id)}");
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var current = store.Find(key);
            var now = time.GetUtcNow();
            if (current is null)
            {
                switch (ReturnDrafting.Start(key, allocation.Amount, new ReturnMove(by, now, store.Revision(key)), archive.EarlierThan(key)))
                {
                    case ReturnOutcome.Done started:
                        if (await store.SaveAsync(new ReturnSaving(Before: null, started.Return, "returns.start", Form: null, []), cancellationToken) == SavingOutcome.Saved)
                        {
                            return new ReturnChangeResult.Saved(started.Return, started.Return);
                        }

                        continue;
                    case ReturnOutcome.NotAllowed { Why: ReturnRefusal.NotTheContact }:
                        return new ReturnChangeResult.Refused($"{allocation.Name} has not started this return yet.");
                    case ReturnOutcome.NotAllowed refusal:
                        return new ReturnChangeResult.Refused(refusal.Message);
                    default:
                        throw new InvalidOperationException("A start ended in a way that starts cannot.");
                }
            }

            var plan = key.Kind == ReturnKind.SpendingPlan ? null : archive.AcceptedPlan(key);
            var refreshed = ReturnRights.MayWrite(by, key.Area) ? ReturnDrafting.Refresh(current, allocation.Amount, plan, actor, now) : current;
            if (ReferenceEquals(refreshed, current)
                || await store.SaveAsync(new ReturnSaving(current, refreshed, "returns.refresh", Form: null, []), cancellationToken) == SavingOutcome.Saved)
            {
                return new ReturnChangeResult.Saved(current, refreshed);
            }
        }

        throw new InvalidOperationException("A return was changed by others all the time while it was opened.");
    }

    /// <summary>Makes a step and saves it.</summary>
    /// <param name="action">The verb, for the audit trail.</param>
    /// <param name="seen">The revision that the person's card was made from; null where the step holds whatever came in between.</param>
    /// <param name="form">The card's nonce.</param>
    public async Task<ReturnChangeResult> MakeAsync(Person actor, ReturnKey key, string action, int? seen, Guid? form, Step step, CancellationToken cancellationToken)
    {
        var by = roles.Of(actor);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (store.Find(key) is not { } current)
            {
                return new ReturnChangeResult.Refused("This return has not been started. Say \"start my return\".");
            }

            var made = step(current, new ReturnMove(by, time.GetUtcNow(), seen ?? current.Revision), archive.EarlierThan(key));
            if (made is not ReturnOutcome.Done done)
            {
                return form is { } used && store.IsUsed(used) ? new ReturnChangeResult.Repeated() : NotMade(current, made);
            }

            switch (await store.SaveAsync(new ReturnSaving(current, done.Return, action, form, messages.About(current, done.Return, actor)) { Discards = action is ReturnVerbs.Discard && done.Return.State is ReturnState.Draft }, cancellationToken))
            {
                case SavingOutcome.Saved:
                    return new ReturnChangeResult.Saved(current, done.Return);
                case SavingOutcome.Repeated:
                    return new ReturnChangeResult.Repeated();
            }
        }

        return new ReturnChangeResult.Overtaken(store.Find(key)!);
    }

    private static ReturnChangeResult NotMade(Return current, ReturnOutcome outcome) => outcome switch
    {
        ReturnOutcome.Stale => new ReturnChangeResult.Overtaken(current),
        ReturnOutcome.WrongState => new ReturnChangeResult.Overtaken(current),
        ReturnOutcome.NotAllowed refusal => new ReturnChangeResult.Refused(refusal.Message),
        ReturnOutcome.Refused refusal => new ReturnChangeResult.Faulty(current, refusal),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, message: null),
    };
}
