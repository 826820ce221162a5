using System.Globalization;
using Partnership.Returns.Indicators;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>How the partnership does by its indicators: all of them in a quarter, or one over time.</summary>
internal static class ScorecardComposer
{
    /// <summary>Indicators on a page: more, with the longest names, weigh more than a message may.</summary>
    private const int PageSize = 10;

    /// <summary>Quarters on a chart: two years.</summary>
    private const int MostQuarters = 8;

    /// <param name="comparisons">Every indicator in every area, as the scorecard of the quarter has them.</param>
    /// <param name="page">From 1; beyond the last page is the last page. Null for those found for a question, of which the first are shown.</param>
    public static ScorecardCard Compose(Quarter quarter, IReadOnlyList<IndicatorComparison> comparisons, IReadOnlyDictionary<string, string> areaNames, int? page, CardBudget room)
    {
        var indicators = comparisons.GroupBy(comparison => comparison.Indicator.Id).ToList();
        var pages = Math.Max(1, (indicators.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page ?? 1, 1, pages);
        return new ScorecardCard(
            Text(quarter, comparisons),
            $"Indicators {quarter.Name}",
            $"{Summary(comparisons)} Press a name for its last two years.",
            [.. indicators.Skip((shown - 1) * PageSize).Take(PageSize).Select(group => Item([.. group], areaNames, room))],
            [],
            pages == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"Page {shown} of {pages}."),
            pages == 1 || page is null ? [] : ButtonRow.Of([CardButton.Go("Next page", new CardAction(IndicatorVerbs.Scorecard) { Page = shown == pages ? 1 : shown + 1 })]));
    }

    /// <param name="comparisons">The areas' newest figures.</param>
    /// <param name="series">The same over time.</param>
    public static ScorecardCard ComposeOne(IndicatorDefinition indicator, IReadOnlyList<IndicatorComparison> comparisons, IReadOnlyList<IndicatorSeries> series, IReadOnlyDictionary<string, string> areaNames, CardBudget room) => new(
        Text(indicator, comparisons),
        AdaptiveMarkdown.Escape(indicator.Name),
        indicator.Better == BetterWay.Down ? "Lower is better." : "Higher is better.",
        [.. comparisons.Select(comparison => AreaItem(comparison, areaNames, room))],
        series.Any(one => one.Values.Count > 1) ? [Chart(indicator, series)] : [],
        "",
        []);

    public static string Text(Quarter quarter, IReadOnlyList<IndicatorComparison> comparisons) => $"Indicators {quarter.Name}. {Summary(comparisons)}";

    public static string Text(IndicatorDefinition indicator, IReadOnlyList<IndicatorComparison> comparisons) => $"{indicator.Name}. {Summary(comparisons)}";

    /// <summary>Nothing is said to have gone well where there is nothing to hold it against.</summary>
    private static string Summary(IReadOnlyList<IndicatorComparison> comparisons)
    {
        var reported = comparisons.Count(comparison => comparison.Value is not null);
        var compared = comparisons.Count(comparison => comparison.HasEarlier);
        var wrong = comparisons.Count(comparison => comparison.IsWrongWay);
        var moved = reported == 0 ? "" : compared == 0 ? "; there are no earlier figures to compare with"
            : string.Create(CultureInfo.InvariantCulture, $"; {(wrong == 0 ? "none" : wrong)}{(compared == reported ? "" : $" of the {compared} with an earlier figure")} moved the wrong way");
        return string.Create(CultureInfo.InvariantCulture, $"{reported} of {comparisons.Count} figures reported{moved}.");
    }

    private static ScoreItem Item(IReadOnlyList<IndicatorComparison> areas, IReadOnlyDictionary<string, string> names, CardBudget room)
    {
        var indicator = areas[0].Indicator;
        var title = room.ShowTitle(indicator.Unit.Length == 0 ? indicator.Name : $"{indicator.Name} ({indicator.Unit})");
        return new ScoreItem(title, indicator.Id.Value, [.. areas.Select(area => Cell(area, names))], "");
    }

    private static BlockCell Cell(IndicatorComparison area, IReadOnlyDictionary<string, string> names) => BlockCell.Badge(
        AdaptiveMarkdown.Escape(NameOf(area, names)),
        IndicatorWords.Judged(area),
        IndicatorWords.Style(area),
        area is { Value: not null, HasEarlier: false } ? "no earlier figure" : "");

    private static ScoreItem AreaItem(IndicatorComparison comparison, IReadOnlyDictionary<string, string> names, CardBudget room) => new(
        AdaptiveMarkdown.Escape(NameOf(comparison, names)),
        "",
        [
            BlockCell.Badge(
                comparison.Quarter.Name,
                comparison.Value is { } value ? comparison.Indicator.Figure(value.Value) : "Not reported",
                IndicatorWords.Style(comparison),
                comparison.Value is null ? "" : IndicatorWords.Trend(comparison)),
            .. new[] { comparison.LastQuarter, comparison.YearBefore }.OfType<IndicatorValue>().Select(before => BlockCell.Plain(before.Quarter.Name, comparison.Indicator.Figure(before.Value))),
        ],
        comparison.Value is { Note.Length: > 0 } noted ? room.ShowText(noted.Note) : "");

    private static ScoreChart Chart(IndicatorDefinition indicator, IReadOnlyList<IndicatorSeries> series)
    {
        var quarters = series.SelectMany(one => one.Values).Select(value => value.Quarter).Distinct().Order().TakeLast(MostQuarters).ToList();
        return new ScoreChart(
            indicator.Name,
            "Quarter",
            indicator.Unit,
            [.. series.Select(one => new ScoreLine(one.EndsWrong ? $"{one.Area.Name} (worse)" : one.Area.Name, one.EndsWrong ? "attention" : null, [.. one.Values.Where(value => quarters.Contains(value.Quarter)).Select(value => new CardPoint(value.Quarter.ShortName, value.Value))]))],
            [.. quarters.Select(quarter => new BlockRow(quarter.Name, [.. series.Select(one => BlockCell.Plain(AdaptiveMarkdown.Escape(one.Area.Name), Figure(indicator, one, quarter)))]))]);
    }

    private static string Figure(IndicatorDefinition indicator, IndicatorSeries series, Quarter quarter) =>
        series.Values.FirstOrDefault(value => value.Quarter == quarter) is { } value ? indicator.Figure(value.Value) : "–";

    private static string NameOf(IndicatorComparison comparison, IReadOnlyDictionary<string, string> names) =>
        names.TryGetValue(comparison.Area.Value, out var name) ? name : comparison.Area.Value;
}

/// <summary>A native line chart of Teams and, for clients without it, the rows that say the same.</summary>
internal sealed record ScoreChart(string Title, string XTitle, string YTitle, IReadOnlyList<ScoreLine> Data, IReadOnlyList<BlockRow> Blocks);

/// <summary>One area's line.</summary>
/// <param name="Legend">Says in words what the colour says.</param>
/// <param name="Color">A chart colour of Teams; null for the next of its own.</param>
internal sealed record ScoreLine(string Legend, string? Color, IReadOnlyList<CardPoint> Values);

/// <param name="Subject">The indicator that a press shows over time; empty where there is nothing to press.</param>
internal sealed record ScoreItem(string Title, string Subject, IReadOnlyList<BlockCell> Cells, string Note)
{
    /// <inheritdoc cref="BlockRow.Width"/>
    public string Width => BlockRow.WidthOf(Cells);
}

/// <summary>The data of cards/indicators/scorecard.json.</summary>
/// <param name="Charts">One or none.</param>
internal sealed record ScorecardCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<ScoreItem> Items,
    IReadOnlyList<ScoreChart> Charts,
    string More,
    IReadOnlyList<ButtonRow> Rows);
