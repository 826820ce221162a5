using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Money from the fund: sums, totals, shares, changes, rankings, averages, series.</summary>
internal sealed class FundingAnswers : IComposer
{
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

        if (_table.Years.Count == 0 || (query.Has(Cue.Why) && !AsksOfTwoTotals(query)) || query.Has(Cue.Report) || FundingRequest.Read(_facts, _table, query) is not { } request)
        {
            return null;
        }

        var wantsMoney = query.Has(Cue.Fund) || (query.HasAny(Cue.Receive, Cue.HowMuch, Cue.Share) && !query.Has(Cue.HowMany) && request.NamesLine)
            || (query.Has(Cue.Total) && query.Content == 0)
            || (query.HasAll(Cue.HowMuch, Cue.Receive) && query.Content == 0 && query.Has(Cue.Home) && !query.HasInherited && request.MissingYears.Count == 0)
            || MovesMost(query)
            || (query.Has(Cue.Total) && request.NamesLine && IntentReader.Of(query) == Intent.None)
            || (query.HasAny(Cue.Compare, Cue.Together) && request.NamesLine && (request.Lines.Count > 1 || request.Years.Count + request.MissingYears.Count == 2) && IntentReader.Of(query) == Intent.None);
        if (!wantsMoney)
        {
            return null;
        }

        if (request.Lines.Count == 0 && NamesNoFund(query))
        {
            return null;
        }

        if (request.MissingYears.Count > 0 && request.Years.Count == 0 || ShiftsOutside(query, request))
        {
            return Missing(query, request);
        }

        var draft = Choose(query, request);
        draft.Explained = request.Explained;
        if (request.MissingYears.Count > 0)
        {
            draft.Text = $"I don't have funding figures for {Wording.Join(request.MissingYears)}. {draft.Text}";
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
        var newest = NewestWith(request.Lines);
        var draft = Choose(query, request, newest, texts, new FundingShares(_table, words, blocks, texts), courses);
        if (request.Years.Count == 0 && newest < _table.Years.Count - 1 && draft.Period == _table.Years[newest].Id)
        {
            // Not the newest year of the table: the reader should know why.
            draft.Text += " " + words.NoAmount(request.Lines, _table.Years.Count - 1);
            blocks.CiteLine(draft, request.Lines[0], _table.Years.Count - 1);
        }

        return draft;
    }

    /// <summary>The newest year in which some of the lines have an amount; of the whole table where none are named.</summary>
    private int NewestWith(List<int> lines) =>
        Enumerable.Range(0, _table.Years.Count).LastOrDefault(y => lines.Count == 0 || lines.Exists(l => _table.Amount(l, y) is not null), _table.Years.Count - 1);

    private Draft Choose(Query query, FundingRequest request, int newest, FundingTexts texts, FundingShares shares, FundingCourses courses)
    {
        var spoken = request.Years.Count > 0 ? request.Years[^1] : newest;
        var year = request.Years.Count == 0 && query.YearShift is { } shift && !WantsChange(query) ? Math.Clamp(spoken + shift, 0, _table.Years.Count - 1) : spoken;
        var lines = request.Lines;
        if (lines.Count == 0 && query.Has(Cue.Total) && !query.HasAny(Cue.Trend, Cue.Change) && request.Years.Count == 0 && query.Words.Any(static w => w.Text is "years"))
        {
            return courses.Series([], AllYears(), addUp: true);
        }

        if (MovesMost(query) && (lines.Count == 0 || _table.Parts[lines[0]].Length > 0) && request.Years.Count < 3)
        {
            return courses.Movers(LineOf(lines), request.Years.Count == 2 ? request.Years.Min() : Math.Max(year - 1, 0), request.Years.Count == 2 ? request.Years.Max() : Math.Max(year, 1), FallsIn(query));
        }

        if (lines.Count > 0 && query.HasAny(Cue.Total, Cue.Together) && query.Words.Any(static w => w.Text is "years") && request.Years.Count != 1)
        {
            return courses.Series(lines, request.Years.Count > 1 ? Range(request.Years) : AllYears(), addUp: true);
        }

        if (lines.Count == 0 && (AsksOfTwoTotals(query) || query.Words.Any(static w => w.Text is "announced" or "table")))
        {
            return texts.Total(request.Years.Count > 0 ? year : Enumerable.Range(0, year + 1).LastOrDefault(y => _table.Whole(GrantKind.AnnouncedTotal, y) is not null, year));
        }

        if (query.HasAny(Cue.Highest, Cue.Lowest) && query.Has(Cue.When))
        {
            return courses.BestYear(LineOf(lines), query.Has(Cue.Lowest));
        }

        if (query.HasAny(Cue.Highest, Cue.Lowest))
        {
            return lines.Count == 1 && _table.Parts[lines[0]].Length == 0
                ? courses.BestYear(lines[0], query.Has(Cue.Lowest))
                : shares.Ranking(lines, year, query.Has(Cue.Lowest));
        }

        if (query.Has(Cue.Share) && lines.Count > 0)
        {
            return shares.Share(lines, year);
        }

        if (query.Has(Cue.Average))
        {
            return courses.Average(lines, request.Years.Count > 0 ? Range(request.Years) : AllYears());
        }

        if (query.Has(Cue.Together) && lines.Count > 1)
        {
            return texts.Sum(lines, year);
        }

        if ((query.Has(Cue.Trend) && request.Years.Count != 1) || request.Years.Count > 2)
        {
            return courses.Series(lines, request.Years.Count > 1 ? Range(request.Years) : AllYears(), query.Has(Cue.Total) && lines.Count > 0);
        }

        if (request.Years.Count == 2 && query.Has(Cue.Total) && lines.Count > 0)
        {
            return courses.Series(lines, Range(request.Years), addUp: true);
        }

        if (request.Years.Count == 2)
        {
            return lines.Count > 1 ? courses.Series(lines, Range(request.Years), addUp: false) : courses.Change(LineOf(lines), request.Years.Min(), request.Years.Max());
        }

        if (lines.Count > 1)
        {
            return texts.Beside(lines, year, query.HasAny(Cue.Compare, Cue.YesNo));
        }

        if (WantsChange(query))
        {
            return courses.ChangeOnYearBefore(LineOf(lines), year, query.Has(Cue.Following));
        }

        if (query.HasAny(Cue.List, Cue.Each) || (lines.Count == 0 && query.HasAny(Cue.Who, Cue.Which) && !query.Has(Cue.Total)))
        {
            return texts.Breakdown(LineOf(lines), year);
        }

        return lines.Count == 0 ? texts.Total(year) : texts.Sum(lines, year, withPurpose: query.Has(Cue.What) && !query.Has(Cue.HowMuch));
    }

    /// <summary>"How much do councillors get paid": paying and costing alone do not mean the fund.</summary>
    public static bool NamesNoFund(Query query) =>
        query.Has(Cue.Fund) && query.Periods.Count == 0 && !query.HasAny(Cue.Total, Cue.Share) && (!query.Has(Cue.Home) || query.Words.Any(static w => w.Text is "we" or "us")) && query.Links.All(l => l.IsNested || l.Mask == 0 || (l.Mask & ~query.CueMask) == 0)
        && !query.Words.Any(static w => w.Text is "fund" or "funds" or "funding" or "grant" or "grants" or "money" or "monies" or "cash" or "budget" or "budgets" or "pot" or "allocation" or "allocations" or "allocated" or "resourcing" or "resources" or "csf" or "finances");

    /// <summary>"Why are there two totals for 2017/18".</summary>
    private static bool AsksOfTwoTotals(Query query) =>
        query.Has(Cue.Total) && query.Words.Any(static w => w.Text is "totals") && query.Words.Any(static w => w.Text is "two" or "differ" or "different" or "both" or "difference");

    /// <summary>"Which line fell the most", "who had the biggest cut".</summary>
    private static bool MovesMost(Query query) =>
        query.HasAny(Cue.Highest, Cue.Lowest) && query.Has(Cue.Change) && query.HasAny(Cue.Which, Cue.Who, Cue.What)
        && (query.Has(Cue.Fund) || query.Words.Any(static w => w.Text is "line" or "lines" or "grant" or "funding" or "money"));

    private static bool FallsIn(Query query) =>
        query.Words.Any(static w => w.Text is "fall" or "falls" or "fell" or "fallen" or "drop" or "drops" or "dropped" or "cut" or "cuts" or "lose" or "lost" or "decrease" or "decreased" or "decline" or "declined" or "down" or "reduction" or "reductions" or "reduced");

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
