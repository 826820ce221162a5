using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering.Funding;

/// <summary>Tables, charts, notes and sources of the fund. A line of -1 is the whole fund.</summary>
internal sealed class FundingBlocks(FundTable table, FundingWords words)
{
    /// <summary>Two values make no chart.</summary>
    private const int FewestPoints = 3;

    public Draft Start(int year) => new(Intent.Funding) { Period = table.Years[year].Id };

    public void AddLineDetail(Draft draft, int line, int year)
    {
        var rows = new List<FactRow>();
        if (ShareOf(line, year) is { } percent)
        {
            rows.Add(new FactRow("Share", $"{percent}% of the money for the {words.NameOf(WholeOf(line))}"));
        }

        if (year > 0 && table.IsComplete(line, year - 1) && table.IsComplete(line, year))
        {
            var (before, now) = (table.Amount(line, year - 1)!.Value, table.Amount(line, year)!.Value);
            rows.Add(new FactRow("Against " + words.Year(year - 1), $"{before}; {FundingWords.Difference(before, now)}"));
            CiteLine(draft, line, [year - 1]);
        }

        if (table.Lines[line].Purpose is { } purpose && !draft.Text.Contains(Wording.Bare(FundingWords.Lower(purpose)), StringComparison.Ordinal))
        {
            rows.Add(new FactRow("For", purpose));
        }

        if (table.Cell(line, year)?.Note is { } note)
        {
            rows.Add(new FactRow("Note", note));
        }

        if (rows.Count > 0)
        {
            draft.Blocks.Add(new FactsBlock(table.Lines[line].Name, rows));
        }

        if (table.Parts[line].Any(l => table.Amount(l, year) is not null))
        {
            draft.Blocks.Add(TableOf([.. table.Parts[line]], [year], withTotal: false));
        }
    }

    /// <summary>What a line gets of the line above it, in per cent; null where it is no share of another, or not all shares are known.</summary>
    public string? ShareOf(int line, int year) => table.Lines[line].PartOf is not null ? ShareOf(line, WholeOf(line), year) : null;

    /// <summary>What a line gets of another, or of the whole fund for -1; null where either is not known completely.</summary>
    public string? ShareOf(int line, int whole, int year) =>
        table.IsComplete(whole, year) && table.IsComplete(line, year) && table.Amount(whole, year) is { Pence: > 0 } all && table.Amount(line, year) is { } amount
            ? Wording.Percent(100m * amount.Pence / all.Pence)
            : null;

    /// <summary>The shares of a line that have an amount, the largest first.</summary>
    public List<int> SharesOf(int line, int year) => [.. table.Parts[line].Where(l => table.Amount(l, year) is not null).OrderByDescending(l => table.Amount(l, year)!.Value.Pence)];

    /// <summary>The line that a line is a share of; -1 where it is none.</summary>
    public int WholeOf(int line) => table.Lines[line].PartOf is { } whole ? table.LineOf(whole) : -1;

    public void CiteLine(Draft draft, int line, int year) => CiteLine(draft, line, [year]);

    /// <summary>Names the line and all years that the answer used, under each place where the amounts stand; where a line has none in a year, where it would stand.</summary>
    public void CiteLine(Draft draft, int line, IReadOnlyList<int> years)
    {
        foreach (var places in years.SelectMany(y => table.SourcesOf(line, y).DefaultIfEmpty(table.SourcesOf(-1, y).First()).Select(source => (Year: y, Source: source))).GroupBy(static one => one.Source, static one => one.Year).Reverse())
        {
            draft.Cite(places.Key, $"{(line < 0 ? "total funding" : "funding of " + words.NameOf(line))}, {Wording.Join([.. places.Select(words.Year)])}");
        }
    }

    /// <summary>Amounts over the years, in figures for every reader, and as a chart where there is a course to see.</summary>
    public void AddYears(Draft draft, List<int> lines, List<int> years)
    {
        if (lines.Count > 1)
        {
            draft.Blocks.Add(TableOf(lines, years, withTotal: false));
        }
        else
        {
            draft.Blocks.Add(new FactsBlock(Wording.Capitalised(words.NameOf(lines[0])), years.ConvertAll(y => new FactRow(words.Year(y), words.Cell(lines[0], y) + Part(lines[0], y)))));
        }

        if (years.Count(y => lines.Exists(l => IsComplete(l, y))) >= FewestPoints)
        {
            draft.Blocks.Add(LinesOf(lines, years) with { RepeatsFigures = true });
        }
    }

    /// <summary>Amounts of one year side by side.</summary>
    public void AddBars(Draft draft, List<int> lines, int year)
    {
        draft.Blocks.Add(TableOf(lines, [year], withTotal: false));
        if (lines.Count >= FewestPoints)
        {
            draft.Blocks.Add(BarsOf(lines, year) with { RepeatsFigures = true });
        }
    }

    /// <param name="withTotal">Whether the whole fund stands below the lines.</param>
    public TableBlock TableOf(List<int> lines, List<int> years, bool withTotal)
    {
        var rows = lines.Select(line => Row((IsInset(line, lines) ? "of which " : string.Empty) + words.NameOf(line), years.Select(y => words.Cell(line, y) + Part(line, y)))).ToList();
        if (withTotal)
        {
            rows.Add(Row(years.TrueForAll(y => IsComplete(-1, y)) ? "Total" : "So far", years.Select(y => words.Cell(-1, y))));
        }

        return new TableBlock(table.Name["the ".Length..], [new("Line"), .. years.Select(y => new TableColumn(words.Year(y), true))], rows);
    }

    /// <summary>Marks an amount that some of its parts are missing from.</summary>
    private string Part(int line, int year) => table.Amount(line, year) is not null && !table.IsComplete(line, year) ? " so far" : string.Empty;

    private bool IsComplete(int line, int year) => table.IsComplete(line, year);

    /// <summary>A share stands under the line that it is part of.</summary>
    private bool IsInset(int line, List<int> shown) => WholeOf(line) is >= 0 and var whole && shown.Contains(whole);

    private static IReadOnlyList<string> Row(string name, IEnumerable<string> amounts) => [name, .. amounts];

    private ChartBlock LinesOf(List<int> lines, List<int> years)
    {
        var fallback = new TableBlock("Year by year", [new("Year"), .. lines.Select(l => new TableColumn(words.NameOf(l), true))],
            [.. years.Select(y => Row(words.Year(y), lines.Select(l => words.Cell(l, y))))]);
        var series = lines.Select(l => new ChartSeries(words.NameOf(l),
            [.. years.Where(y => IsComplete(l, y)).Select(y => new ChartPoint(words.Year(y), table.Amount(l, y)!.Value.Pounds))])).ToList();
        return new ChartBlock("Year by year", ChartKind.Line, "£", series, fallback);
    }

    private ChartBlock BarsOf(List<int> lines, int year) => new(
        $"Funding {words.In(year)}",
        ChartKind.Bar,
        "£",
        [new ChartSeries(words.Year(year), [.. lines.Where(l => table.Amount(l, year) is not null).Select(l => new ChartPoint(words.NameOf(l), table.Amount(l, year)!.Value.Pounds))])],
        TableOf(lines, [year], withTotal: false));

    public void SuggestForLine(Draft draft, int line, int year)
    {
        if (year > 0)
        {
            draft.Ask($"How did {words.Owner(line)} funding change between {words.Year(year - 1)} and {words.Year(year)}?");
        }

        draft.Ask($"Show me funding for {words.NameOf(line)} over the years").Ask($"What is the total funding for {words.Year(year)}?");
    }

    public Draft SuggestGeneral(Draft draft, int year)
    {
        draft.Ask($"How is the funding for {words.Year(year)} split?").Ask("How has the total funding changed over the years?");
        return table.IsSharedByPartnerships ? draft.Ask("Which CSP gets the biggest share?") : draft;
    }
}
