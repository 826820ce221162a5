using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering.Funding;

/// <summary>Answers on who gets how much of the money of one year. A line of -1 is the whole fund.</summary>
internal sealed class FundingShares(FundTable table, FundingWords words, FundingBlocks blocks, FundingTexts texts)
{
    public Draft Ranking(List<int> asked, int year, bool lowest)
    {
        if (asked.Find(l => asked.Exists(part => table.Parts[l].Contains(part))) is var whole && asked.Count > 1 && table.Parts[whole].Length > 0)
        {
            // "Oxford had the biggest share of the partnerships' money": it is all of them that are ranked.
            asked = [whole];
        }

        var isPart = asked.Count == 1 && table.Parts[asked[0]].Length > 0;
        var candidates = isPart ? table.Parts[asked[0]] : asked.Count > 1 ? asked : table.TopLines;
        var lines = candidates.Where(l => table.Amount(l, year) is not null).OrderByDescending(l => table.Amount(l, year)!.Value.Pence).ToList();
        if (lines.Count == 1 && !isPart && blocks.SharesOf(lines[0], year).Count > 1)
        {
            return texts.AddMissing(Ranking(lines, year, lowest), [.. candidates.Except(lines)], year);
        }

        if (lines.Count < 2)
        {
            return texts.One(lines.Count == 1 ? lines[0] : candidates[0], [.. candidates.Except(lines)], year, withPurpose: false);
        }

        if (lowest)
        {
            lines.Reverse();
        }

        var draft = blocks.Start(year);
        var missing = candidates.SelectMany(l => table.Missing(l, year)).Distinct().ToList();
        var first = lines[0];
        draft.Text = $"{(missing.Count > 0 && table.IsEntered[year] ? "Of the amounts entered so far, " : string.Empty)}{words.NameOf(first)} {words.Gets(first, year)} the {(lowest ? "smallest" : "biggest")} share{(isPart ? string.Empty : " of " + table.Name)} {words.In(year)}: {table.Amount(first, year)}{PercentOf(first, year)}.";
        if (!isPart && asked.Count == 0 && LargestPart(year, lowest) is { } part)
        {
            draft.Text += $" Of {Wording.WithArticle(words.NameOf(blocks.WholeOf(part)))} it {words.Is(year)} {words.NameOf(part)} ({table.Amount(part, year)}{PercentOf(part, year)}).";
        }

        texts.AddMissing(draft, missing, year);
        blocks.AddBars(draft, lines, year);
        draft.Listed.AddRange(lines.Select(static l => new Reference(MeaningKind.Line, l)));
        foreach (var line in lines)
        {
            blocks.CiteLine(draft, line, year);
        }

        return blocks.SuggestGeneral(draft, year);
    }

    public Draft Share(List<int> lines, int year)
    {
        // "That as a share of what the partnerships get" names the whole, not another share.
        lines = lines.FindAll(l => !lines.Exists(part => blocks.WholeOf(part) == l));
        if (lines.TrueForAll(l => table.Amount(l, year) is null))
        {
            return texts.Sum(lines, year);
        }

        var draft = blocks.Start(year);
        var clauses = new List<string>();
        var missing = new List<int>();
        foreach (var line in lines)
        {
            var whole = blocks.WholeOf(line);
            var ofLine = blocks.ShareOf(line, year) is { } percent ? $"{percent}% of the money for the {words.NameOf(whole)}" : null;
            var ofFund = blocks.ShareOf(line, -1, year) is { } rate ? $"{rate}% of the whole fund ({table.Amount(line, year)} of {table.Amount(-1, year)})" : null;
            clauses.Add((ofLine ?? ofFund) is null
                ? $"{words.NameOf(line)} {words.Received(line, year)} {words.Cell(line, year)}"
                : $"{words.NameOf(line)} {words.Gets(line, year)} {string.Join(", which is ", new[] { ofLine, ofFund }.OfType<string>())}");
            missing.AddRange(ofFund is null ? table.Missing(-1, year).Concat(table.Missing(line, year)) : []);
            blocks.CiteLine(draft, line, year);
        }

        draft.Text = Wording.Capitalised(string.Join("; ", clauses)) + $" {words.In(year)}.";
        if (missing.Count > 0)
        {
            draft.Text += $" I can't say what share of the whole fund that is. {words.NoAmount([.. missing.Distinct()], year)}";
        }

        var siblings = lines.Select(blocks.WholeOf).Distinct().Where(w => table.IsComplete(w, year)).SelectMany(w => w < 0 ? table.TopLines : table.Parts[w]).Where(l => table.IsComplete(l, year)).ToList();
        if (siblings.Count > lines.Count)
        {
            draft.Blocks.Add(new TableBlock("Shares", [new("Line"), new("Share", true), new(words.Year(year), true)],
                [.. siblings.Select(l => (IReadOnlyList<string>)[words.NameOf(l), blocks.ShareOf(l, blocks.WholeOf(l), year) + "%", words.Cell(l, year)])]));
            blocks.CiteLine(draft, -1, year);
        }

        return blocks.SuggestGeneral(draft, year);
    }

    private string PercentOf(int line, int year) =>
        blocks.ShareOf(line, year) is { } percent ? $", {percent}% of the {words.NameOf(blocks.WholeOf(line))} money" : string.Empty;

    /// <summary>The share that is the largest of its line, or the smallest; null where that is not known.</summary>
    private int? LargestPart(int year, bool lowest)
    {
        var parts = Enumerable.Range(0, table.Lines.Count).Where(l => table.Lines[l].PartOf is not null && table.Amount(l, year) is not null).ToList();
        return parts.Count < 2 ? null : lowest ? parts.MinBy(l => table.Amount(l, year)!.Value.Pence) : parts.MaxBy(l => table.Amount(l, year)!.Value.Pence);
    }
}
