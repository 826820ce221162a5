using Partnership.Facts;
using Partnership.Returns.Periods;

namespace Partnership.Returns.Indicators;

/// <summary>The indicators that the Commissioner set, as the facts have them.</summary>
public static class CommissionersIndicators
{
    /// <summary>
    /// Those of the newest period that has any; they are asked for in that period, and later if the secretariat chooses so. The documents give no units; the way
    /// that is better is in the words: what is to be reduced goes down, all else up. The secretariat can say it better.
    /// </summary>
    public static IReadOnlyList<IndicatorDefinition> Of(FactBook book)
    {
        var periods = book.Periods.ToDictionary(static period => period.Id);
        var newest = book.Priorities
            .Where(static priority => priority.Kind == PriorityKind.Indicator)
            .GroupBy(static priority => priority.Period)
            .MaxBy(group => periods[group.Key].To);
        return
        [
            .. (newest ?? Enumerable.Empty<Priority>())
                .OrderBy(static priority => priority.Number)
                .Select(priority => new IndicatorDefinition(
                    new IndicatorId(priority.Id.Value),
                    priority.Title,
                    Unit: "",
                    priority.Title.StartsWith("Reduce", StringComparison.OrdinalIgnoreCase) ? BetterWay.Down : BetterWay.Up,
                    priority.Topics,
                    Revision: 0)
                {
                    Asked = [new AskedFrom(Quarter.Of(periods[priority.Period].From).Year, IsAsked: true), new AskedFrom(new FundingYear(Quarter.Of(periods[priority.Period].To).Year.StartYear + 1), IsAsked: false)],
                }),
        ];
    }
}
