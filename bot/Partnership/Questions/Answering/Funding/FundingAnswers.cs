using System.Numerics;
using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering.Funding;

/// <summary>Money from the fund: sums, totals, shares, changes, rankings, averages, series.</summary>
internal sealed class FundingAnswers : IComposer
{
    private static readonly Wordings Joining = Wordings.Of("joining");
    private static readonly Wordings Also = Wordings.Of("single-years");
    private readonly RetainedFunding _retained;
    private readonly FactIndex _facts;
    private readonly FundTable _table;

    public FundingAnswers(FactIndex facts, FundTable table)
    {
        (_facts, _table) = (facts, table);
        _retained = new RetainedFunding(facts, table);
    }

    public Draft? Compose(Query query)
    {
        if (_table.Years.Count > 0 && query.Has(Cue.Retain) && _retained.Compose(query) is { } retained)
        {
            return retained;
        }

        if (_table.Years.Count == 0 || query.Has(Cue.Report) || query.Says("payer") || query.Says("given-back") || query.Says("own-budget") || FundingRequest.Read(_facts, _table, query) is not { } request || (query.Has(Cue.Why) && !AsksOfTwoTotals(query) && !AsksWhyOfLine(query, request)))
        {
            return null;
        }

        var wantsMoney = query.Has(Cue.Fund) || (query.HasAny(Cue.Receive, Cue.HowMuch, Cue.Share) && !query.Has(Cue.HowMany) && request.NamesLine)
            || (query.Has(Cue.Total) && query.Content == 0 && !query.Says("how-many"))
            || (query.HasAll(Cue.HowMuch, Cue.Receive) && query.Content == 0 && query.Has(Cue.Home) && !query.HasInherited && request.MissingYears.Count == 0)
            || MovesMost(query)
            || (request.NamesLine && IntentReader.Of(query) == Intent.None && ((query.HasAny(Cue.YesNo, Cue.Why) && query.Has(Cue.Change) && query.Says("cut")) || SaysEveryYear(query) || (query.Has(Cue.Change) && request is { Lines.Count: > 1, Years.Count: > 0 })))
            || (request.NamesLine && (query.Says("money-line") || (query.HasAny(Cue.Together, Cue.Total) && query.Says("years")) || AddsUpYears(query, request) || query.Has(Cue.Average) || query.Says("first-year") || IsLineAndYear(query, request)))
            || (query.Has(Cue.Total) && request.NamesLine && IntentReader.Of(query) == Intent.None)
            || (query.HasAny(Cue.Compare, Cue.Together) && request.NamesLine && !(query.Has(Cue.YesNo) && query.Periods.Count == 0 && query.Has(Cue.Together)) && (request.Lines.Count > 1 || request.Years.Count + request.MissingYears.Count == 2 || (request.Years.Count == 1 && query.Says("summing"))) && IntentReader.Of(query) is Intent.None or Intent.Figure);
        if (!wantsMoney)
        {
            return null;
        }

        if ((request.Lines.Count == 0 && NamesNoFund(query)) || (request.Lines.Count == 1 && query.Says("we-than")) || (request.LeftOut.Count == 0 && query.HasAny(Cue.Highest, Cue.Lowest) && (query.LeftOut is not null || query.Says("leaving-out"))))
        {
            return null;
        }

        if (request.MissingYears.Count > 0 && request.Years.Count == 0 || ShiftsOutside(query, request))
        {
            return Missing(query, request);
        }

        var draft = Choose(query, request);
        draft.Explained = request.Explained;
        if (query.HasAny(Cue.YesNo, Cue.Why) || request.Said.Count > 0)
        {
            var isTrue = FundingPremises.IsTrue(_table, query, request, draft);
            if (query.Has(Cue.Why) && isTrue != false && !AsksOfTwoTotals(query))
            {
                return null;
            }

            draft.Text = isTrue switch
            {
                true => "Yes. ",
                false => query.Has(Cue.Why) ? "It was not so. " : SaysEveryYear(query) && !query.Says("never") ? "No, not every year. " : "No. ",
                _ => string.Empty,
            } + draft.Text;
        }

        if (request.MissingYears.Count > 0)
        {
            draft.Text = $"I don't have funding figures for {Wording.Join(request.MissingYears)}. {draft.Text}";
        }

        if (query.Words.Any(static word => word.Text is "spent" or "spend" or "unspent" or "remaining" or "left"))
        {
            draft.Text = $"The documents tell what was granted, not what was spent of it. {draft.Text}";
        }

        if (request.LeftOut.Count > 0)
        {
            draft.Text = $"Leaving out {Wording.Join([.. request.LeftOut.Distinct().Select(l => _table.Lines[l].Name)])}: {draft.Text}";
        }

        foreach (var line in request.Lines)
        {
            draft.About.Add(new Reference(MeaningKind.Line, line));
        }

        return draft;
    }

    private Draft Choose(Query query, FundingRequest request)
    {
        var words = new FundingWords(_table, query.Today);
        var blocks = new FundingBlocks(_table, words);
        var texts = new FundingTexts(_table, words, blocks);
        var courses = new FundingCourses(_table, words, blocks, texts);
        var begun = Enumerable.Range(0, _table.Years.Count).LastOrDefault(y => _table.Years[y].From <= query.Today, _table.Years.Count - 1);
        var newest = NewestWith(request.Lines, begun);
        var draft = Choose(query, request, newest, texts, new FundingShares(_table, words, blocks, texts), courses);
        if (request.Years.Count == 0 && newest < begun && draft.Period == _table.Years[newest].Id)
        {
            // Not the newest year that has begun: the reader should know why.
            draft.Text += " " + words.NoAmount(request.Lines, begun);
            blocks.CiteLine(draft, request.Lines[0], begun);
        }

        return draft;
    }

    /// <summary>The newest year that has begun in which some of the lines have an amount; of the whole table where none are named.</summary>
    private int NewestWith(List<int> lines, int begun) =>
        Enumerable.Range(0, begun + 1).LastOrDefault(y => lines.Count == 0 || lines.Exists(l => _table.Amount(l, y) is not null), begun);

    private Draft Choose(Query query, FundingRequest request, int newest, FundingTexts texts, FundingShares shares, FundingCourses courses)
    {
        var spoken = request.Years.Count > 0 ? request.Years[^1] : newest;
        var year = request.Years.Count == 0 && query.YearShift is { } shift && !WantsChange(query) ? Math.Clamp(spoken + shift, 0, _table.Years.Count - 1) : spoken;
        var lines = request.Lines;
        if (lines.Count == 0 && query.Has(Cue.Total) && !query.HasAny(Cue.Trend, Cue.Change) && request.Years.Count == 0 && query.Says("years"))
        {
            return courses.Series([], AllYears(), addUp: true);
        }

        if (query.Says("first-year") && lines.Count == 1 && request.Years.Count < 2)
        {
            var first = Enumerable.Range(0, _table.Years.Count).FirstOrDefault(y => _table.Amount(lines[0], y) is not null);
            return query.Has(Cue.Change) && first < newest ? courses.Change(lines[0], first, newest) : texts.FirstOf(lines[0], first);
        }

        if (lines.Count > 1 && request.LeftOut.Count > 0 && query.HasAny(Cue.Total, Cue.HowMuch) && !query.HasAny(Cue.Change, Cue.Highest, Cue.Lowest, Cue.Average) && request.Years.Count < 2)
        {
            return texts.Sum(lines, year);
        }

        if (lines.Count > 1 && query.Has(Cue.Change) && request.Years.Count < 3 && (query.Says("moved") || request.Years.Count == 2))
        {
            var (before, after) = BothYears(request, year);
            return courses.Movers(lines, before, after, Direction(query), query.Has(Cue.Share));
        }

        if (MovesMost(query) && (lines.Count == 0 || _table.Parts[lines[0]].Length > 0) && request.Years.Count < 3)
        {
            var (before, after) = BothYears(request, year);
            return courses.Movers(lines.Count > 0 ? _table.Parts[lines[0]] : _table.TopLines, before, after, Direction(query), query.Has(Cue.Share));
        }

        if (AddsUpYears(query, request))
        {
            List<int> years = request.Years.Count < 2 ? AllYears().FindAll(y => request.Years.Count == 0 || y <= request.Years[0]) : NamesSingleYears(query) ? request.Years : Range(request.Years);
            var sum = courses.Series(lines, years, addUp: true);
            sum.Text = query.Has(Cue.Average) ? $"{courses.Average(lines, years).Text} {sum.Text}" : sum.Text;
            return sum;
        }

        if (SaysEveryYear(query))
        {
            return courses.Series(lines, request.Years.Count > 1 ? Range(request.Years) : AllYears(), addUp: false);
        }

        if (lines.Count == 0 && (AsksOfTwoTotals(query) || (query.Says("announced") && request.Years.Count < 2 && !query.Has(Cue.Change))))
        {
            return texts.Total(request.Years.Count > 0 ? year : Enumerable.Range(0, year + 1).LastOrDefault(y => _table.Whole(GrantKind.AnnouncedTotal, y) is not null, year));
        }

        if (query.HasAny(Cue.Highest, Cue.Lowest) && query.Has(Cue.When))
        {
            return courses.BestYear(LineOf(lines), query.Has(Cue.Lowest));
        }

        if (query.HasAny(Cue.Highest, Cue.Lowest))
        {
            return lines.Count == 2 && !lines.Exists(l => _table.Parts[l].Intersect(lines).Any()) ? texts.Beside(lines, year, compare: false)
                : lines.Count != 1 || _table.Parts[lines[0]].Length > 0 ? shares.Ranking(lines, year, query.Has(Cue.Lowest))
                : query.HasAny(Cue.YesNo, Cue.Why) ? shares.Ranking(_table.Lines[lines[0]].PartOf is { } whole ? [_table.LineOf(whole)] : [], year, query.Has(Cue.Lowest))
                : courses.BestYear(lines[0], query.Has(Cue.Lowest));
        }

        if (query.Has(Cue.Share) && lines.Count > 0 && !query.Has(Cue.Change) && request.Years.Count < 2)
        {
            return shares.Share(lines, year);
        }

        if (query.Has(Cue.Average))
        {
            return courses.Average(lines, request.Years.Count > 0 ? Range(request.Years) : AllYears());
        }

        if (query.Has(Cue.Together) && lines.Count > 1 && (request.Years.Count < 2 || Sums(query)) && !query.Has(Cue.Compare) && !query.Says("count-compared"))
        {
            return texts.Sum(lines, year);
        }

        if ((query.Has(Cue.Trend) && request.Years.Count != 1) || request.Years.Count > 2)
        {
            return courses.Series(lines, request.Years.Count > 1 ? Range(request.Years) : AllYears(), query.Has(Cue.Total) && lines.Count > 0);
        }

        if (request.Years.Count == 2)
        {
            return lines.Count > 1 ? courses.Series(lines, NamesSingleYears(query) ? request.Years : Range(request.Years), addUp: false) : courses.Change(LineOf(lines), request.Years.Min(), request.Years.Max());
        }

        if (lines.Count > 1)
        {
            return texts.Beside(lines, year, query.HasAny(Cue.Compare, Cue.YesNo));
        }

        if (WantsChange(query))
        {
            return courses.ChangeOnYearBefore(LineOf(lines), year, query.Has(Cue.Following) || (request.Years.Count == 1 && query.Says("from-year")));
        }

        if (query.HasAny(Cue.List, Cue.Each) || (lines.Count == 0 && query.HasAny(Cue.Who, Cue.Which) && !query.Has(Cue.Total)))
        {
            return texts.Breakdown(LineOf(lines), year);
        }

        return lines.Count == 0 ? texts.Total(year) : texts.Sum(lines, year, withPurpose: query.Has(Cue.What) && !query.Has(Cue.HowMuch));
    }

    /// <summary>"How much do councillors get paid": paying and costing alone do not mean the fund.</summary>
    public static bool NamesNoFund(Query query) =>
        query.Has(Cue.Fund) && query.Periods.Count == 0 && !query.HasAny(Cue.Total, Cue.Share) && (!query.Has(Cue.Home) || query.Says("we")) && query.Links.All(l => l.IsNested || l.Mask == 0 || (l.Mask & ~query.CueMask) == 0)
        && !query.Says("fund-by-name");

    /// <summary>"Why are there two totals for 2017/18".</summary>
    private static bool AsksOfTwoTotals(Query query) =>
        query.Has(Cue.Total) && query.Says("totals") && query.Says("two-or-different");

    /// <summary>"Add up … from 2015/16 to 2017/18", "the four years together": the sum of years, not their change.</summary>
    private static bool AddsUpYears(Query query, FundingRequest request) =>
        (Sums(query) || (query.Has(Cue.Total) && request.Lines.Count > 0)) && (request.Years.Count > 1 || (query.Says("years") && request.Lines.Count > 0 && (request.Years.Count == 0 || query.Says("up-to")))) && !query.Has(Cue.Compare) && (!query.Has(Cue.Change) || query.Says("up-to"));

    /// <summary>"Both years" alone adds nothing up.</summary>
    private static bool Sums(Query query) => query.Has(Cue.Together) && (query.Says("summing") || !query.Says("both"));

    /// <summary>"2014/15 and 2016/17", "14/15 + 16/17", not "from 2014/15 to 2016/17".</summary>
    private static bool NamesSingleYears(Query query) =>
        query.Periods.All(static p => p.Mask != 0) && !query.Says("from-or-between")
        && query.Periods.Skip(1).All(p => BitOperations.TrailingZeroCount(p.Mask) is var at && query.Before[at] is not '-' && (Also.Has(query.Words[at - 1].Text) || query.Words[at - 1].IsNumber));

    /// <summary>"Was it cut every year?"</summary>
    private static bool SaysEveryYear(Query query) => (query.Says("every-year") || query.Says("never")) && query.HasAny(Cue.YesNo, Cue.Why) && query.Says("falls") != query.Says("rises");

    /// <summary>"Which line fell the most", "which pot went up", "who had the biggest cut".</summary>
    private static bool MovesMost(Query query) =>
        (query.HasAny(Cue.Highest, Cue.Lowest) || query.Says("which-line")) && query.Has(Cue.Change) && query.HasAny(Cue.Which, Cue.Who, Cue.What)
        && (query.Has(Cue.Fund) || query.Says("line-or-fund"));

    /// <summary>Whether falls are asked for, or rises; null where either is.</summary>
    private static bool? Direction(Query query) => (query.Says("falls"), query.Says("rises")) switch
    {
        (true, _) => true,
        (_, true) => false,
        _ => null,
    };

    /// <summary>"Why did Cherwell's grant fall?": the documents give no line's reason, but whether it fell can be said.</summary>
    private static bool AsksWhyOfLine(Query query, FundingRequest request) =>
        request.NamesLine && (query.HasAny(Cue.Change, Cue.Compare) || query.HasAny(Cue.Highest, Cue.Lowest));

    /// <summary>"Public Health 2016-17": the name of a line with a year of the table, and nothing else.</summary>
    private static bool IsLineAndYear(Query query, FundingRequest request) =>
        request is { Lines.Count: 1, Years.Count: > 0 } && (query.Cues & ~(1UL << (int)Cue.Also)) == 0 && query.Links.Any(static l => !l.IsNested && l.CanBe(MeaningKind.Line))
        && Enumerable.Range(0, query.Words.Count).All(i => Joining.Has(query.Words[i].Text) || query.Links.Any(l => (l.Mask & (1UL << i)) != 0) || query.Periods.Any(p => (p.Mask & (1UL << i)) != 0));

    /// <summary>The two years that are compared: those named, else the one named and the one before it.</summary>
    private static (int Before, int After) BothYears(FundingRequest request, int year) =>
        request.Years.Count == 2 ? (request.Years.Min(), request.Years.Max()) : (Math.Max(year - 1, 0), Math.Max(year, 1));

    private static bool WantsChange(Query query) =>
        query.HasAny(Cue.Compare, Cue.Change) || (query.YearShift is -1 && query.Periods.Count > 0 && !query.HasInherited);

    private static int LineOf(List<int> lines) => lines.Count == 0 ? -1 : lines[0];

    private List<int> AllYears() => [.. Enumerable.Range(0, _table.Years.Count)];

    private static List<int> Range(List<int> years) => [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1)];

    private bool ShiftsOutside(Query query, FundingRequest request) =>
        query.YearShift is { } shift && request.Years.Count == 0 && !WantsChange(query)
        && (_table.Years.Count - 1 + shift < 0 || _table.Years.Count - 1 + shift >= _table.Years.Count);

    private Draft Missing(Query query, FundingRequest request)
    {
        var years = Wording.Join(request.MissingYears.Count > 0 ? request.MissingYears : [query.YearShift is > 0 ? "the year after " + _table.Years[^1].Name : "a year before " + _table.Years[0].Name]);
        var subject = request.Lines.Count == 0 ? _table.Name : Wording.Join([.. request.Lines.Select(l => _table.Lines[l].Name)]);
        var draft = new Draft(Intent.Funding)
        {
            Kind = AnswerKind.NotFound,
            Text = $"I don't have funding figures for {subject} in {years}. The years that I have are {new FundingWords(_table, query.Today).AllYears()}.",
            Explained = request.Explained,
        };
        foreach (var line in request.Lines)
        {
            draft.About.Add(new Reference(MeaningKind.Line, line));
        }

        return draft.Ask(request.Lines.Count == 0 ? $"What is the total funding for {_table.Years[^1].Name}?" : $"How much did {subject} get in {_table.Years[^1].Name}?")
            .Ask("How has the total funding changed over the years?");
    }
}
