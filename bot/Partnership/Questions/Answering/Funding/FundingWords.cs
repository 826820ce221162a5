using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering.Funding;

/// <summary>Names, verbs and comparisons of the fund's table in English, as one speaks of it on a day. A line of -1 is the whole fund.</summary>
internal sealed class FundingWords(FundTable table, DateOnly today)
{
    public string NameOf(int line) => line < 0 ? "the whole fund" : table.Lines[line].Name;

    public string NamesOf(IReadOnlyList<int> lines) => Wording.Join([.. lines.Select(NameOf)]);

    /// <summary>To the nearest penny.</summary>
    public static Money AverageOf(List<Money> amounts) =>
        amounts.Count == 0 ? new Money(0) : Money.FromPounds(amounts.Sum(static a => a.Pounds) / amounts.Count);

    /// <summary>"£5,638 less, a fall of 8.8%".</summary>
    public static string Difference(Money before, Money after, string? over = null)
    {
        var gap = after < before ? before - after : after - before;
        var percent = before.Pence == 0 ? string.Empty : $", {(after < before ? "a fall" : "a rise")} of {Wording.Percent(100m * gap.Pence / before.Pence)}%";
        return gap.Pence == 0 ? "no change" + (over is null ? string.Empty : " " + over) : $"{gap} {(after < before ? "less" : "more")}{percent}{(over is null ? string.Empty : " " + over)}";
    }

    /// <summary>"received", "was allocated": what is entered for a year is promised, what documents tell of a year that is over was paid.</summary>
    public string Received(IReadOnlyList<int> lines, int year) => (table.IsEntered[year], IsOver(year), IsPlural(lines)) switch
    {
        (true, _, true) => "were allocated",
        (true, _, _) => "was allocated",
        (_, true, _) => "received",
        (_, _, true) => "receive",
        _ => "receives",
    };

    public string Received(int line, int year) => Received([line], year);

    public string Gets(int line, int year) => IsOver(year) ? "got" : IsPlural([line]) ? "get" : "gets";

    public string Is(int year) => IsOver(year) ? "was" : "is";

    /// <summary>"in 2017/18"; "for 2026/27" where the amounts were entered.</summary>
    public string In(int year) => (table.IsEntered[year] ? "for " : "in ") + Year(year);

    public string Possessive(int line) => line < 0 ? "the total" : Owner(line) + " grant";

    /// <summary>"Cherwell's", "Community Safety Partnerships'".</summary>
    public string Owner(int line) => NameOf(line) + (NameOf(line).EndsWith('s') ? "'" : "'s");

    public string Year(int year) => table.Years[year].Name;

    /// <summary>A cell as a table shows it.</summary>
    public string Cell(int line, int year) => table.Amount(line, year)?.ToString() ?? (table.IsEntered[year] ? "not entered" : "n/a");

    /// <summary>Says which lines have no amount in a year.</summary>
    public string NoAmount(IReadOnlyList<int> lines, int year)
    {
        var names = NamesOf(lines);
        return table.IsEntered[year] ? $"No amount is entered for {names} for {Year(year)}."
            : lines.All(l => l >= 0 && table.Cell(l, year) is not null) ? $"The table gives no amount for {names} in {Year(year)}: it says n/a, so I don't have a figure."
            : $"I don't have an amount for {names} in {Year(year)}.";
    }

    /// <summary>The nearest year in which a line has an amount; null where there is none.</summary>
    public int? NearestKnown(int line, int year) => Enumerable.Range(0, table.Years.Count).Where(y => table.Amount(line, y) is not null)
        .OrderBy(y => Math.Abs(table.Years[y].From.DayNumber - table.Years[year].From.DayNumber)).Select(static y => (int?)y).FirstOrDefault();

    /// <summary>How a year's total stands to that of the year before: as a document says it, else worked out; null where two totals cannot be compared.</summary>
    public string? StatedChange(int year)
    {
        var before = year > 0 && table.IsComplete(-1, year - 1) && table.IsComplete(-1, year) ? year - 1 : -1;
        if (table.Whole(GrantKind.ChangeOnYearBefore, year) is not { } change || (before >= 0 && change.Amount is null))
        {
            return before >= 0 ? AgainstBefore(table.Amount(-1, before)!.Value, table.Amount(-1, year)!.Value, before) : null;
        }

        var down = (change.Amount?.Pence ?? (long)(change.Percent ?? 0)) < 0;
        var amount = change.Amount is { } a ? new Money(Math.Abs(a.Pence)) + ", or " : string.Empty;
        return $"That {Is(year)} {amount}{Wording.Percent(change.Percent ?? 0)}%, {(down ? "below" : "above")} the year before.{(change.Note is { } note ? " " + Wording.Sentence(note) : string.Empty)}";
    }

    /// <summary>"I have no figures for 2018/19 to 2025/26.", where the table leaves out years between two of its own; else nothing.</summary>
    public string YearsBetween(IReadOnlyList<int> years)
    {
        var gaps = years.Zip(years.Skip(1)).Where(pair => table.Years[pair.First].To.AddDays(1) < table.Years[pair.Second].From)
            .Select(pair => (From: new FinancialYear(table.Years[pair.First].From.Year + 1), To: new FinancialYear(table.Years[pair.Second].From.Year - 1)))
            .Select(static gap => gap.From == gap.To ? gap.From.ToString() : $"{gap.From} to {gap.To}").ToList();
        return gaps.Count == 0 ? string.Empty : $" I have no figures for {Wording.Join(gaps)}.";
    }

    /// <summary>"2014/15 to 2017/18 and 2026/27".</summary>
    public string AllYears()
    {
        var runs = new List<(string From, string To)>();
        for (var year = 0; year < table.Years.Count; year++)
        {
            if (year > 0 && table.Years[year - 1].To.AddDays(1) >= table.Years[year].From)
            {
                runs[^1] = (runs[^1].From, Year(year));
            }
            else
            {
                runs.Add((Year(year), Year(year)));
            }
        }

        return Wording.Join([.. runs.Select(static run => string.Equals(run.From, run.To, StringComparison.Ordinal) ? run.From : $"{run.From} to {run.To}")]);
    }

    /// <summary>The first letter small, for the middle of a sentence.</summary>
    public static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private bool IsOver(int year) => table.Years[year].To < today;

    private bool IsPlural(IReadOnlyList<int> lines) => lines.Count > 1 || NameOf(lines[0]).EndsWith("Partnerships", StringComparison.Ordinal);

    private string AgainstBefore(Money before, Money now, int year)
    {
        var gap = now < before ? before - now : now - before;
        var percent = before.Pence == 0 ? string.Empty : $" ({Wording.Percent(100m * gap.Pence / before.Pence)}%)";
        return gap.Pence == 0
            ? $"It {Is(year)} the same as in {Year(year)}."
            : $"That is {gap}{percent} {(now < before ? "less" : "more")} than the {before} of {Year(year)}.";
    }
}
