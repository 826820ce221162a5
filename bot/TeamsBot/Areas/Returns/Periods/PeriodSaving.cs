using System.Globalization;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>Saves funding periods against what they were made from, with what people are told of it.</summary>
internal sealed class PeriodSaving(ReturnStore store, Roles roles, ReturnArchive archive, PeriodForms forms, PeriodMessages messages, TimeProvider time)
{
    /// <summary>What the rules say of a form; nothing is written.</summary>
    public PeriodOutcome Judge(FactBook facts, FundingPeriod? current, PeriodInput typed, Person actor, ReturnAction action)
    {
        var by = roles.Of(actor);
        string[] meant = action.IsConfirmed ? action.Said("confirmed").Split(',') : [];
        return current is null
            ? forms.Opening(facts).Open(typed, by, store.FindPeriod, meant)
            : forms.Opening(facts).Change(current, typed, by, action.Revision, InUse(current), meant);
    }

    private Dictionary<FundedLineId, Money?> InUse(FundingPeriod period) => store.InPeriod(period.Id)
        .GroupBy(static one => one.Key.Area, static one => one.Key)
        .ToDictionary(static area => area.Key, area => archive.AcceptedPlan(area.First()) is { } plan ? ReturnSums.CostsOf(plan) : (Money?)null);

    /// <returns>Also <see cref="PeriodOutcome.Stale"/> and <see cref="PeriodOutcome.AlreadyOpen"/> where somebody else, or this very form, was faster.</returns>
    public async Task<PeriodOutcome> SaveAsync(FactBook facts, FundingPeriod? current, PeriodInput typed, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var outcome = Judge(facts, current, typed, actor, action);
        if (outcome is not PeriodOutcome.Done { Period: var period })
        {
            return outcome;
        }

        var now = time.GetUtcNow();
        if (await store.SaveAsync(current, period, actor, now, action.Form, messages.About(current, period, actor, now), cancellationToken) is SavingOutcome.Saved)
        {
            return outcome;
        }

        var kept = store.FindPeriod(period.Id) ?? throw new InvalidOperationException("A funding period is gone.");
        return current is null ? new PeriodOutcome.AlreadyOpen(kept) : new PeriodOutcome.Stale(kept);
    }

    /// <summary>What became of a form that changed nothing: whether the year is as it says.</summary>
    /// <param name="why">The start of the sentence.</param>
    public string Taken(FactBook facts, FundingPeriod kept, PeriodInput typed, string why) => forms.Opening(facts).IsAsTyped(kept, typed)
        ? $"{why}, and it is as your card says."
        : $"{why}, so what you typed was not taken. This is how it stands; \"Change it\" opens it.";

    /// <summary>Who was told that a year was opened or changed, and which areas have nobody to be told.</summary>
    public IReadOnlyList<string> Told(FundingPeriod? before, FundingPeriod after, Person actor)
    {
        var told = messages.Concerned(after).Count(party => party.Person.Id != actor.Id);
        var without = after.Allocations.Where(area => roles.ContactsFor(area.Area).Count == 0).Select(static area => area.Name).ToList();
        return
        [
            .. told == 0 || before is not null ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"I tell {(told == 1 ? "the one person" : $"the {told} people")} with a part in it, in their own chats.") },
            .. without.Count == 0 ? [] : new[] { $"Nobody is CSP contact yet for {string.Join(", ", without)}. Say for example: make Owen Larkfield CSP contact for {without[0]}." },
        ];
    }
}
