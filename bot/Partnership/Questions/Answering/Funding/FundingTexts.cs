using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering.Funding;

/// <summary>Answers on the money of one year. A line of -1 is the whole fund.</summary>
internal sealed class FundingTexts(FundTable table, FundingWords words, FundingBlocks blocks)
{
    /// <summary>More amounts than these are read more easily in a table than in a sentence.</summary>
    private const int MostInText = 3;

    /// <summary>One line, or several added up.</summary>
    public Draft Sum(List<int> lines, int year, bool withPurpose = false)
    {
        // A share is in the amount of its line already.
        lines = lines.FindAll(l => !lines.Contains(blocks.WholeOf(l)));
        var known = lines.FindAll(l => table.Amount(l, year) is not null);
        if (known.Count <= 1)
        {
            return One(known.Count == 1 ? known[0] : lines[0], lines.Except(known).ToList(), year, withPurpose);
        }

        var draft = blocks.Start(year);
        var total = known.Select(l => table.Amount(l, year)!.Value).Aggregate(static (a, b) => a + b);
        draft.Text = $"{Wording.Capitalised(words.NamesOf(known))} together {words.Received(known, year)} {total} {words.In(year)}: "
            + $"{string.Join(" plus ", known.Select(l => $"{table.Amount(l, year)} ({words.NameOf(l)})"))}.";
        AddMissing(draft, [.. lines.SelectMany(l => table.Missing(l, year))], year);
        return CiteAll(draft, lines, year);
    }

    /// <summary>The first year in which a line has an amount.</summary>
    public Draft FirstOf(int line, int year)
    {
        var draft = One(line, [], year, withPurpose: false);
        draft.Text = $"The first year with an amount for {words.NameOf(line)} is {words.Year(year)}. {draft.Text}";
        return draft;
    }

    public Draft Total(int year)
    {
        var draft = blocks.Start(year);
        var stated = table.Whole(GrantKind.Total, year)?.Amount;
        var announced = table.Whole(GrantKind.AnnouncedTotal, year);
        var differs = announced?.Amount is { } said && said != table.Amount(-1, year);
        draft.Text = differs && stated is not null
            ? $"The total for {words.Year(year)} {words.Is(year)} {stated} by the table's own rows, but the text announces {announced!.Amount}: both stand in the document."
            : TotalInWords(year, stated) + (differs ? $" The documents announce {announced!.Amount} in all." : string.Empty);
        blocks.CiteLine(draft, -1, year);
        AddMissing(draft, stated is null ? table.Missing(-1, year) : NotShown(year), year);
        if (differs)
        {
            draft.Cite(announced!.Source, $"total announced for {words.Year(year)}");
        }

        if (announced?.Note is { } note)
        {
            draft.Blocks.Add(new ParagraphBlock("Two totals", note));
        }

        if (words.StatedChange(year) is { } change)
        {
            draft.Text += " " + change;
            if (year > 0)
            {
                blocks.CiteLine(draft, -1, year - 1);
            }
        }

        if (table.Whole(GrantKind.Retained, year) is { Note: { } reason, Amount: { } kept } retained)
        {
            draft.Blocks.Add(new ParagraphBlock($"{kept} kept back", reason));
            draft.Cite(retained.Source, $"{kept} kept back in {words.Year(year)}");
        }

        var lines = Enumerable.Range(0, table.Lines.Count).Where(l => table.Amount(l, year) is not null || table.Cell(l, year) is not null).ToList();
        if (lines.Count > 0)
        {
            draft.Blocks.Add(blocks.TableOf(lines, [year], withTotal: lines.Count > 1));
        }

        return blocks.SuggestGeneral(draft, year);
    }

    public Draft Breakdown(int line, int year)
    {
        if (line >= 0 && table.Parts[line].Length == 0)
        {
            return Sum([line], year);
        }

        var draft = blocks.Start(year);
        var lines = line >= 0 ? [.. table.Parts[line]] : table.TopLines.ToList();
        var parts = lines.Where(l => table.Amount(l, year) is not null).OrderByDescending(l => table.Amount(l, year)!.Value.Pence).ToList();
        var missing = line >= 0 && table.Cell(line, year)?.Amount is null || line < 0 && table.Whole(GrantKind.Total, year) is null ? table.Missing(line, year) : [.. lines.Except(parts)];
        if (parts.Count == 0)
        {
            // The sum alone is known, or nothing.
            return line >= 0 ? One(line, missing, year, withPurpose: false) : AddMissing(Total(year), missing, year);
        }

        if (parts.Count == 1 && blocks.SharesOf(parts[0], year) is { Count: > 1 } shares)
        {
            parts = shares;
        }

        var all = table.Amount(line, year);
        var whole = line < 0 ? table.Name : $"the money for {Wording.WithArticle(words.NameOf(line))}";
        draft.Text = table.IsComplete(line, year)
            ? $"{Wording.Capitalised(words.In(year))} {whole}, {all} in all, {words.Is(year)} shared out like this: "
            : $"{Wording.Capitalised(words.In(year))} {all} of {whole} {words.Is(year)} shared out so far: ";
        draft.Text += parts.Count <= MostInText
            ? Wording.Join([.. parts.Select(l => $"{words.NameOf(l)} {table.Amount(l, year)}")]) + "."
            : $"the most, {table.Amount(parts[0], year)}, to {words.NameOf(parts[0])}.";
        AddMissing(draft, missing, year);
        if (parts.Count > MostInText)
        {
            draft.Blocks.Add(blocks.TableOf(parts, [year], withTotal: false));
        }

        draft.Listed.AddRange(parts.Select(static l => new Reference(MeaningKind.Line, l)));
        blocks.CiteLine(draft, line, year);
        foreach (var part in parts)
        {
            blocks.CiteLine(draft, part, year);
        }

        return blocks.SuggestGeneral(draft, year);
    }

    /// <summary>Several lines in one year.</summary>
    public Draft Beside(List<int> lines, int year, bool compare)
    {
        // "Bicester's CSP money" is the share of one CSP, not of all.
        lines = lines.Count > 2 ? lines.FindAll(l => !lines.Exists(part => blocks.WholeOf(part) == l)) : lines;
        var known = lines.Where(l => table.Amount(l, year) is not null).OrderByDescending(l => table.Amount(l, year)!.Value.Pence).ToList();
        if (known.Count < 2)
        {
            return Sum(lines, year);
        }

        var draft = blocks.Start(year);
        var inText = known.Count <= MostInText ? lines.FindAll(known.Contains) : [known[0], known[^1]];
        draft.Text = $"{Wording.Capitalised(Wording.Join([.. inText.Select(l => $"{words.NameOf(l)} {words.Received(l, year)} {table.Amount(l, year)}")]))} {words.In(year)}{(known.Count > MostInText ? $", the most and the least of the {known.Count}" : string.Empty)}.";
        if (known.Count == 2)
        {
            var gap = table.Amount(known[0], year)!.Value - table.Amount(known[1], year)!.Value;
            draft.Text += gap.Pence == 0 ? " They are equal." : $" That is {gap} more for {words.NameOf(known[0])} than for {words.NameOf(known[1])}.";
        }

        AddMissing(draft, [.. lines.SelectMany(l => table.Missing(l, year))], year);
        if (compare && known.Count > 2)
        {
            blocks.AddBars(draft, known, year);
        }
        else if (known.Count > MostInText)
        {
            draft.Blocks.Add(blocks.TableOf(known, [year], withTotal: false));
        }

        return CiteAll(draft, lines, year);
    }

    /// <summary>Says what has no amount: a sum without it is told as what it is.</summary>
    public Draft AddMissing(Draft draft, IReadOnlyList<int> missing, int year)
    {
        draft.Text += missing.Count > 0 ? " " + words.NoAmount([.. missing.Distinct()], year) : string.Empty;
        return draft;
    }

    /// <summary>One line, and others of which no amount is known.</summary>
    public Draft One(int line, List<int> others, int year, bool withPurpose)
    {
        var draft = blocks.Start(year);
        var missing = table.Missing(line, year);
        if (table.Amount(line, year) is { } amount)
        {
            draft.Text = missing.Count == 0
                ? $"{Wording.Capitalised(words.NameOf(line))} {words.Received(line, year)} {amount} from {table.Name} {words.In(year)}."
                : $"{Wording.Capitalised(words.NameOf(line))} {words.Received(line, year)} {amount} {words.In(year)} so far.";
        }

        AddMissing(draft, [.. missing, .. others], year);
        draft.Text = draft.Text.TrimStart();
        blocks.CiteLine(draft, line, year);
        if (missing.Contains(line))
        {
            if (words.NearestKnown(line, year) is { } near)
            {
                draft.Text += $" The nearest year with one is {words.Year(near)}: {table.Amount(line, near)}.";
                blocks.CiteLine(draft, line, near);
                AddMissing(draft, table.Missing(line, near), near);
            }
        }

        if (withPurpose && table.Lines[line].Purpose is { } purpose)
        {
            draft.Text += " It pays for this: " + Wording.Sentence(FundingWords.Lower(purpose));
        }

        blocks.AddLineDetail(draft, line, year);
        blocks.SuggestForLine(draft, line, year);
        return draft;
    }

    private Draft CiteAll(Draft draft, List<int> lines, int year)
    {
        foreach (var line in lines)
        {
            blocks.CiteLine(draft, line, year);
        }

        return blocks.SuggestGeneral(draft, year);
    }

    private string TotalInWords(int year, Money? stated)
    {
        var fund = $"{table.Name}{(table.Area is { } area ? " for " + area : string.Empty)}";
        var all = table.Amount(-1, year);
        return stated is not null ? $"The total of {fund} {words.In(year)} {words.Is(year)} {all}."
            : (table.IsComplete(-1, year), table.IsEntered[year]) switch
            {
                (true, true) => $"The total of {fund} {words.In(year)} {words.Is(year)} {all}, added up from the amounts that the secretariat entered.",
                (true, false) => $"The total of {fund} {words.In(year)} {words.Is(year)} {all}, added up from its lines.",
                (false, true) => $"The amounts entered so far for {fund} {words.In(year)} add up to {all}.",
                (false, false) => $"The amounts that I have of {fund} {words.In(year)} add up to {all}.",
            };
    }

    /// <summary>The lines that a table under its stated total does not show, so that it does not seem to add up.</summary>
    private List<int> NotShown(int year)
    {
        var absent = Enumerable.Range(0, table.Lines.Count).Where(l => table.Amount(l, year) is null && table.Cell(l, year) is null).ToList();
        return absent.FindAll(l => !absent.Contains(blocks.WholeOf(l)));
    }
}
