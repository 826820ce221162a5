using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Answers on the money of one year. A line of -1 is the whole fund.</summary>
internal sealed class FundingTexts(FundTable table, FundingWords words, FundingBlocks blocks)
{
    /// <summary>One line, or several added up.</summary>
    public Draft Sum(List<int> lines, int year, bool withPurpose = false)
    {
        var draft = blocks.Start(year);
        var amounts = lines.Select(line => table.Amount(line, year)).ToList();
        if (lines.Count == 1)
        {
            var line = lines[0];
            draft.Text = amounts[0] is { } amount
                ? $"{Wording.Capitalised(words.NameOf(line))} received {amount} from {table.Name} in {words.Year(year)}."
                : $"The table gives no amount for {words.NameOf(line)} in {words.Year(year)}: it says n/a, so I don't have a figure. " + words.FirstKnown(line);
            if (withPurpose && table.Lines[line].Purpose is { } purpose)
            {
                draft.Text += " It pays for this: " + Wording.Sentence(FundingWords.Lower(purpose));
            }

            blocks.AddLineDetail(draft, line, year);
            blocks.SuggestForLine(draft, line, year);
            return draft;
        }

        var known = amounts.Where(static a => a is not null).Select(static a => a!.Value).ToList();
        var total = known.Aggregate(new Money(0), static (a, b) => a + b);
        draft.Text = $"{Wording.Capitalised(Wording.Join([.. lines.Select(words.NameOf)]))} together received {total} in {words.Year(year)}: "
            + $"{string.Join(" plus ", lines.Zip(amounts, (line, amount) => $"{amount?.ToString() ?? "n/a"} ({words.NameOf(line)})"))}.";
        draft.Blocks.Add(blocks.TableOf(lines, [year], withTotal: true));
        foreach (var line in lines)
        {
            blocks.CiteLine(draft, line, year);
        }

        return blocks.SuggestGeneral(draft, year);
    }

    public Draft Total(int year)
    {
        var draft = blocks.Start(year);
        var printed = table.Whole(GrantKind.Total, year);
        var announced = table.Whole(GrantKind.AnnouncedTotal, year);
        if (printed?.Amount is { } total)
        {
            draft.Text = $"The total of {table.Name}{(table.Area is { } area ? " for " + area : string.Empty)} in {words.Year(year)} is {total}.";
            draft.Cite(printed.Source, $"total {words.Year(year)}");
        }

        if (announced?.Amount is { } said && said != printed?.Amount)
        {
            draft.Text = $"The total for {words.Year(year)} is {printed?.Amount} by the table's own rows, but the text announces {said}: both stand in the document.";
            draft.Cite(announced.Source, $"total announced for {words.Year(year)}");
        }

        if (announced?.Note is { } note)
        {
            draft.Blocks.Add(new ParagraphBlock("Two totals", note));
        }

        if (words.StatedChange(year) is { } change)
        {
            draft.Text += " " + change;
        }

        if (table.Whole(GrantKind.Retained, year) is { Note: { } reason, Amount: { } kept } retained)
        {
            draft.Blocks.Add(new ParagraphBlock($"{kept} kept back", reason));
            draft.Cite(retained.Source, $"{kept} kept back in {words.Year(year)}");
        }

        draft.Blocks.Add(blocks.TableOf([.. Enumerable.Range(0, table.Lines.Count)], [year], withTotal: true));
        return blocks.SuggestGeneral(draft, year);
    }

    public Draft Breakdown(int line, int year)
    {
        var draft = blocks.Start(year);
        var lines = line >= 0 && table.Parts[line].Length > 0 ? [.. table.Parts[line]] : line >= 0 ? new List<int> { line } : words.TopLines();
        var parts = lines.Where(l => table.Amount(l, year) is not null).OrderByDescending(l => table.Amount(l, year)!.Value.Pence).ToList();
        draft.Text = $"In {words.Year(year)} {(line < 0 ? table.Name : $"the money for {Wording.WithArticle(words.NameOf(line))}")}{(words.AmountOf(line, year) is { } all ? $", {all} in all," : string.Empty)} is shared out like this: "
            + Wording.Join([.. parts.Select(l => $"{words.NameOf(l)} {table.Amount(l, year)}")]) + ".";
        var shown = line < 0 ? Enumerable.Range(0, table.Lines.Count).ToList() : lines;
        draft.Blocks.Add(blocks.TableOf(shown, [year], withTotal: parts.Count > 1));
        draft.Listed.AddRange(shown.Select(static l => new Reference(MeaningKind.Line, l)));
        blocks.CiteLine(draft, line, year);
        return blocks.SuggestGeneral(draft, year);
    }

    public Draft Ranking(List<int> asked, int year, bool lowest)
    {
        var draft = blocks.Start(year);
        var isPart = asked.Count == 1 && table.Parts[asked[0]].Length > 0;
        var lines = (isPart ? table.Parts[asked[0]].ToList() : asked.Count > 1 ? asked : words.TopLines()).Where(l => table.Amount(l, year) is not null)
            .OrderByDescending(l => table.Amount(l, year)!.Value.Pence).ToList();
        if (lowest)
        {
            lines.Reverse();
        }

        var first = lines[0];
        var share = table.Lines[first].SharePercent is { } percent ? $", {Wording.Percent(percent)}% of the {words.NameOf(asked.Count > 0 ? asked[0] : -1)} money" : string.Empty;
        draft.Text = $"{Wording.Capitalised(words.NameOf(first))} {words.Get(first)} the {(lowest ? "smallest" : "biggest")} share{(isPart ? string.Empty : " of " + table.Name)} in {words.Year(year)}: {table.Amount(first, year)}{share}."
            + (lines.Count > 1 ? $" Next {(lines.Count == 2 ? "is" : "come")} {Wording.Join([.. lines.Skip(1).Take(3).Select(l => $"{words.NameOf(l)} ({table.Amount(l, year)})")])}." : string.Empty);
        if (!isPart && asked.Count == 0 && words.LargestPart(year, lowest) is { } part)
        {
            draft.Text += $" Of {Wording.WithArticle(words.NameOf(table.LineOf(table.Lines[part].PartOf!.Value)))} it is {words.NameOf(part)} ({table.Amount(part, year)}, {Wording.Percent(table.Lines[part].SharePercent ?? 0)}%).";
        }

        blocks.AddBars(draft, lines, year);
        draft.Listed.AddRange(lines.Select(static l => new Reference(MeaningKind.Line, l)));
        blocks.CiteLine(draft, first, year);
        return blocks.SuggestGeneral(draft, year);
    }

    public Draft Share(List<int> lines, int year)
    {
        var draft = blocks.Start(year);
        var total = table.Total(year);
        var texts = new List<string>();
        foreach (var line in lines)
        {
            var amount = table.Amount(line, year);
            var ofWhole = amount is { } a && total is { } t && t.Pence > 0 ? $"{Wording.Percent(100m * a.Pence / t.Pence)}% of the whole fund ({a} of {t})" : null;
            var stated = table.Lines[line].SharePercent is { } percent && table.Lines[line].PartOf is { } whole
                ? $"{Wording.Percent(percent)}% of the money for the {words.NameOf(table.LineOf(whole))}" : null;
            texts.Add($"{words.NameOf(line)} {words.Get(line)} {string.Join(", which is ", new[] { stated, ofWhole }.Where(static s => s is not null))}");
            blocks.CiteLine(draft, line, year);
        }

        draft.Text = Wording.Capitalised(string.Join("; ", texts)) + $" in {words.Year(year)}.";
        var all = table.Lines.Select(static (_, i) => i).Where(l => table.Lines[l].SharePercent is not null).ToList();
        draft.Blocks.Add(new TableBlock("Shares as the document states them", [new("Line"), new("Share %", true), new(words.Year(year), true)],
            [.. all.Select(l => (IReadOnlyList<string>)[words.NameOf(l), Wording.Percent(table.Lines[l].SharePercent!.Value), table.Amount(l, year)?.ToString() ?? "n/a"])]));
        return blocks.SuggestGeneral(draft, year);
    }

    /// <summary>Several lines in one year.</summary>
    public Draft Beside(List<int> lines, int year, bool compare)
    {
        var draft = blocks.Start(year);
        draft.Text = Wording.Capitalised(Wording.Join([.. lines.Select(l => $"{words.NameOf(l)} received {table.Amount(l, year)?.ToString() ?? "no stated amount (n/a)"}")])) + $" in {words.Year(year)}.";
        if (lines.Count == 2 && table.Amount(lines[0], year) is { } one && table.Amount(lines[1], year) is { } other)
        {
            var (more, less) = one < other ? (lines[1], lines[0]) : (lines[0], lines[1]);
            var gap = one < other ? other - one : one - other;
            draft.Text += gap.Pence == 0 ? " They are equal." : $" That is {gap} more for {words.NameOf(more)} than for {words.NameOf(less)}.";
        }

        if (compare && lines.Count > 2)
        {
            blocks.AddBars(draft, lines, year);
        }
        else
        {
            draft.Blocks.Add(blocks.TableOf(lines, [year], withTotal: false));
        }

        foreach (var line in lines)
        {
            blocks.CiteLine(draft, line, year);
        }

        return blocks.SuggestGeneral(draft, year);
    }
}
