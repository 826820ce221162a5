using Partnership.Facts;
using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering.Funding;

/// <summary>
/// Answers on the money over several years: its course, its changes, its best and its average year. A line of -1 is the whole fund.
/// Years are compared where their amounts are complete; of the others it is said what is missing.
/// </summary>
internal sealed class FundingCourses(FundTable table, FundingWords words, FundingBlocks blocks, FundingTexts yearly)
{
    /// <summary>The courses of more lines than these stand in a table alone.</summary>
    private const int MostInText = 3;

    public Draft Average(List<int> lines, List<int> years)
    {
        var line = lines.Count > 0 ? lines[0] : -1;
        if (lines.Count == 1 && table.Parts[line].Length > 0 && years.Count == 1)
        {
            var parts = table.Parts[line].Select(l => table.Amount(l, years[0])).OfType<Money>().ToList();
            if (parts.Count < 2)
            {
                return yearly.Sum(lines, years[0]);
            }

            var each = blocks.Start(years[0]);
            each.Text = $"On average each of the {parts.Count} {words.Gets(table.Parts[line][0], years[0])} {FundingWords.AverageOf(parts)} {words.In(years[0])} ({string.Join(" + ", parts)}, divided by {parts.Count}).{Unknown([.. table.Parts[line]], years[0])}";
            blocks.CiteLine(each, line, years);
            return blocks.SuggestGeneral(each, years[0]);
        }

        var complete = years.FindAll(y => table.IsComplete(line, y));
        if (complete.Count < 2)
        {
            return OfOneYear(line, complete.Count == 1 ? complete[0] : years[^1]);
        }

        var draft = blocks.Start(complete[^1]);
        var amounts = complete.ConvertAll(y => table.Amount(line, y)!.Value);
        draft.Text = $"{Wording.Capitalised(words.NameOf(line))} {words.Received(line, complete[0])} {FundingWords.AverageOf(amounts)} a year on average from {words.Year(complete[0])} to {words.Year(complete[^1])} ({string.Join(" + ", amounts)}, divided by {amounts.Count}).{words.YearsBetween(complete)}{Incomplete(line, years)}";
        blocks.CiteLine(draft, line, years);
        return blocks.SuggestGeneral(draft, complete[^1]);
    }

    public Draft BestYear(int line, bool lowest)
    {
        var years = Enumerable.Range(0, table.Years.Count).Where(y => table.IsComplete(line, y)).ToList();
        if (years.Count < 2)
        {
            return OfOneYear(line, years.Count == 1 ? years[0] : table.Years.Count - 1);
        }

        var best = lowest ? years.MinBy(y => table.Amount(line, y)!.Value.Pence) : years.MaxBy(y => table.Amount(line, y)!.Value.Pence);
        var same = years.FindAll(y => table.Amount(line, y) == table.Amount(line, best));
        var draft = blocks.Start(best);
        draft.Text = $"{Wording.Capitalised(line < 0 ? "the fund" : words.NameOf(line))} {words.Received(line, best)} {(lowest ? "least" : "most")} in {Wording.Join([.. same.Select(words.Year)])}: {table.Amount(line, best)}{(same.Count > 1 ? " in each" : string.Empty)}.{words.YearsBetween(years)}{Incomplete(line, [.. Enumerable.Range(0, table.Years.Count)])}";
        blocks.AddYears(draft, [line], years);
        blocks.CiteLine(draft, line, [.. Enumerable.Range(0, table.Years.Count)]);
        return blocks.SuggestGeneral(draft, best);
    }

    public Draft Series(List<int> lines, List<int> years, bool addUp)
    {
        var shown = lines.Count == 0 ? [-1] : lines;
        if (shown is [var only] && !years.Exists(y => table.Amount(only, y) is not null))
        {
            return yearly.Sum(shown, years[^1]);
        }

        var draft = blocks.Start(years[^1]);
        var texts = new List<string>();
        foreach (var line in shown)
        {
            texts.Add(addUp ? AddedUp(line, years) : Course(line, years));
            blocks.CiteLine(draft, line, years);
        }

        draft.Text = string.Join(" ", texts.Take(MostInText)) + words.YearsBetween(years);
        if ((shown.Count > 1 && (addUp || years.Count > 2 || shown.Count > MostInText)) || years.Count(y => table.Amount(shown[0], y) is not null) > 2)
        {
            blocks.AddYears(draft, shown, years);
        }

        return blocks.SuggestGeneral(draft, years[^1]);
    }

    public Draft Change(int line, int from, int to)
    {
        if (!table.IsComplete(line, from) || !table.IsComplete(line, to))
        {
            return Series(line < 0 ? [] : [line], [from, to], addUp: false);
        }

        var draft = blocks.Start(to);
        draft.ComparedWith = table.Years[from].Id;
        var (before, after) = (table.Amount(line, from)!.Value, table.Amount(line, to)!.Value);
        draft.Text = after.Pence == before.Pence
            ? $"{Wording.Capitalised(words.NameOf(line))} {words.Received(line, to)} the same in {words.Year(from)} and {words.Year(to)}: {after}."
            : $"{Wording.Capitalised(words.Possessive(line))} {(after < before ? "fell from" : "rose from")} {before} in {words.Year(from)} to {after} in {words.Year(to)}: {FundingWords.Difference(before, after)}.";
        draft.Text += words.YearsBetween([.. Enumerable.Range(from, to - from + 1)]);
        if (to - from > 1)
        {
            blocks.AddYears(draft, [line], [.. Enumerable.Range(from, to - from + 1)]);
        }

        if (line < 0 && table.Whole(GrantKind.AnnouncedTotal, to)?.Note is { } note)
        {
            draft.Blocks.Add(new ParagraphBlock("Two totals", note));
        }

        blocks.CiteLine(draft, line, [.. Enumerable.Range(from, to - from + 1)]);
        return blocks.SuggestGeneral(draft, to);
    }

    /// <summary>Lines by how much they fell or rose between two years, in pounds or by the rate.</summary>
    public Draft Movers(IReadOnlyList<int> lines, int from, int to, bool? falls, bool byRate)
    {
        var compared = lines.Where(l => table.IsComplete(l, from) && table.IsComplete(l, to)).ToList();
        var moved = compared.Select(l => (Line: l, Before: table.Amount(l, from)!.Value, After: table.Amount(l, to)!.Value))
            .Where(m => falls is { } down ? (down ? m.After < m.Before : m.Before < m.After) : m.Before != m.After)
            .OrderByDescending(m => (decimal)Math.Abs(m.After.Pence - m.Before.Pence) / (byRate ? Math.Max(m.Before.Pence, 1) : 1)).ToList();
        var draft = blocks.Start(to);
        var told = moved.ConvertAll(m => $"from {m.Before} to {m.After}, {FundingWords.Difference(m.Before, m.After)}");
        draft.Text = moved.Count == 0
            ? $"No line of {table.Name} that has a figure for both years {(falls is { } down ? down ? "fell" : "rose" : "changed")} between {words.Year(from)} and {words.Year(to)}."
            : $"{Wording.Capitalised(words.NameOf(moved[0].Line))} {(moved[0].After < moved[0].Before ? "fell" : "rose")} the most{(byRate ? " by rate" : string.Empty)} between {words.Year(from)} and {words.Year(to)}: {told[0]}.";
        if (moved.Count > 1)
        {
            draft.Text += $" Next {(words.NameOf(moved[1].Line).EndsWith("Partnerships", StringComparison.Ordinal) ? "come" : "comes")} {words.NameOf(moved[1].Line)}: {told[1]}.";
        }

        draft.Text += words.YearsBetween([from, to]);
        foreach (var year in new[] { from, to }.Distinct())
        {
            draft.Text += Unknown(lines, year);
        }

        if (compared.Count > 1 && compared.Count > Math.Min(moved.Count, 2))
        {
            draft.Blocks.Add(blocks.TableOf(compared, [from, to], withTotal: false));
        }

        foreach (var line in lines)
        {
            blocks.CiteLine(draft, line, [from, to]);
        }

        return blocks.SuggestGeneral(draft, to);
    }

    /// <summary>A year against the one before, or the one after where <paramref name="following"/>; against the nearest of the table where that one is not known.</summary>
    public Draft ChangeOnYearBefore(int line, int year, bool following)
    {
        var (from, to) = following ? (year, year + 1) : (year - 1, year);
        if (from >= 0 && to < table.Years.Count && table.Amount(line, from) is not null && table.Amount(line, to) is not null)
        {
            return Change(line, from, to);
        }

        var draft = OfOneYear(line, year);
        if (following || line >= 0 || table.Whole(GrantKind.ChangeOnYearBefore, year) is null)
        {
            draft.Text += " I don't have the " + (following ? "year after" : "year before") + " to compare it with.";
        }

        return draft;
    }

    private Draft OfOneYear(int line, int year) => line < 0 ? yearly.Total(year) : yearly.Sum([line], year);

    /// <summary>From the first year to the last; those between stand beside it.</summary>
    private string Course(int line, List<int> years)
    {
        var known = years.FindAll(y => table.IsComplete(line, y));
        var difference = known.Count > 1 ? "; " + FundingWords.Difference(table.Amount(line, known[0])!.Value, table.Amount(line, known[^1])!.Value, "over the period") : string.Empty;
        string Verb(int year) => line < 0 ? "was" : words.Received(line, year);
        string At(int year) => $"{table.Amount(line, year)} {words.In(year)}";
        var text = known.Count == 0 ? string.Empty : $"{(line < 0 ? "The total" : Wording.Capitalised(words.NameOf(line)))} {Verb(known[0])} {At(known[0])}";
        if (known.Count > 1)
        {
            text += $" and {(string.Equals(Verb(known[0]), Verb(known[^1]), StringComparison.Ordinal) ? string.Empty : Verb(known[^1]) + " ")}{At(known[^1])}";
        }

        text += known.Count == 0 ? string.Empty : difference + ".";
        return (text + Incomplete(line, years)).TrimStart();
    }

    private string AddedUp(int line, List<int> years)
    {
        var known = years.FindAll(y => table.IsComplete(line, y));
        if (known.Count == 0)
        {
            return Incomplete(line, years).TrimStart();
        }

        var sum = known.Select(y => table.Amount(line, y)!.Value).Aggregate(static (a, b) => a + b);
        var when = known.Count > 1 ? $"in all from {words.Year(known[0])} to {words.Year(known[^1])}" : words.In(known[0]);
        return $"{Wording.Capitalised(words.NameOf(line))} {(line < 0 ? "came to" : words.Received(line, known[0]))} {sum} {when}.{Incomplete(line, years)}";
    }

    /// <summary>What is known of the years that cannot be compared, and what is missing from them.</summary>
    private string Incomplete(int line, List<int> years)
    {
        var text = string.Empty;
        foreach (var year in years.FindAll(y => !table.IsComplete(line, y)))
        {
            text += (table.Amount(line, year) is { } amount ? $" {words.Year(year)} has {amount} so far." : string.Empty) + " " + words.NoAmount(table.Missing(line, year), year);
        }

        return text;
    }

    private string Unknown(IReadOnlyList<int> lines, int year) =>
        lines.SelectMany(l => table.Missing(l, year)).ToList() is { Count: > 0 } missing ? " " + words.NoAmount(missing, year) : string.Empty;
}
