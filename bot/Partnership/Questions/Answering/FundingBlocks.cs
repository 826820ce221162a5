using Partnership.Facts;
using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering;

/// <summary>Tables, charts, notes and sources of the fund. A line of -1 is the whole fund.</summary>
internal sealed class FundingBlocks(FundTable table, FundingWords words)
{
    /// <summary>Two values make no chart.</summary>
    private const int FewestPoints = 3;

    public Draft Start(int year) => new(Intent.Funding) { Period = table.Years[year].Id };

    public void AddLineDetail(Draft draft, int line, int year)
    {
        var rows = new List<FactRow>();
        if (table.Lines[line].SharePercent is { } percent && table.Lines[line].PartOf is { } whole)
        {
            rows.Add(new FactRow("Share", $"{Wording.Percent(percent)}% of the money for the {words.NameOf(table.LineOf(whole))}"));
        }

        if (year > 0 && table.Amount(line, year - 1) is { } before && table.Amount(line, year) is { } now)
        {
            rows.Add(new FactRow("Against " + words.Year(year - 1), $"{before}; {FundingWords.Difference(before, now, null)}"));
        }

        if (table.Lines[line].Purpose is { } purpose)
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

        AddYears(draft, [line, .. table.Parts[line]], [.. Enumerable.Range(0, table.Years.Count)]);
        CiteLine(draft, line, year);
    }

    public void CiteLine(Draft draft, int line, int year) => CiteLine(draft, line, [year]);

    /// <summary>Names the line and all years that the answer used.</summary>
    public void CiteLine(Draft draft, int line, IReadOnlyList<int> years)
    {
        var grant = line < 0 ? table.Whole(GrantKind.Total, years[^1]) : table.Cell(line, years[^1]);
        if (grant is not null)
        {
            draft.Cite(grant.Source, $"{(line < 0 ? "total funding" : "funding of " + words.NameOf(line))}, {Wording.Join([.. years.Select(words.Year)])}");
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
            var known = years.FindAll(y => words.AmountOf(lines[0], y) is not null);
            var rows = years.ConvertAll(y => new FactRow(words.Year(y), words.AmountOf(lines[0], y)?.ToString() ?? "n/a"));
            if (known.Count == 2)
            {
                rows.Add(new FactRow("Difference", FundingWords.Difference(words.AmountOf(lines[0], known[0])!.Value, words.AmountOf(lines[0], known[1])!.Value, null)));
            }

            draft.Blocks.Add(new FactsBlock(Wording.Capitalised(words.NameOf(lines[0])), rows));
        }

        if (years.Count(y => lines.Exists(l => words.AmountOf(l, y) is not null)) >= FewestPoints)
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

    public TableBlock TableOf(List<int> lines, List<int> years, bool withTotal)
    {
        var rows = lines.Select(line => Row((IsInset(line, lines) ? "of which " : string.Empty) + words.NameOf(line), years.Select(y => table.Amount(line, y)))).ToList();
        if (withTotal)
        {
            var whole = lines.Count(l => table.Lines[l].PartOf is null) == words.TopLines().Count;
            rows.Add(Row("Total", years.Select(y => whole ? table.Total(y) : lines.Select(l => table.Amount(l, y)).OfType<Money>().Aggregate(new Money(0), static (a, b) => a + b))));
        }

        return new TableBlock(table.Name["the ".Length..], [new("Line"), .. years.Select(y => new TableColumn(words.Year(y), true))], rows);
    }

    /// <summary>A share stands under the line that it is part of.</summary>
    private bool IsInset(int line, List<int> shown) => table.Lines[line].PartOf is { } whole && shown.Contains(table.LineOf(whole));

    private static IReadOnlyList<string> Row(string name, IEnumerable<Money?> amounts) => [name, .. amounts.Select(static a => a?.ToString() ?? "n/a")];

    private ChartBlock LinesOf(List<int> lines, List<int> years)
    {
        var fallback = new TableBlock("Year by year", [new("Year"), .. lines.Select(l => new TableColumn(words.NameOf(l), true))],
            [.. years.Select(y => Row(words.Year(y), lines.Select(l => words.AmountOf(l, y))))]);
        var series = lines.Select(l => new ChartSeries(words.NameOf(l),
            [.. years.Where(y => words.AmountOf(l, y) is not null).Select(y => new ChartPoint(words.Year(y), words.AmountOf(l, y)!.Value.Pounds))])).ToList();
        return new ChartBlock("Year by year", ChartKind.Line, "£", series, fallback);
    }

    private ChartBlock BarsOf(List<int> lines, int year) => new(
        $"Funding in {words.Year(year)}",
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
