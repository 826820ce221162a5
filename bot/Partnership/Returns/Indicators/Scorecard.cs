using Partnership.Facts;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Indicators;

/// <summary>How the partnership does by its indicators.</summary>
/// <param name="definitions">Those in use and those retired.</param>
/// <param name="values">All values reported.</param>
/// <param name="areas">The areas that report, in the order of answers.</param>
public sealed class Scorecard(FactBook book, IReadOnlyList<IndicatorDefinition> definitions, IReadOnlyList<IndicatorValue> values, IReadOnlyList<Allocation> areas)
{
    // Words that say nothing about which indicator is meant.
    private static readonly string[] SmallWords = ["the", "of", "in", "to", "a", "an", "for", "and", "our", "with", "reduce", "increase", "number", "level"];

    private readonly Dictionary<(IndicatorId Indicator, FundedLineId Area, Quarter Quarter), IndicatorValue> _values = values
        .GroupBy(static value => (value.Indicator, value.Area, value.Quarter))
        .ToDictionary(static group => group.Key, static group => group.MaxBy(value => value.At)!);

    /// <summary>The indicators that are asked for in one quarter, by the areas that count them.</summary>
    public IReadOnlyList<IndicatorComparison> Of(Quarter quarter) =>
        [.. from definition in definitions where definition.IsAsked(quarter.Year) from area in areas where definition.IsFor(area.Area) select Compare(definition, area.Area, quarter)];

    /// <summary>What moved the wrong way in a quarter, for the exception report.</summary>
    public IReadOnlyList<IndicatorComparison> WrongWay(Quarter quarter) => [.. Of(quarter).Where(static comparison => comparison.IsWrongWay)];

    /// <summary>The newest quarter that any area reported this indicator for; null where none did.</summary>
    public Quarter? Newest(IndicatorId indicator)
    {
        var quarters = _values.Keys.Where(key => key.Indicator == indicator).Select(static key => key.Quarter).ToList();
        return quarters.Count == 0 ? null : quarters.Max();
    }

    public IndicatorComparison Compare(IndicatorDefinition definition, FundedLineId area, Quarter quarter) => new(
        definition,
        area,
        quarter,
        _values.GetValueOrDefault((definition.Id, area, quarter)),
        _values.GetValueOrDefault((definition.Id, area, quarter.Previous)),
        _values.GetValueOrDefault((definition.Id, area, quarter.YearBefore)));

    /// <summary>The lines of a chart: every area that has reported, over all quarters.</summary>
    public IReadOnlyList<IndicatorSeries> Series(IndicatorDefinition definition) =>
    [
        .. from area in areas
           let own = _values.Values.Where(value => value.Indicator == definition.Id && value.Area == area.Area).OrderBy(static value => value.Quarter).ToList()
           where own.Count > 0
           select new IndicatorSeries(area, own, Compare(definition, area.Area, own[^1].Quarter).IsWrongWay),
    ];

    /// <summary>"How are we doing on first time entrants?"</summary>
    /// <param name="area">Whose; null for every area.</param>
    public string Answer(IndicatorDefinition definition, FundedLineId? area)
    {
        if (Newest(definition.Id) is not { } quarter)
        {
            return $"No area has reported on \"{definition.Name}\" yet.";
        }

        var lines = areas
            .Where(own => (area is null && definition.IsFor(own.Area)) || own.Area == area)
            .Select(own => Line(own, Compare(definition, own.Area, quarter)))
            .ToList();
        return $"{definition.Name}, {quarter.Name}:\n{string.Join('\n', lines)}";
    }

    /// <summary>The indicators that words mean: one of that name; else those whose name has all the words; else those on a topic of that name.</summary>
    public IReadOnlyList<IndicatorDefinition> Find(string words) => Find(words, definitions, book);

    /// <inheritdoc cref="Find(string)"/>
    public static IReadOnlyList<IndicatorDefinition> Find(string words, IReadOnlyList<IndicatorDefinition> definitions, FactBook book)
    {
        var key = TypedText.Key(words);
        var asked = Words(words);
        if (asked.Count == 0)
        {
            return [];
        }

        var named = definitions.Where(definition => string.Equals(TypedText.Key(definition.Name), key, StringComparison.Ordinal)).ToList();
        if (named.Count == 0)
        {
            named = [.. definitions.Where(definition => asked.IsSubsetOf(Words(definition.Name)))];
        }

        if (named.Count == 0)
        {
            var topics = book.Topics
                .Where(topic => topic.Aliases.Append(topic.Name).Any(name => string.Equals(TypedText.Key(name), key, StringComparison.Ordinal)))
                .Select(static topic => topic.Id)
                .ToList();
            named = [.. definitions.Where(definition => definition.Topics.Any(topics.Contains))];
        }

        return named;
    }

    private static string Line(Allocation area, IndicatorComparison comparison)
    {
        if (comparison.Value is not { } value)
        {
            return $"{area.Name}: not reported";
        }

        var parts = new List<string>();
        if (comparison.LastQuarter is { } last)
        {
            parts.Add(Against(comparison.Indicator, last, comparison.OnQuarter));
        }

        if (comparison.YearBefore is { } year)
        {
            parts.Add(Against(comparison.Indicator, year, comparison.OnYear));
        }

        return $"{area.Name}: {comparison.Indicator.Say(value.Value)} ({(parts.Count == 0 ? "no earlier figure" : string.Join("; ", parts))})";
    }

    private static string Against(IndicatorDefinition indicator, IndicatorValue before, Movement movement)
    {
        var was = $"{indicator.Figure(before.Value)} in {before.Quarter.Name}";
        return movement switch
        {
            Movement.Better => $"better than {was}",
            Movement.Worse => $"worse than {was}",
            Movement.Same => $"as in {before.Quarter.Name}",
            Movement.Unknown => was,
            _ => throw new ArgumentOutOfRangeException(nameof(movement), movement, message: null),
        };
    }

    private static HashSet<string> Words(string text) =>
    [
        .. text.ToLowerInvariant()
            .Split([' ', '-', ',', '.', '?', '/', '(', ')', '\u2019', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => !SmallWords.Contains(word, StringComparer.Ordinal)),
    ];
}
