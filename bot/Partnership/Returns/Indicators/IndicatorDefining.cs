using Partnership.Returns.Checks;
using Partnership.Returns.Periods;

namespace Partnership.Returns.Indicators;

/// <summary>The secretariat says what is counted.</summary>
public static class IndicatorDefining
{
    /// <summary>Defines an indicator, or changes one; a retired one is asked for again.</summary>
    /// <param name="current">The one to change; null for a new one.</param>
    /// <param name="revision">The revision that the person saw; 0 for a new one.</param>
    /// <param name="year">The financial year from which it is asked for, where it was not.</param>
    public static IndicatorOutcome Define(
        IndicatorId id, IndicatorDefinition? current, int revision, IndicatorDraft typed, IReadOnlyList<IndicatorDefinition> others, PersonRoles by, FundingYear year)
    {
        if (Guard(current, revision, by) is { } refusal)
        {
            return refusal;
        }

        var title = TypedText.OneLine(typed.Name);
        var unit = IndicatorUnit.Read(typed.Unit);
        var faults = new List<IndicatorFault>();
        void Add(IndicatorFaultKind kind, string message) => faults.Add(new IndicatorFault(kind, id, message, MayConfirm: false));
        if (title.Length == 0)
        {
            Add(IndicatorFaultKind.NameMissing, "Give the indicator a name.");
        }
        else if (title.Length > IndicatorReporting.Name)
        {
            Add(IndicatorFaultKind.NameTooLong, $"The name has {title.Length} characters; {IndicatorReporting.Name} is the most.");
        }
        else if (others.Any(other => other.Id != id && string.Equals(TypedText.Key(other.Name), TypedText.Key(title), StringComparison.Ordinal)))
        {
            Add(IndicatorFaultKind.NameTaken, "Another indicator has this name.");
        }

        if (unit is null)
        {
            Add(IndicatorFaultKind.UnitMissing, "Choose what the figure is: a count, per cent, pounds or days.");
        }
        else if (unit.Length > IndicatorReporting.Unit)
        {
            Add(IndicatorFaultKind.UnitTooLong, $"The unit has {unit.Length} characters; {IndicatorReporting.Unit} is the most.");
        }

        if (ReadBetter(typed.Better) is not { } way)
        {
            Add(IndicatorFaultKind.BetterWayMissing, "Choose whether up or down is better.");
            way = default;
        }

        var before = current ?? new IndicatorDefinition(id, "", "", way, [], Revision: 0);
        return faults.Count > 0
            ? new IndicatorOutcome.Refused(faults)
            : new IndicatorOutcome.Defined((before with { IsRetired = false }).From(year, isAsked: true) with { Name = title, Unit = unit!, Better = way, Areas = [.. typed.Areas.Distinct()], Revision = before.Revision + 1 });
    }

    /// <summary>What a choice of the indicators that are asked for from a financial year on changes.</summary>
    /// <param name="chosen">The unit of each that is asked for, as typed or chosen; null for one that is not asked for. Those that are not named stay as they are.</param>
    public static IReadOnlyList<IndicatorChange> Choose(FundingYear year, IReadOnlyDictionary<IndicatorId, string?> chosen, IReadOnlyList<IndicatorDefinition> definitions) =>
    [
        .. from definition in definitions
           where chosen.ContainsKey(definition.Id)
           let unit = IndicatorUnit.Read(chosen[definition.Id])
           let after = definition.From(year, unit is not null) with { Unit = UnitOf(definition, unit) }
           where after != definition
           select new IndicatorChange(definition, after with { Revision = definition.Revision + 1 }),
    ];

    /// <summary>An indicator is not asked for any more; what was reported for it is kept.</summary>
    /// <param name="revision">The revision that the person saw.</param>
    public static IndicatorOutcome Retire(IndicatorDefinition current, int revision, PersonRoles by) =>
        Guard(current, revision, by) ?? new IndicatorOutcome.Defined(current with { IsRetired = true, Revision = current.Revision + 1 });

    private static IndicatorOutcome? Guard(IndicatorDefinition? current, int revision, PersonRoles by) =>
        !by.Secretariat ? new IndicatorOutcome.NotAllowed()
        : current is not null && current.Revision != revision ? new IndicatorOutcome.Stale(current)
        : null;

    /// <summary>A count of something stays one where no more than a count is chosen.</summary>
    private static string UnitOf(IndicatorDefinition definition, string? chosen) =>
        chosen is null || (chosen.Length == 0 && definition.Measure is IndicatorMeasure.Count) ? definition.Unit : chosen;

    private static BetterWay? ReadBetter(string? typed) => TypedText.OneLine(typed).ToLowerInvariant() switch
    {
        "up" => BetterWay.Up,
        "down" => BetterWay.Down,
        _ => null,
    };
}
