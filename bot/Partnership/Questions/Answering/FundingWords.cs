using Partnership.Facts;
using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering;

/// <summary>Names and comparisons of the fund's table in English. A line of -1 is the whole fund.</summary>
internal sealed class FundingWords(FundTable table)
{
    public string NameOf(int line) => line < 0 ? "the whole fund" : table.Lines[line].Name;

    /// <summary>To the nearest penny.</summary>
    public static Money AverageOf(List<Money> amounts) =>
        amounts.Count == 0 ? new Money(0) : Money.FromPounds(amounts.Sum(static a => a.Pounds) / amounts.Count);

    /// <summary>"£5,638 less, a fall of 8.8%".</summary>
    public static string Difference(Money before, Money after, string? over)
    {
        var gap = after < before ? before - after : after - before;
        var percent = before.Pence == 0 ? string.Empty : $", {(after < before ? "a fall" : "a rise")} of {Wording.Percent(100m * gap.Pence / before.Pence)}%";
        return gap.Pence == 0 ? "no change" + (over is null ? string.Empty : " " + over) : $"{gap} {(after < before ? "less" : "more")}{percent}{(over is null ? string.Empty : " " + over)}";
    }

    public string Get(int line) => NameOf(line).EndsWith("Partnerships", StringComparison.Ordinal) ? "get" : "gets";

    public string Possessive(int line) => line < 0 ? "the total" : Owner(line) + " grant";

    /// <summary>"Cherwell's", "Community Safety Partnerships'".</summary>
    public string Owner(int line) => NameOf(line) + (NameOf(line).EndsWith('s') ? "'" : "'s");

    public string Year(int year) => table.Years[year].Name;

    /// <summary>A line's amount; of the whole fund for a line of -1.</summary>
    public Money? AmountOf(int line, int year) => line < 0 ? table.Total(year) : table.Amount(line, year);

    public List<int> TopLines() => [.. Enumerable.Range(0, table.Lines.Count).Where(l => table.Lines[l].PartOf is null)];

    public int? LargestPart(int year, bool lowest)
    {
        var parts = Enumerable.Range(0, table.Lines.Count).Where(l => table.Lines[l].PartOf is not null && table.Amount(l, year) is not null).ToList();
        return parts.Count == 0 ? null : lowest ? parts.MinBy(l => table.Amount(l, year)!.Value.Pence) : parts.MaxBy(l => table.Amount(l, year)!.Value.Pence);
    }

    public string FirstKnown(int line)
    {
        var years = Enumerable.Range(0, table.Years.Count).Where(y => table.Amount(line, y) is not null).ToList();
        return years.Count == 0 ? string.Empty : $"The first year with one is {Year(years[0])}: {table.Amount(line, years[0])}.";
    }

    public string? StatedChange(int year)
    {
        if (table.Whole(GrantKind.ChangeOnYearBefore, year) is not { } change || (year > 0 && table.Total(year - 1) is not null && change.Amount is null))
        {
            return year > 0 && table.Total(year - 1) is { } before && table.Total(year) is { } now ? AgainstBefore(before, now, year) : null;
        }

        var down = (change.Amount?.Pence ?? (long)(change.Percent ?? 0)) < 0;
        var amount = change.Amount is { } a ? new Money(Math.Abs(a.Pence)) + ", or " : string.Empty;
        return $"That is {amount}{Wording.Percent(change.Percent ?? 0)}%, {(down ? "below" : "above")} the year before.{(change.Note is { } note ? " " + Wording.Sentence(note) : string.Empty)}";
    }

    public string AgainstBefore(Money before, Money now, int year)
    {
        var gap = now < before ? before - now : now - before;
        return gap.Pence == 0
            ? $"It is the same as in {Year(year - 1)}."
            : $"That is {gap} ({Wording.Percent(100m * gap.Pence / before.Pence)}%) {(now < before ? "less" : "more")} than the {before} of {Year(year - 1)}.";
    }

    /// <summary>The first letter small, for the middle of a sentence.</summary>
    public static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
