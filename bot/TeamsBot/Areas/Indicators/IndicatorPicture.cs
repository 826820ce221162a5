using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;

namespace TeamsBot.Areas.Indicators;

/// <summary>What is counted, where, and what was reported, as it is kept at one moment.</summary>
/// <param name="Definitions">Those in use and those retired.</param>
/// <param name="Areas">The areas that report, in the order of the facts. Their amounts say nothing here.</param>
internal sealed record IndicatorPicture(FactBook Facts, IReadOnlyList<IndicatorDefinition> Definitions, IReadOnlyList<IndicatorValue> Values, IReadOnlyList<Allocation> Areas)
{
    public Scorecard Scorecard { get; } = new(Facts, Definitions, Values, Areas);

    public IEnumerable<IndicatorDefinition> InUse => Definitions.Where(static definition => !definition.IsRetired);

    /// <summary>Grows with every change of what is counted.</summary>
    public int Revision => Definitions.Sum(static definition => definition.Revision);

    public IReadOnlyDictionary<string, string> AreaNames => Areas.ToDictionary(static area => area.Area.Value, static area => area.Name, StringComparer.Ordinal);

    /// <summary>The newest quarter that anything was reported for, of all or of one funding year; null where nothing was.</summary>
    public Quarter? Newest(PeriodId? year = null)
    {
        var quarters = Values.Select(static value => value.Quarter).Where(quarter => year is null || quarter.Year.Id == year).ToList();
        return quarters.Count == 0 ? null : quarters.Max();
    }

    public Allocation? Area(string id) => Areas.FirstOrDefault(area => string.Equals(area.Area.Value, id, StringComparison.Ordinal));

    /// <summary>What is asked for from an area in one quarter.</summary>
    public IReadOnlyList<IndicatorComparison> Rows(FundedLineId area, Quarter quarter) => [.. Asked(area, quarter).Select(definition => Scorecard.Compare(definition, area, quarter))];

    public IEnumerable<IndicatorDefinition> Asked(FundedLineId area, Quarter quarter) => Definitions.Where(definition => definition.IsAsked(quarter.Year) && definition.IsFor(area));
}
