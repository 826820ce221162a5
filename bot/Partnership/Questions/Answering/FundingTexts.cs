using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Words for the fund's table. A line of -1 is the whole fund.</summary>
internal sealed class FundingTexts(FundTable table)
{
    private const string Fund = "the Community Safety Fund";

    public string NameOf(int line) => line < 0 ? "the whole fund" : Short(table.Lines[line].Name);

    /// <summary>One line, or several added up.</summary>
    public Draft Sum(List<int> lines, int year)
    {
        var draft = Start(year);
        var amounts = lines.Select(line => table.Amount(line, year)).ToList();
        if (lines.Count == 1)
        {
            var line = lines[0];
            draft.Text = amounts[0] is { } amount
                ? $"{Wording.Capitalised(NameOf(line))} received {amount} from {Fund} in {Year(year)}."
                : $"The table gives no amount for {NameOf(line)} in {Year(year)}: it says n/a, so I don't have a figure. " + FirstKnown(line);
            AddLineDetail(draft, line, year);
            SuggestForLine(draft, line, year);
            return draft;
        }

        var known = amounts.Where(static a => a is not null).Select(static a => a!.Value).ToList();
        var total = known.Aggregate(new Money(0), static (a, b) => a + b);
        draft.Text = $"{Wording.Capitalised(Wording.Join([.. lines.Select(NameOf)]))} together received {total} in {Year(year)}: "
            + $"{string.Join(" plus ", lines.Zip(amounts, (line, amount) => $"{amount?.ToString() ?? "n/a"} ({NameOf(line)})"))}.";
        draft.Blocks.Add(TableOf(lines, [year], withTotal: true));
        foreach (var line in lines)
        {
            CiteLine(draft, line, year);
        }

        return SuggestGeneral(draft, year);
    }

    public Draft Total(int year)
    {
        var draft = Start(year);
        var printed = table.Whole(GrantKind.Total, year);
        var announced = table.Whole(GrantKind.AnnouncedTotal, year);
        if (printed?.Amount is { } total)
        {
            draft.Text = $"The total of {Fund} for Oxfordshire in {Year(year)} is {total}.";
            draft.Cite(printed.Source, $"total {Year(year)}");
        }

        if (announced?.Amount is { } said && said != printed?.Amount)
        {
            draft.Text = $"The total for {Year(year)} is {printed?.Amount} by the table's own rows, but the text announces {said}: both stand in the document.";
            draft.Cite(announced.Source, $"total announced for {Year(year)}");
        }

        if (announced?.Note is { } note)
        {
            draft.Blocks.Add(new ParagraphBlock("Two totals", note));
        }

        if (StatedChange(year) is { } change)
        {
            draft.Text += " " + change;
        }

        AddNotes(draft, year);
        draft.Blocks.Add(TableOf(TopLines(), [year], withTotal: true));
        return SuggestGeneral(draft, year);
    }

    public Draft Breakdown(int line, int year)
    {
        var draft = Start(year);
        var lines = line >= 0 && table.Parts[line].Length > 0 ? [.. table.Parts[line]] : line >= 0 ? new List<int> { line } : TopLines();
        var parts = lines.Where(l => table.Amount(l, year) is not null).OrderByDescending(l => table.Amount(l, year)!.Value.Pence).ToList();
        draft.Text = $"In {Year(year)} {(line < 0 ? Fund : $"the money for {Wording.WithArticle(NameOf(line))}")} is shared out like this: "
            + Wording.Join([.. parts.Select(l => $"{NameOf(l)} {table.Amount(l, year)}")]) + ".";
        var all = line < 0 ? Enumerable.Range(0, table.Lines.Count).ToList() : lines;
        draft.Blocks.Add(TableOf(all, [year], withTotal: line < 0));
        draft.Listed.AddRange(all.Select(static l => new Reference(MeaningKind.Line, l)));
        CiteLine(draft, parts.Count > 0 ? parts[0] : all[0], year);
        return SuggestGeneral(draft, year);
    }

    public Draft Ranking(List<int> asked, int year, bool lowest)
    {
        var draft = Start(year);
        var isPart = asked.Count == 1 && table.Parts[asked[0]].Length > 0;
        var lines = (isPart ? table.Parts[asked[0]].ToList() : asked.Count > 1 ? asked : TopLines()).Where(l => table.Amount(l, year) is not null)
            .OrderByDescending(l => table.Amount(l, year)!.Value.Pence).ToList();
        if (lowest)
        {
            lines.Reverse();
        }

        var first = lines[0];
        var share = table.Lines[first].SharePercent is { } percent ? $", {Wording.Percent(percent)}% of the {NameOf(asked.Count > 0 ? asked[0] : -1)} money" : string.Empty;
        draft.Text = $"{Wording.Capitalised(NameOf(first))} gets the {(lowest ? "smallest" : "biggest")} share{(isPart ? string.Empty : " of " + Fund)} in {Year(year)}: {table.Amount(first, year)}{share}."
            + (lines.Count > 1 ? $" Next {(lines.Count == 2 ? "is" : "come")} {Wording.Join([.. lines.Skip(1).Take(3).Select(l => $"{NameOf(l)} ({table.Amount(l, year)})")])}." : string.Empty);
        if (!isPart && asked.Count == 0 && LargestPart(year, lowest) is { } part)
        {
            draft.Text += $" Of the CSPs it is {NameOf(part)} ({table.Amount(part, year)}, {Wording.Percent(table.Lines[part].SharePercent ?? 0)}%).";
        }

        draft.Blocks.Add(BarsOf(lines, year));
        draft.Listed.AddRange(lines.Select(static l => new Reference(MeaningKind.Line, l)));
        CiteLine(draft, first, year);
        return SuggestGeneral(draft, year);
    }

    public Draft Share(List<int> lines, int year)
    {
        var draft = Start(year);
        var total = table.Total(year);
        var texts = new List<string>();
        foreach (var line in lines)
        {
            var amount = table.Amount(line, year);
            var ofWhole = amount is { } a && total is { } t && t.Pence > 0 ? $"{Wording.Percent(100m * a.Pence / t.Pence)}% of the whole fund ({a} of {t})" : null;
            var stated = table.Lines[line].SharePercent is { } percent && table.Lines[line].PartOf is { } whole
                ? $"{Wording.Percent(percent)}% of the money for the {NameOf(table.LineOf(whole))}" : null;
            texts.Add($"{NameOf(line)} gets {string.Join(", which is ", new[] { stated, ofWhole }.Where(static s => s is not null))}");
            CiteLine(draft, line, year);
        }

        draft.Text = Wording.Capitalised(string.Join("; ", texts)) + $" in {Year(year)}.";
        var all = table.Lines.Select(static (_, i) => i).Where(l => table.Lines[l].SharePercent is not null).ToList();
        draft.Blocks.Add(new TableBlock("Shares as the document states them", [new("Line"), new("Share %", true), new(Year(year), true)],
            [.. all.Select(l => (IReadOnlyList<string>)[NameOf(l), Wording.Percent(table.Lines[l].SharePercent!.Value), table.Amount(l, year)?.ToString() ?? "n/a"])]));
        return SuggestGeneral(draft, year);
    }

    public Draft Average(List<int> lines, List<int> years)
    {
        var draft = Start(years[^1]);
        if (lines.Count == 1 && table.Parts[lines[0]].Length > 0 && years.Count == 1)
        {
            var parts = table.Parts[lines[0]].Select(l => table.Amount(l, years[0])).OfType<Money>().ToList();
            draft.Text = $"On average each of the {parts.Count} gets {AverageOf(parts)} in {Year(years[0])} ({string.Join(" + ", parts)}, divided by {parts.Count}).";
            draft.Blocks.Add(TableOf([.. table.Parts[lines[0]]], years, withTotal: false));
        }
        else
        {
            var line = lines.Count > 0 ? lines[0] : -1;
            var amounts = years.Select(y => AmountOf(line, y)).OfType<Money>().ToList();
            draft.Text = $"{Wording.Capitalised(NameOf(line))} received {AverageOf(amounts)} a year on average from {Year(years[0])} to {Year(years[^1])} ({string.Join(" + ", amounts)}, divided by {amounts.Count}).";
            draft.Blocks.Add(LinesOf([line], years));
        }

        CiteLine(draft, lines.Count > 0 ? lines[0] : -1, years[^1]);
        return SuggestGeneral(draft, years[^1]);
    }

    public Draft BestYear(int line, bool lowest)
    {
        var years = Enumerable.Range(0, table.Years.Count).Where(y => AmountOf(line, y) is not null).ToList();
        var best = (lowest ? years.MinBy(y => AmountOf(line, y)!.Value.Pence) : years.MaxBy(y => AmountOf(line, y)!.Value.Pence));
        var same = years.FindAll(y => AmountOf(line, y) == AmountOf(line, best));
        var draft = Start(best);
        draft.Text = $"{Wording.Capitalised(NameOf(line))} received {(lowest ? "least" : "most")} in {Wording.Join([.. same.Select(Year)])}: {AmountOf(line, best)}{(same.Count > 1 ? " in each" : string.Empty)}.";
        draft.Blocks.Add(LinesOf([line], years));
        CiteLine(draft, line, best);
        return SuggestGeneral(draft, best);
    }

    public Draft Series(List<int> lines, List<int> years, bool addUp)
    {
        var draft = Start(years[^1]);
        var shown = lines.Count == 0 ? [-1] : lines;
        var texts = new List<string>();
        foreach (var line in shown)
        {
            var known = years.Where(y => AmountOf(line, y) is not null).ToList();
            var values = Wording.Join([.. known.Select(y => $"{AmountOf(line, y)} in {Year(y)}")]);
            texts.Add($"{Wording.Capitalised(line < 0 ? "The total was" : NameOf(line) + " received")} {values}{(known.Count > 1 ? "; " + Difference(AmountOf(line, known[0])!.Value, AmountOf(line, known[^1])!.Value, "over the period") : string.Empty)}.");
            if (addUp)
            {
                var sum = known.Select(y => AmountOf(line, y)!.Value).Aggregate(new Money(0), static (a, b) => a + b);
                texts[^1] = $"{Wording.Capitalised(NameOf(line))} received {sum} in all from {Year(known[0])} to {Year(known[^1])}: {string.Join(" + ", known.Select(y => AmountOf(line, y)))}.";
            }

            CiteLine(draft, line, years[^1]);
        }

        draft.Text = string.Join(" ", texts.Take(3));
        draft.Blocks.Add(LinesOf(shown, years));
        foreach (var year in years)
        {
            AddNotes(draft, year);
        }

        return SuggestGeneral(draft, years[^1]);
    }

    public Draft Change(int line, int from, int to)
    {
        var draft = Start(to);
        if (AmountOf(line, from) is not { } before || AmountOf(line, to) is not { } after)
        {
            return Sum(line < 0 ? TopLines() : [line], AmountOf(line, to) is null ? from : to);
        }

        var verb = after.Pence == before.Pence ? "stayed at" : after < before ? "fell from" : "rose from";
        draft.Text = after.Pence == before.Pence
            ? $"{Wording.Capitalised(NameOf(line))} received the same in {Year(from)} and {Year(to)}: {after}."
            : $"{Wording.Capitalised(Possessive(line))} {verb} {before} in {Year(from)} to {after} in {Year(to)}: {Difference(before, after, null)}.";
        AddNotes(draft, to);
        draft.Blocks.Add(LinesOf([line], [.. Enumerable.Range(from, to - from + 1)]));
        CiteLine(draft, line, to);
        return SuggestGeneral(draft, to);
    }

    /// <summary>A year against the one before, or the one after where <paramref name="following"/>.</summary>
    public Draft ChangeOnYearBefore(int line, int year, bool following)
    {
        var (from, to) = following ? (year, year + 1) : (year - 1, year);
        if (from >= 0 && to < table.Years.Count && AmountOf(line, from) is not null && AmountOf(line, to) is not null)
        {
            return Change(line, from, to);
        }

        var draft = line < 0 ? Total(year) : Sum([line], year);
        var change = line < 0 && !following ? table.Whole(GrantKind.ChangeOnYearBefore, year) : null;
        if (change is null)
        {
            draft.Text += " I don't have the " + (following ? "year after" : "year before") + " to compare it with.";
        }

        return draft;
    }

    /// <summary>Several lines in one year.</summary>
    public Draft Beside(List<int> lines, int year, bool compare)
    {
        var draft = Start(year);
        draft.Text = Wording.Capitalised(Wording.Join([.. lines.Select(l => $"{NameOf(l)} received {table.Amount(l, year)?.ToString() ?? "no stated amount (n/a)"}")])) + $" in {Year(year)}.";
        if (lines.Count == 2 && table.Amount(lines[0], year) is { } one && table.Amount(lines[1], year) is { } other)
        {
            var (more, less) = one < other ? (lines[1], lines[0]) : (lines[0], lines[1]);
            var gap = one < other ? other - one : one - other;
            draft.Text += gap.Pence == 0 ? " They are equal." : $" That is {gap} more for {NameOf(more)} than for {NameOf(less)}.";
        }

        draft.Blocks.Add(compare ? BarsOf(lines, year) : TableOf(lines, [year], withTotal: false));
        foreach (var line in lines)
        {
            CiteLine(draft, line, year);
        }

        return SuggestGeneral(draft, year);
    }

    private static Money AverageOf(List<Money> amounts) => amounts.Count == 0 ? new Money(0) : new Money(amounts.Sum(static a => a.Pence) / amounts.Count / 100 * 100);

    private static string Short(string name) => name;

    private static string Difference(Money before, Money after, string? over)
    {
        var gap = after < before ? before - after : after - before;
        var percent = before.Pence == 0 ? string.Empty : $", {(after < before ? "a fall" : "a rise")} of {Wording.Percent(100m * gap.Pence / before.Pence)}%";
        return gap.Pence == 0 ? "no change" + (over is null ? string.Empty : " " + over) : $"{gap} {(after < before ? "less" : "more")}{percent}{(over is null ? string.Empty : " " + over)}";
    }

    private string Possessive(int line) => line < 0 ? "the total" : NameOf(line) + (NameOf(line).EndsWith('s') ? "' grant" : "'s grant");

    private string Year(int year) => table.Years[year].Name;

    private Draft Start(int year) => new(Intent.Funding) { Period = table.Years[year].Id };

    private Money? AmountOf(int line, int year) => line < 0 ? table.Total(year) : table.Amount(line, year);

    private List<int> TopLines() => [.. Enumerable.Range(0, table.Lines.Count).Where(l => table.Lines[l].PartOf is null)];

    private int? LargestPart(int year, bool lowest)
    {
        var parts = Enumerable.Range(0, table.Lines.Count).Where(l => table.Lines[l].PartOf is not null && table.Amount(l, year) is not null).ToList();
        return parts.Count == 0 ? null : lowest ? parts.MinBy(l => table.Amount(l, year)!.Value.Pence) : parts.MaxBy(l => table.Amount(l, year)!.Value.Pence);
    }

    private string FirstKnown(int line)
    {
        var years = Enumerable.Range(0, table.Years.Count).Where(y => table.Amount(line, y) is not null).ToList();
        return years.Count == 0 ? string.Empty : $"The first year with one is {Year(years[0])}: {table.Amount(line, years[0])}.";
    }

    private string? StatedChange(int year)
    {
        if (table.Whole(GrantKind.ChangeOnYearBefore, year) is not { } change || (year > 0 && table.Total(year - 1) is not null && change.Amount is null))
        {
            return year > 0 && table.Total(year - 1) is { } before && table.Total(year) is { } now ? AgainstBefore(before, now, year) : null;
        }

        var down = (change.Amount?.Pence ?? (long)(change.Percent ?? 0)) < 0;
        var amount = change.Amount is { } a ? new Money(Math.Abs(a.Pence)) + ", or " : string.Empty;
        return $"That is {amount}{Wording.Percent(change.Percent ?? 0)}%, {(down ? "below" : "above")} the year before{(change.Note is { } note ? " (" + Lower(Wording.Bare(note)) + ")" : string.Empty)}.";
    }

    private string AgainstBefore(Money before, Money now, int year)
    {
        var gap = now < before ? before - now : now - before;
        return gap.Pence == 0
            ? $"It is the same as in {Year(year - 1)}."
            : $"That is {gap} ({Wording.Percent(100m * gap.Pence / before.Pence)}%) {(now < before ? "less" : "more")} than the {before} of {Year(year - 1)}.";
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private void AddNotes(Draft draft, int year)
    {
        foreach (var kind in new[] { GrantKind.ChangeOnYearBefore, GrantKind.Retained })
        {
            if (table.Whole(kind, year) is { Note: { } note } grant)
            {
                draft.Blocks.Add(new ParagraphBlock(null, $"{Year(year)}: {(grant.Percent is { } p ? Wording.Percent(p) + "%: " : grant.Amount + ": ")}{note}"));
                draft.Cite(grant.Source, $"note on {Year(year)}");
            }
        }
    }

    private void AddLineDetail(Draft draft, int line, int year)
    {
        var rows = new List<FactRow>();
        if (table.Lines[line].SharePercent is { } percent && table.Lines[line].PartOf is { } whole)
        {
            rows.Add(new FactRow("Share", $"{Wording.Percent(percent)}% of the money for the {NameOf(table.LineOf(whole))}"));
        }

        if (year > 0 && table.Amount(line, year - 1) is { } before && table.Amount(line, year) is { } now)
        {
            rows.Add(new FactRow("Against " + Year(year - 1), $"{before}; {Difference(before, now, null)}"));
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

    private void CiteLine(Draft draft, int line, int year)
    {
        var grant = line < 0 ? table.Whole(GrantKind.Total, year) : table.Cell(line, year);
        if (grant is not null)
        {
            draft.Cite(grant.Source, $"funding of {NameOf(line)}");
        }
    }

    private TableBlock TableOf(List<int> lines, List<int> years, bool withTotal)
    {
        var rows = lines.Select(line => Row((table.Lines[line].PartOf is null ? string.Empty : "- ") + NameOf(line), years.Select(y => table.Amount(line, y)))).ToList();
        if (withTotal)
        {
            var whole = lines.Count(l => table.Lines[l].PartOf is null) == TopLines().Count;
            rows.Add(Row("Total", years.Select(y => whole ? table.Total(y) : lines.Select(l => table.Amount(l, y)).OfType<Money>().Aggregate(new Money(0), static (a, b) => a + b))));
        }

        return new TableBlock("Community Safety Fund", [new("Line"), .. years.Select(y => new TableColumn(Year(y), true))], rows);
    }

    private static IReadOnlyList<string> Row(string name, IEnumerable<Money?> amounts) => [name, .. amounts.Select(static a => a?.ToString() ?? "n/a")];

    private ChartBlock LinesOf(List<int> lines, List<int> years)
    {
        var fallback = new TableBlock("Year by year", [new("Year"), .. lines.Select(l => new TableColumn(NameOf(l), true))],
            [.. years.Select(y => Row(Year(y), lines.Select(l => AmountOf(l, y))))]);
        var series = lines.Select(l => new ChartSeries(NameOf(l),
            [.. years.Where(y => AmountOf(l, y) is not null).Select(y => new ChartPoint(Year(y), AmountOf(l, y)!.Value.Pounds))])).ToList();
        return new ChartBlock("Year by year", ChartKind.Line, "£", series, fallback);
    }

    private ChartBlock BarsOf(List<int> lines, int year) => new(
        $"Funding in {Year(year)}",
        ChartKind.Bar,
        "£",
        [new ChartSeries(Year(year), [.. lines.Where(l => table.Amount(l, year) is not null).Select(l => new ChartPoint(NameOf(l), table.Amount(l, year)!.Value.Pounds))])],
        TableOf(lines, [year], withTotal: false));

    private void SuggestForLine(Draft draft, int line, int year)
    {
        if (year > 0)
        {
            draft.Ask($"How did {NameOf(line)}'s funding change between {Year(year - 1)} and {Year(year)}?");
        }

        draft.Ask($"Show me funding for {NameOf(line)} over the years").Ask($"What is the total funding for {Year(year)}?");
    }

    private Draft SuggestGeneral(Draft draft, int year) => draft
        .Ask($"How is the funding for {Year(year)} split?")
        .Ask("How has the total funding changed over the years?")
        .Ask("Which CSP gets the biggest share?");
}
