using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Conversation;
using TeamsBot.Storage.Indicators;
using TeamsBot.Storage.Returns;

namespace TeamsBot.Returns.Indicators;

/// <summary>Where figures are taken and indicators defined: the rules decide, and the result is saved against what it was made from.</summary>
internal sealed class IndicatorDesk(IndicatorStore store, Roles roles, TimeProvider time)
{
    /// <summary>Saves those figures of an area's quarter that are new or changed.</summary>
    /// <param name="revision">How far the quarter had come when the person's card was made.</param>
    public async Task<IndicatorStep> ReportAsync(
        Person actor, IndicatorPicture picture, FundedLineId area, Quarter quarter, IReadOnlyList<IndicatorInput> typed, int revision, bool confirmed, Guid? form, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (IndicatorReporting.Report(area, quarter, typed, [.. picture.InUse], picture.Values, roles.Of(actor), now, confirmed))
        {
            case IndicatorOutcome.NotAllowed:
                return new IndicatorStep.NotAllowed();
            case IndicatorOutcome.Refused refusal:
                return form is { } used && store.IsUsed(used) ? new IndicatorStep.Repeated() : new IndicatorStep.Faulty(refusal.Faults);
            case IndicatorOutcome.Reported reported:
                List<IndicatorValue> changed = [.. reported.Values.Where(value => !IsKept(value, picture))];
                return changed.Count == 0
                    ? new IndicatorStep.Repeated()
                    : await store.SaveAsync(new IndicatorReport(area, quarter, changed, revision, actor, now, form), cancellationToken) switch
                    {
                        SavingOutcome.Saved => new IndicatorStep.Saved(),
                        SavingOutcome.Repeated => new IndicatorStep.Repeated(),
                        SavingOutcome.Stale => new IndicatorStep.Overtaken(),
                        var outcome => throw new InvalidOperationException($"A report was saved as {outcome}."),
                    };
            case var outcome:
                throw new InvalidOperationException($"A report ended as {outcome.GetType().Name}.");
        }
    }

    /// <summary>Defines an indicator, or changes the one of that name.</summary>
    /// <returns>What to tell the person.</returns>
    public async Task<string> DefineAsync(Person actor, IndicatorPicture picture, string name, string unit, string better, CancellationToken cancellationToken)
    {
        var current = picture.Definitions.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        var id = current?.Id ?? new IndicatorId(FormattableString.Invariant($"own-{Guid.NewGuid():N}"));
        var now = time.GetUtcNow();
        switch (IndicatorReporting.Define(id, current, current?.Revision ?? 0, name, unit, better, picture.Definitions, roles.Of(actor)))
        {
            case IndicatorOutcome.NotAllowed:
                return "Only the partnership's secretariat defines what is counted.";
            case IndicatorOutcome.Refused refusal:
                return $"{string.Join(" ", refusal.Faults.Select(static fault => fault.Message))} Say for example: define the indicator Repeat victims, in people, down is better.";
            case IndicatorOutcome.Defined { Definition: var definition }:
                var way = definition.Better == BetterWay.Down ? "lower is better" : "higher is better";
                var counted = definition.Unit.Length == 0 ? "" : $" in {definition.Unit}";
                return await store.SaveAsync(current, definition, actor, now, cancellationToken) is SavingOutcome.Saved
                    ? $"\"{definition.Name}\" is counted{counted}, and {way}. It stands on the quarter's card from now on."
                    : "Someone else has changed this indicator just now. Say it again if yours is to stand.";
            case var outcome:
                throw new InvalidOperationException($"A definition ended as {outcome.GetType().Name}.");
        }
    }

    private static bool IsKept(IndicatorValue value, IndicatorPicture picture) => picture.Values.Any(kept =>
        kept.Indicator == value.Indicator && kept.Area == value.Area && kept.Quarter == value.Quarter
        && kept.Value == value.Value && string.Equals(kept.Note, value.Note, StringComparison.Ordinal));
}
