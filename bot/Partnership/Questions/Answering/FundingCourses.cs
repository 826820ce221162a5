using Partnership.Facts;
using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering;

/// <summary>Answers on the money over several years: its course, its changes, its best and its average year. A line of -1 is the whole fund.</summary>
internal sealed class FundingCourses(FundTable table, FundingWords words, FundingBlocks blocks, FundingTexts yearly)
{
    public Draft Average(List<int> lines, List<int> years)
    {
        var draft = blocks.Start(years[^1]);
        if (lines.Count == 1 && table.Parts[lines[0]].Length > 0 && years.Count == 1)
        {
            var parts = table.Parts[lines[0]].Select(l => table.Amount(l, years[0])).OfType<Money>().ToList();
            draft.Text = $"On average each of the {parts.Count} gets {FundingWords.AverageOf(parts)} in {words.Year(years[0])} ({string.Join(" + ", parts)}, divided by {parts.Count}).";
            draft.Blocks.Add(blocks.TableOf([.. table.Parts[lines[0]]], years, withTotal: false));
        }
        else
        {
            var line = lines.Count > 0 ? lines[0] : -1;
            var amounts = years.Select(y => words.AmountOf(line, y)).OfType<Money>().ToList();
            draft.Text = $"{Wording.Capitalised(words.NameOf(line))} received {FundingWords.AverageOf(amounts)} a year on average from {words.Year(years[0])} to {words.Year(years[^1])} ({string.Join(" + ", amounts)}, divided by {amounts.Count}).";
            blocks.AddYears(draft, [line], years);
        }

        blocks.CiteLine(draft, lines.Count > 0 ? lines[0] : -1, years);
        return blocks.SuggestGeneral(draft, years[^1]);
    }

    public Draft BestYear(int line, bool lowest)
    {
        var years = Enumerable.Range(0, table.Years.Count).Where(y => words.AmountOf(line, y) is not null).ToList();
        var best = (lowest ? years.MinBy(y => words.AmountOf(line, y)!.Value.Pence) : years.MaxBy(y => words.AmountOf(line, y)!.Value.Pence));
        var same = years.FindAll(y => words.AmountOf(line, y) == words.AmountOf(line, best));
        var draft = blocks.Start(best);
        draft.Text = $"{Wording.Capitalised(line < 0 ? "the fund" : words.NameOf(line))} received {(lowest ? "least" : "most")} in {Wording.Join([.. same.Select(words.Year)])}: {words.AmountOf(line, best)}{(same.Count > 1 ? " in each" : string.Empty)}.";
        blocks.AddYears(draft, [line], years);
        blocks.CiteLine(draft, line, years);
        return blocks.SuggestGeneral(draft, best);
    }

    public Draft Series(List<int> lines, List<int> years, bool addUp)
    {
        var draft = blocks.Start(years[^1]);
        var shown = lines.Count == 0 ? [-1] : lines;
        var texts = new List<string>();
        foreach (var line in shown)
        {
            var known = years.Where(y => words.AmountOf(line, y) is not null).ToList();
            var values = Wording.Join([.. known.Select(y => $"{words.AmountOf(line, y)} in {words.Year(y)}")]);
            texts.Add($"{Wording.Capitalised(line < 0 ? "The total was" : words.NameOf(line) + " received")} {values}{(known.Count > 1 ? "; " + FundingWords.Difference(words.AmountOf(line, known[0])!.Value, words.AmountOf(line, known[^1])!.Value, "over the period") : string.Empty)}.");
            if (addUp)
            {
                var sum = known.Select(y => words.AmountOf(line, y)!.Value).Aggregate(new Money(0), static (a, b) => a + b);
                texts[^1] = $"{Wording.Capitalised(words.NameOf(line))} received {sum} in all from {words.Year(known[0])} to {words.Year(known[^1])}: {string.Join(" + ", known.Select(y => words.AmountOf(line, y)))}.";
            }

            blocks.CiteLine(draft, line, years);
        }

        draft.Text = string.Join(" ", texts.Take(3));
        blocks.AddYears(draft, shown, years);
        return blocks.SuggestGeneral(draft, years[^1]);
    }

    public Draft Change(int line, int from, int to)
    {
        var draft = blocks.Start(to);
        if (words.AmountOf(line, from) is not { } before || words.AmountOf(line, to) is not { } after)
        {
            return yearly.Sum(line < 0 ? words.TopLines() : [line], words.AmountOf(line, to) is null ? from : to);
        }

        var verb = after.Pence == before.Pence ? "stayed at" : after < before ? "fell from" : "rose from";
        draft.Text = after.Pence == before.Pence
            ? $"{Wording.Capitalised(words.NameOf(line))} received the same in {words.Year(from)} and {words.Year(to)}: {after}."
            : $"{Wording.Capitalised(words.Possessive(line))} {verb} {before} in {words.Year(from)} to {after} in {words.Year(to)}: {FundingWords.Difference(before, after, null)}.";
        blocks.AddYears(draft, [line], [.. Enumerable.Range(from, to - from + 1)]);
        if (line < 0 && table.Whole(GrantKind.AnnouncedTotal, to)?.Note is { } note)
        {
            draft.Blocks.Add(new ParagraphBlock("Two totals", note));
        }

        blocks.CiteLine(draft, line, [from, to]);
        return blocks.SuggestGeneral(draft, to);
    }

    /// <summary>The lines, or the shares of one, by how much they fell or rose between two years, in pounds.</summary>
    public Draft Movers(int whole, int from, int to, bool falls)
    {
        var lines = whole >= 0 ? [.. table.Parts[whole]] : words.TopLines();
        var moved = lines.Where(l => table.Amount(l, from) is not null && table.Amount(l, to) is not null)
            .Select(l => (Line: l, Before: table.Amount(l, from)!.Value, After: table.Amount(l, to)!.Value))
            .Where(m => falls ? m.After < m.Before : m.Before < m.After)
            .OrderByDescending(static m => Math.Abs(m.After.Pence - m.Before.Pence)).ToList();
        var draft = blocks.Start(to);
        draft.Text = moved.Count == 0
            ? $"No line of {table.Name} that has a figure for both years {(falls ? "fell" : "rose")} between {words.Year(from)} and {words.Year(to)}."
            : $"{Wording.Capitalised(words.NameOf(moved[0].Line))} {(falls ? "fell" : "rose")} the most between {words.Year(from)} and {words.Year(to)}: from {moved[0].Before} to {moved[0].After}, {FundingWords.Difference(moved[0].Before, moved[0].After, null)}.";
        draft.Blocks.Add(blocks.TableOf(lines, [from, to], withTotal: false));
        if (moved.Count > 1)
        {
            draft.Text += $" Next {(moved.Count == 2 ? "is" : "come")} {Wording.Join([.. moved.Skip(1).Take(3).Select(m => $"{words.NameOf(m.Line)} ({FundingWords.Difference(m.Before, m.After, null)})")])}.";
        }

        blocks.CiteLine(draft, whole, [from, to]);
        return blocks.SuggestGeneral(draft, to);
    }

    /// <summary>A year against the one before, or the one after where <paramref name="following"/>.</summary>
    public Draft ChangeOnYearBefore(int line, int year, bool following)
    {
        var (from, to) = following ? (year, year + 1) : (year - 1, year);
        if (from >= 0 && to < table.Years.Count && words.AmountOf(line, from) is not null && words.AmountOf(line, to) is not null)
        {
            return Change(line, from, to);
        }

        var draft = line < 0 ? yearly.Total(year) : yearly.Sum([line], year);
        var change = line < 0 && !following ? table.Whole(GrantKind.ChangeOnYearBefore, year) : null;
        if (change is null)
        {
            draft.Text += " I don't have the " + (following ? "year after" : "year before") + " to compare it with.";
        }

        return draft;
    }
}
