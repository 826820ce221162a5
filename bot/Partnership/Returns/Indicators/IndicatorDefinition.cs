using Partnership.Facts;

namespace Partnership.Returns.Indicators;

/// <summary>Something that is counted each quarter in each area.</summary>
/// <param name="Unit">What the number counts, such as "people" or "%"; empty where nothing says.</param>
/// <param name="Topics">What it is about; empty for one that the secretariat defined.</param>
/// <param name="Revision">Grows by one at every change; from 1. 0 for one of the facts that nobody changed.</param>
public sealed record IndicatorDefinition(IndicatorId Id, string Name, string Unit, BetterWay Better, IReadOnlyList<TopicId> Topics, int Revision)
{
    /// <summary>Not asked for any more; its values are kept.</summary>
    public bool IsRetired { get; init; }

    /// <summary>The areas that count it; none where every area does.</summary>
    public IReadOnlyList<FundedLineId> Areas
    {
        // Documents from before it was asked have none.
        get => field ?? [];
        init;
    }

    public bool IsFor(FundedLineId area) => Areas.Count == 0 || Areas.Contains(area);
}
