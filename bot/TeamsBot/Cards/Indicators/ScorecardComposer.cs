using System.Globalization;
using Partnership.Returns.Indicators;
using TeamsBot.Cards.Forms;
using TeamsBot.Cards.Returns;

namespace TeamsBot.Cards.Indicators;

/// <summary>How the partnership does by its indicators: all of them in a quarter, or one over time.</summary>
internal static class ScorecardComposer
{
    private const int MostIndicators = 20;

    /// <summary>Quarters on a chart: three years.</summary>
    private const int MostQuarters = 12;

    private const int LabelWidth = 110;

    /// <param name="comparisons">Every indicator in every area, as the scorecard of the quarter has them.</param>
    public static ScorecardCard Compose(Quarter quarter, IReadOnlyList<IndicatorComparison> comparisons, IReadOnlyDictionary<string, string> areaNames, CardRoom room)
    {
        var indicators = comparisons.GroupBy(comparison => comparison.Indicator.Id).ToList();
        return new ScorecardCard(
            Text(quarter, comparisons),
            $"Indicators {quarter.Name}",
            Summary(comparisons),
            [.. indicators.Take(MostIndicators).Select(group => Item([.. group], areaNames, room))],
            [],
            indicators.Count > MostIndicators ? string.Create(CultureInfo.InvariantCulture, $"… and {indicators.Count - MostIndicators} more.") : "",
            []);
    }

    /// <param name="comparisons">The areas' newest figures.</param>
    /// <param name="series">The same over time.</param>
    public static ScorecardCard ComposeOne(IndicatorDefinition indicator, IReadOnlyList<IndicatorComparison> comparisons, IReadOnlyList<IndicatorSeries> series, IReadOnlyDictionary<string, string> areaNames, CardRoom room) => new(
        Text(indicator, comparisons),
        AdaptiveMarkdown.Escape(indicator.Name),
        indicator.Better == BetterWay.Down ? "Lower is better." : "Higher is better.",
        [.. comparisons.Select(comparison => AreaItem(comparison, areaNames, room))],
        series.Any(one => one.Values.Count > 1) ? [Chart(indicator, series)] : [],
        "",
        []);

    public static string Text(Quarter quarter, IReadOnlyList<IndicatorComparison> comparisons) => $"Indicators {quarter.Name}. {Summary(comparisons)}";

    public static string Text(IndicatorDefinition indicator, IReadOnlyList<IndicatorComparison> comparisons) => $"{indicator.Name}. {Summary(comparisons)}";

    private static string Summary(IReadOnlyList<IndicatorComparison> comparisons)
    {
        var reported = comparisons.Count(comparison => comparison.Value is not null);
        var wrong = comparisons.Count(comparison => comparison.IsWrongWay);
        return string.Create(CultureInfo.InvariantCulture, $"{reported} of {comparisons.Count} figures reported; {(wrong == 0 ? "none" : wrong)} moved the wrong way.");
    }

    private static ScoreItem Item(IReadOnlyList<IndicatorComparison> areas, IReadOnlyDictionary<string, string> names, CardRoom room)
    {
        var wrong = areas.Where(area => area.IsWrongWay).Select(area => NameOf(area, names)).ToList();
        var isReported = areas.Any(area => area.Value is not null);
        return new ScoreItem(
            room.ShowTitle(areas[0].Indicator.Name),
            "",
            AdaptiveMarkdown.Escape(wrong.Count > 0 ? $"Worse in {string.Join(", ", wrong)}" : isReported ? "Nowhere worse" : "Not reported yet"),
            wrong.Count > 0 ? "Attention" : "Default",
            AdaptiveMarkdown.Escape(string.Join(" · ", areas.Select(area => $"{NameOf(area, names)} {(area.Value is { } value ? IndicatorWords.Value(value.Value, area.Indicator) : "–")}"))),
            "");
    }

    private static ScoreItem AreaItem(IndicatorComparison comparison, IReadOnlyDictionary<string, string> names, CardRoom room) => new(
        AdaptiveMarkdown.Escape(NameOf(comparison, names)),
        comparison.Value is { } value ? AdaptiveMarkdown.Escape(IndicatorWords.Value(value.Value, comparison.Indicator)) : "–",
        IndicatorWords.Trend(comparison),
        IndicatorWords.Colour(comparison),
        AdaptiveMarkdown.Escape($"{comparison.Quarter.Name}{(IndicatorWords.Before(comparison) is { Length: > 0 } before ? $"; {before}" : "")}"),
        comparison.Value is { Note.Length: > 0 } noted ? room.ShowText(noted.Note) : "");

    private static ScoreChart Chart(IndicatorDefinition indicator, IReadOnlyList<IndicatorSeries> series)
    {
        var quarters = series.SelectMany(one => one.Values).Select(value => value.Quarter).Distinct().Order().TakeLast(MostQuarters).ToList();
        return new ScoreChart(
            indicator.Name,
            "Quarter",
            indicator.Unit,
            [.. series.Select(one => new ScoreLine(one.EndsWrong ? $"{one.Area.Name} (worse)" : one.Area.Name, one.EndsWrong ? "attention" : null, [.. one.Values.Where(value => quarters.Contains(value.Quarter)).Select(value => new CardPoint(value.Quarter.Name, value.Value))]))],
            [new CardColumn(new ColumnWidth(LabelWidth), "Left"), .. series.Select(_ => new CardColumn(ColumnWidth.Share, "Right"))],
            [
                new CardRow(["Quarter", .. series.Select(one => AdaptiveMarkdown.Escape(one.Area.Name))]),
                .. quarters.Select(quarter => new CardRow([quarter.Name, .. series.Select(one => Figure(one, quarter))])),
            ]);
    }

    private static string Figure(IndicatorSeries series, Quarter quarter) =>
        series.Values.FirstOrDefault(value => value.Quarter == quarter) is { } value ? value.Value.ToString("#,##0.##", CultureInfo.InvariantCulture) : "–";

    private static string NameOf(IndicatorComparison comparison, IReadOnlyDictionary<string, string> names) =>
        names.TryGetValue(comparison.Area.Value, out var name) ? name : comparison.Area.Value;
}
