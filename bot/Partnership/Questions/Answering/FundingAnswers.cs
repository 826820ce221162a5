using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Money from the fund: sums, totals, shares, changes, rankings, averages, series.</summary>
internal sealed class FundingAnswers : IComposer
{
    private readonly FundingWords _words;
    private readonly FundingTexts _texts;
    private readonly FundingCourses _courses;
    private readonly RetainedFunding _retained;
    private readonly FactIndex _facts;
    private readonly FundTable _table;

    public FundingAnswers(FactIndex facts, FundTable table)
    {
        (_facts, _table) = (facts, table);
        _words = new FundingWords(table);
        var blocks = new FundingBlocks(table, _words);
        _texts = new FundingTexts(table, _words, blocks);
        _courses = new FundingCourses(table, _words, blocks, _texts);
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
            || MovesMost(query)
            || (query.Has(Cue.Total) && request.NamesLine && IntentReader.Of(query) == Intent.None)
            || (query.HasAny(Cue.Compare, Cue.Together) && request.NamesLine && (request.Lines.Count > 1 || request.Years.Count == 2) && IntentReader.Of(query) == Intent.None);
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
        foreach (var line in request.Lines)
        {
            draft.About.Add(new Reference(MeaningKind.Line, line));
        }

        return draft;
    }

    private Draft Choose(Query query, FundingRequest request)
    {
        var newest = _table.Years.Count - 1;
        var spoken = request.Years.Count > 0 ? request.Years[^1] : newest;
        var year = request.Years.Count == 0 && query.YearShift is { } shift && !WantsChange(query) ? spoken + shift : spoken;
        var lines = request.Lines;
        if (lines.Count == 0 && query.Has(Cue.Total) && !query.HasAny(Cue.Trend, Cue.Change) && request.Years.Count == 0 && query.Words.Any(static w => w.Text is "years"))
        {
            return _courses.Series([], AllYears(), addUp: true);
        }

        if (lines.Count == 0 && (AsksOfTwoTotals(query) || query.Words.Any(static w => w.Text is "announced" or "table")))
        {
            return _texts.Total(year);
        }

        if (MovesMost(query) && (lines.Count == 0 || _table.Parts[lines[0]].Length > 0) && request.Years.Count < 3)
        {
            return _courses.Movers(LineOf(lines), request.Years.Count == 2 ? request.Years.Min() : Math.Max(year - 1, 0), request.Years.Count == 2 ? request.Years.Max() : Math.Max(year, 1), FallsIn(query));
        }

        if (query.HasAny(Cue.Highest, Cue.Lowest) && query.Has(Cue.When))
        {
            return _courses.BestYear(LineOf(lines), query.Has(Cue.Lowest));
        }

        if (query.HasAny(Cue.Highest, Cue.Lowest))
        {
            return lines.Count == 1 && _table.Parts[lines[0]].Length == 0
                ? _courses.BestYear(lines[0], query.Has(Cue.Lowest))
                : _texts.Ranking(lines, year, query.Has(Cue.Lowest));
        }

        if (query.Has(Cue.Share) && lines.Count > 0)
        {
            return _texts.Share(lines, year);
        }

        if (query.Has(Cue.Average))
        {
            return _courses.Average(lines, request.Years.Count > 0 ? Range(request.Years) : AllYears());
        }

        if (query.Has(Cue.Together) && lines.Count > 1)
        {
            return _texts.Sum(lines, year);
        }

        if ((query.Has(Cue.Trend) && request.Years.Count != 1) || request.Years.Count > 2)
        {
            return _courses.Series(lines, request.Years.Count > 1 ? Range(request.Years) : AllYears(), query.Has(Cue.Total) && lines.Count > 0);
        }

        if (request.Years.Count == 2 && query.Has(Cue.Total) && lines.Count > 0)
        {
            return _courses.Series(lines, Range(request.Years), addUp: true);
        }

        if (request.Years.Count == 2)
        {
            return lines.Count > 1 ? _courses.Series(lines, Range(request.Years), addUp: false) : _courses.Change(LineOf(lines), request.Years.Min(), request.Years.Max());
        }

        if (lines.Count > 1)
        {
            return _texts.Beside(lines, year, query.HasAny(Cue.Compare, Cue.YesNo));
        }

        if (WantsChange(query))
        {
            return _courses.ChangeOnYearBefore(LineOf(lines), year, query.Has(Cue.Following));
        }

        if (query.HasAny(Cue.List, Cue.Each) || (lines.Count == 0 && query.HasAny(Cue.Who, Cue.Which) && !query.Has(Cue.Total)))
        {
            return _texts.Breakdown(LineOf(lines), year);
        }

        return lines.Count == 0 ? _texts.Total(year) : _texts.Sum(lines, year, withPurpose: query.Has(Cue.What) && !query.Has(Cue.HowMuch));
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
        var subject = request.Lines.Count == 0 ? _table.Name : Wording.Join([.. request.Lines.Select(l => _words.NameOf(l))]);
        var draft = new Draft(Intent.Funding)
        {
            Kind = AnswerKind.NotFound,
            Text = $"I don't have funding figures for {subject} in {years}. The years that I have are {_table.Years[0].Name} to {_table.Years[^1].Name}.",
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
