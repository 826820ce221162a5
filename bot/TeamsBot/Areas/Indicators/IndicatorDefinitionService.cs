using Partnership.Calendars;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Indicators.Tables;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Indicators;

/// <summary>Where indicators are defined, changed and retired: the rules decide, and the result is saved against what it was made from.</summary>
internal sealed class IndicatorDefinitionService(IndicatorStore store, Roles roles, TimeProvider time)
{
    private FundingYear Year => Quarter.Of(LondonTime.DayOf(time.GetUtcNow())).Year;

    /// <summary>Saves which indicators are asked for from a financial year on, all or nothing.</summary>
    /// <param name="chosen">As <see cref="IndicatorDefining.Choose"/> takes it.</param>
    /// <param name="revision">How far the definitions had come when the card was made.</param>
    public async Task<SavingOutcome> ChooseAsync(
        Person actor, IndicatorPicture picture, FundingYear year, IReadOnlyDictionary<IndicatorId, string?> chosen, int revision, Guid? form, CancellationToken cancellationToken)
    {
        if (form is { } used && store.IsUsed(used))
        {
            return SavingOutcome.Repeated;
        }

        if (revision != picture.Revision)
        {
            return SavingOutcome.Stale;
        }

        var changes = IndicatorDefining.Choose(year, chosen, picture.Definitions);
        return changes.Count == 0 ? SavingOutcome.Saved : await store.SaveAsync(changes, actor, time.GetUtcNow(), form, cancellationToken);
    }

    /// <summary>Defines an indicator, or changes the one that the person opened.</summary>
    /// <param name="current">The one to change; null for a new one.</param>
    /// <param name="revision">The revision that the person saw; 0 for a new one.</param>
    /// <param name="form">The card's nonce, which a new indicator takes as its id, so that the same card finds its own again; null for typed words.</param>
    public Task<DefinitionStep> DefineAsync(
        Person actor, IndicatorPicture picture, IndicatorDefinition? current, int revision, IndicatorDraft typed, Guid? form, CancellationToken cancellationToken)
    {
        var id = current?.Id ?? new IndicatorId(FormattableString.Invariant($"own-{form ?? Guid.NewGuid():N}"));
        return current is null && picture.Definitions.FirstOrDefault(one => one.Id == id) is { } made && roles.IsSecretariat(actor.Id)
            ? Task.FromResult<DefinitionStep>(new DefinitionStep.Repeated(made))
            : SaveAsync(actor, current, IndicatorDefining.Define(id, current, revision, typed, picture.Definitions, roles.Of(actor), Year), form, cancellationToken);
    }

    public Task<DefinitionStep> RetireAsync(Person actor, IndicatorDefinition current, CancellationToken cancellationToken) =>
        SaveAsync(actor, current, IndicatorDefining.Retire(current, current.Revision, roles.Of(actor)), form: null, cancellationToken);

    private async Task<DefinitionStep> SaveAsync(Person actor, IndicatorDefinition? current, IndicatorOutcome outcome, Guid? form, CancellationToken cancellationToken) => outcome switch
    {
        IndicatorOutcome.NotAllowed => new DefinitionStep.NotAllowed(),
        IndicatorOutcome.Refused refusal => new DefinitionStep.Faulty(refusal.Faults),
        IndicatorOutcome.Stale stale => form is { } used && store.IsUsed(used) ? new DefinitionStep.Repeated(stale.Current) : new DefinitionStep.Overtaken(stale.Current),
        IndicatorOutcome.Defined { Definition: var definition } => await store.SaveAsync([new IndicatorChange(current, definition)], actor, time.GetUtcNow(), form, cancellationToken) switch
        {
            SavingOutcome.Saved => new DefinitionStep.Saved(definition),
            SavingOutcome.Repeated => new DefinitionStep.Repeated(Kept(definition)),
            SavingOutcome.Stale => new DefinitionStep.Overtaken(Kept(definition)),
            var saving => throw new InvalidOperationException($"A definition was saved as {saving}."),
        },
        _ => throw new InvalidOperationException($"A definition ended as {outcome.GetType().Name}."),
    };

    private IndicatorDefinition Kept(IndicatorDefinition made) => store.Definitions().FirstOrDefault(one => one.Id == made.Id) ?? made;
}
