using Partnership.Facts;
using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering;

/// <summary>Tables, charts, notes and sources of the fund. A line of -1 is the whole fund.</summary>
internal sealed class FundingBlocks(FundTable table, FundingWords words)
{
    public Draft Start(int year) => new(Intent.Funding) { Period = table.Years[year].Id };

    public void AddNotes(Draft draft, int year)
    {
        foreach (var kind in new[] { GrantKind.ChangeOnYearBefore, GrantKind.Retained })
        {
            if (table.Whole(kind, year) is { Note: { } note } grant)
            {
                draft.Blocks.Add(new ParagraphBlock(null, $"{words.Year(year)}: {(grant.Percent is { } p ? Wording.Percent(p) + "%: " : grant.Amount + ": ")}{note}"));
                draft.Cite(grant.Source, $"note on {words.Year(year)}");
            }
        }
    }

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

        draft.Blocks.Add(LinesOf([line, .. table.Parts[line]], [.. Enumerable.Range(0, table.Years.Count)]));
        CiteLine(draft, line, year);
    }

    public void CiteLine(Draft draft, int line, int year)
    {
        var grant = line < 0 ? table.Whole(GrantKind.Total, year) : table.Cell(line, year);
        if (grant is not null)
        {
            draft.Cite(grant.Source, $"funding of {words.NameOf(line)}");
        }
    }

    public TableBlock TableOf(List<int> lines, List<int> years, bool withTotal)
    {
        var rows = lines.Select(line => Row((table.Lines[line].PartOf is null ? string.Empty : "- ") + words.NameOf(line), years.Select(y => table.Amount(line, y)))).ToList();
        if (withTotal)
        {
            var whole = lines.Count(l => table.Lines[l].PartOf is null) == words.TopLines().Count;
            rows.Add(Row("Total", years.Select(y => whole ? table.Total(y) : lines.Select(l => table.Amount(l, y)).OfType<Money>().Aggregate(new Money(0), static (a, b) => a + b))));
        }

        return new TableBlock(table.Name["the ".Length..], [new("Line"), .. years.Select(y => new TableColumn(words.Year(y), true))], rows);
    }

    private static IReadOnlyList<string> Row(string name, IEnumerable<Money?> amounts) => [name, .. amounts.Select(static a => a?.ToString() ?? "n/a")];

    public ChartBlock LinesOf(List<int> lines, List<int> years)
    {
        var fallback = new TableBlock("Year by year", [new("Year"), .. lines.Select(l => new TableColumn(words.NameOf(l), true))],
            [.. years.Select(y => Row(words.Year(y), lines.Select(l => words.AmountOf(l, y))))]);
        var series = lines.Select(l => new ChartSeries(words.NameOf(l),
            [.. years.Where(y => words.AmountOf(l, y) is not null).Select(y => new ChartPoint(words.Year(y), words.AmountOf(l, y)!.Value.Pounds))])).ToList();
        return new ChartBlock("Year by year", ChartKind.Line, "£", series, fallback);
    }

    public ChartBlock BarsOf(List<int> lines, int year) => new(
        $"Funding in {words.Year(year)}",
        ChartKind.Bar,
        "£",
        [new ChartSeries(words.Year(year), [.. lines.Where(l => table.Amount(l, year) is not null).Select(l => new ChartPoint(words.NameOf(l), table.Amount(l, year)!.Value.Pounds))])],
        TableOf(lines, [year], withTotal: false));

    public void SuggestForLine(Draft draft, int line, int year)
    {
        if (year > 0)
        {
            draft.Ask($"How did {words.NameOf(line)}'s funding change between {words.Year(year - 1)} and {words.Year(year)}?");
        }

        draft.Ask($"Show me funding for {words.NameOf(line)} over the years").Ask($"What is the total funding for {words.Year(year)}?");
    }

    public Draft SuggestGeneral(Draft draft, int year)
    {
        draft.Ask($"How is the funding for {words.Year(year)} split?").Ask("How has the total funding changed over the years?");
        return table.IsSharedByPartnerships ? draft.Ask("Which CSP gets the biggest share?") : draft;
    }
}
