using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Areas.Indicators.Tables;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Indicators;

/// <summary>Where figures are taken: the rules decide, and the result is saved against what it was made from.</summary>
internal sealed class IndicatorService(IndicatorStore store, Roles roles, TimeProvider time)
{
    /// <summary>Saves those figures of an area's quarter that are new or changed.</summary>
    /// <param name="revision">How far the quarter had come when the person's card was made.</param>
    public async Task<IndicatorStep> ReportAsync(
        Person actor, IndicatorPicture picture, FundedLineId area, Quarter quarter, IReadOnlyList<IndicatorInput> typed, int revision, bool confirmed, Guid? form, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (IndicatorReporting.Report(area, quarter, typed, [.. picture.Asked(area, quarter)], picture.Values, roles.Of(actor), now, confirmed))
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

    private static bool IsKept(IndicatorValue value, IndicatorPicture picture) => picture.Values.Any(kept =>
        kept.Indicator == value.Indicator && kept.Area == value.Area && kept.Quarter == value.Quarter
        && kept.Value == value.Value && string.Equals(kept.Note, value.Note, StringComparison.Ordinal));
}

/// <summary>What came of an area's report: exactly one of the records within.</summary>
internal abstract record IndicatorStep
{
    private IndicatorStep()
    {
    }

    public sealed record Saved : IndicatorStep;

    /// <summary>The figures are kept already, by this form or as they were: nothing was changed this time.</summary>
    public sealed record Repeated : IndicatorStep;

    /// <summary>Someone reported for the quarter after the card was made: nothing was changed.</summary>
    public sealed record Overtaken : IndicatorStep;

    /// <summary>Something has to be put right or confirmed.</summary>
    public sealed record Faulty(IReadOnlyList<IndicatorFault> Faults) : IndicatorStep;

    public sealed record NotAllowed : IndicatorStep;
}
