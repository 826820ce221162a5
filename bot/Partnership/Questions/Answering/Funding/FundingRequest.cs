using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering.Funding;

/// <summary>What a question wants from the fund's table: which lines and which years.</summary>
internal sealed class FundingRequest
{
    private static readonly Wordings MoneyLine = Wordings.Of("money-line");

    private FundingRequest(List<int> lines, List<int> years, List<string> missingYears, ulong explained, bool namesLine)
    {
        NamesLine = namesLine;
        Lines = lines;
        Years = years;
        MissingYears = missingYears;
        Explained = explained;
    }

    /// <summary>The lines named; empty means the whole fund.</summary>
    public List<int> Lines { get; }

    /// <summary>The years named, in the question's order; empty where none is.</summary>
    public List<int> Years { get; }

    /// <summary>Years named that the table does not have, as an answer writes them.</summary>
    public List<string> MissingYears { get; }

    public ulong Explained { get; }

    /// <summary>Sums that the question itself says: "was it 64,180?".</summary>
    public List<string> Said { get; private init; } = [];

    /// <summary>The lines that the question leaves out.</summary>
    public List<int> LeftOut { get; private init; } = [];

    /// <summary>Whether a line or who receives it is named, not only what it is for.</summary>
    public bool NamesLine { get; }

    /// <summary>Null where the question names something that has no line in the table.</summary>
    public static FundingRequest? Read(FactIndex facts, FundTable table, Query query)
    {
        var lines = new List<int>();
        var leftOut = (query.LeftOut ?? []).SelectMany(link => LinesOf(table, link)).ToList();
        ulong explained = 0;
        foreach (var link in query.Links)
        {
            if (link.IsNested)
            {
                continue;
            }

            var found = LinesOf(table, link);
            if (found.Count > 0 && LeavingOut.Names(query, link))
            {
                leftOut.AddRange(found);
                explained |= link.Mask;
            }
            else if (found.Count > 0)
            {
                lines.AddRange(found.Where(line => !lines.Contains(line)));
                explained |= link.Mask;
            }
            else if (IsTheFundItself(facts, query, link) || (link.Mask & ~query.CueMask) == 0)
            {
                explained |= link.Mask;
            }
            else
            {
                explained |= NestedLines(table, query, link, lines);
            }
        }

        lines = leftOut.Count > 0 ? Without(table, lines, leftOut) : lines;
        var said = new List<string>();
        explained |= lines.Count > 0 ? OfLines(query) : 0;
        for (var i = 0; i < query.Words.Count; i++)
        {
            if ((query.Content & ~explained & (1UL << i)) != 0 && query.Words[i] is { IsNumber: true, Text: [.., >= '0' and <= '9' or 'k'] } number && (number.Text.Length > 3 || number.Text[^1] == 'k'))
            {
                said.Add(number.Text);
                explained |= 1UL << i;
            }
        }

        var years = new List<int>();
        var missing = new List<string>();
        foreach (var period in query.Periods)
        {
            ReadYears(table, period, years, missing);
        }

        return (query.Content & ~explained) != 0 ? null : new FundingRequest(lines, years, missing, explained, leftOut.Count > 0 || query.Links.Any(l => !l.IsNested && (l.CanBe(MeaningKind.Line) || l.CanBe(MeaningKind.Body)) && LinesOf(table, l).Count > 0)) { Said = said, LeftOut = leftOut };
    }

    /// <summary>What stays of the lines named, of the parts of the whole or of the table, without those left out.</summary>
    private static List<int> Without(FundTable table, List<int> lines, List<int> leftOut)
    {
        var whole = Enumerable.Range(0, table.Lines.Count).FirstOrDefault(l => table.Parts[l].Intersect(leftOut).Any(), -1);
        var named = lines.Except(leftOut).ToList();
        return [.. (whole >= 0 && (named.Count == 0 || named.Contains(whole)) && !leftOut.Contains(whole) ? table.Parts[whole] : named.Count > 0 ? named : table.TopLines).Except(leftOut)];
    }

    /// <summary>"The … line", "as a line of its own" say of a line that it is one.</summary>
    private static ulong OfLines(Query query) =>
        query.Words.Select(static (word, i) => MoneyLine.Has(word.Text) ? 1UL << i : 0).Aggregate(0UL, static (mask, bit) => mask | bit);

    private static List<int> LinesOf(FundTable table, Link link)
    {
        var byName = link.Meanings.Where(static m => m.Kind == MeaningKind.Line).Select(static m => m.Index).ToList();
        if (byName.Count > 0)
        {
            return byName;
        }

        return [.. link.Meanings.SelectMany(table.LinesFor).Distinct()];
    }

    /// <summary>The partnership, the Commissioner who pays, and "the county" where no council is said.</summary>
    private static bool IsTheFundItself(FactIndex facts, Query query, Link link)
    {
        var isPlain = Enumerable.Range(0, query.Words.Count).All(i => (link.Mask & (1UL << i)) == 0 || query.Words[i].Role == WordRole.Filler);
        foreach (var meaning in link.Meanings)
        {
            if (meaning.Kind == MeaningKind.Body
                && (facts.IsHome[meaning.Index] || (isPlain && string.Equals(facts.Book.Bodies[meaning.Index].Area, facts.Book.Bodies[facts.Home].Area, StringComparison.Ordinal)) || facts.Book.Bodies[meaning.Index].Kind == Facts.BodyKind.Commissioner))
            {
                return true;
            }
        }

        return false;
    }

    private static ulong NestedLines(FundTable table, Query query, Link outer, List<int> lines)
    {
        ulong explained = 0;
        foreach (var link in query.Links)
        {
            if (link.IsNested && (link.Mask & ~outer.Mask) == 0 && LinesOf(table, link) is { Count: > 0 } found)
            {
                lines.AddRange(found.Where(line => !lines.Contains(line)));
                explained |= link.Mask;
            }
        }

        var rest = outer.Mask & ~explained;
        return explained != 0 && Enumerable.Range(0, query.Words.Count).All(i => (rest & (1UL << i)) == 0 || query.Words[i].Role == WordRole.Filler) ? outer.Mask : explained;
    }

    private static void ReadYears(FundTable table, PeriodMention period, List<int> years, List<string> missing)
    {
        var best = PeriodFit.Near;
        for (var i = 0; i < table.Years.Count; i++)
        {
            var fit = period.FitOf(table.Years[i]);
            best = fit > best ? fit : best;
        }

        var found = false;
        for (var i = 0; i < table.Years.Count; i++)
        {
            if (period.FitOf(table.Years[i]) is var fit && fit > PeriodFit.Near && (fit == best || period.Shape == PeriodShape.Since))
            {
                found = true;
                if (!years.Contains(i))
                {
                    years.Add(i);
                }
            }
        }

        if (!found)
        {
            missing.Add(period.Name);
        }
    }
}
