using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Live;
using Partnership.Questions;
using Partnership.Returns;
using Partnership.Returns.Periods;
using Partnership.Texts;
using TeamsBot.Areas.Questions;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Facts;

namespace TeamsBot.Areas.Returns;

/// <summary>What is planned, spent and left of a year's grants: planned by the accepted plans, spent by the newest accepted returns, left by what those leave.</summary>
internal sealed class MoneyAnswers(ReturnStore store, ReturnArchive archive, Knowledge knowledge, TimeProvider time)
{
    private static readonly string[] LeftWords = ["left", "remaining", "remains", "unspent", "unplanned", "unallocated", "uncommitted", "over"];

    private static readonly string[] PlannedWords = ["planned", "plan", "plans", "planning", "budgeted", "committed"];

    /// <param name="own">The areas of the person who asks; the answer is about them where no area is named.</param>
    public Answer Of(LiveQuestion question, IReadOnlyList<FundedLineId> own)
    {
        var words = QuestionShape.WordsOf(question.Text);
        var year = words.Select(FundingYear.Parse).FirstOrDefault(static one => one is not null);
        if (store.PeriodOrPresent(year?.Id, LondonTime.DayOf(time.GetUtcNow())) is not { } period)
        {
            return LiveAnswer.Of($"{(year is { } named ? $"The funding year {named.Name} is not open" : "No funding year is open")} here, so I know of nothing planned or spent.", [], [], [], time.GetUtcNow());
        }

        var matter = words.Any(LeftWords.Contains) ? Matter.Left : words.Any(PlannedWords.Contains) || question.Kind is ReturnKind.SpendingPlan ? Matter.Planned : Matter.Spent;
        var about = question.Area is { } area ? [area] : own;
        var all = period.Allocations.Where(one => about.Count == 0 || about.Contains(one.Area)).Select(one => Read(period, one)).ToList();
        return all switch
        {
            [] => LiveAnswer.Of($"That area has no grant for {period.Name}.", [], [], [], time.GetUtcNow()),
            [var only] => One(matter, only, period),
            _ => Several(matter, all, period),
        };
    }

    private Answer One(Matter matter, AreaMoney figures, FundingPeriod period)
    {
        var (name, grant, year) = (figures.Area.Name, figures.Area.Amount, period.Name);
        var byReturn = figures.Report is { } report ? $"by its accepted {ReturnWords.Kind(report.Key.Kind)}" : "";
        var text = (matter, figures) switch
        {
            (Matter.Planned, { Planned: { } planned }) => $"{name} plans to spend {planned} of its {grant} for {year}, by its accepted spending plan.",
            (Matter.Planned, _) => $"No spending plan of {name} for {year} has been accepted yet, so nothing of its {grant} counts as planned.",
            (Matter.Spent, { Spent: { } spent }) => $"{name} has spent {spent} of its {grant} for {year}, {byReturn}.",
            (Matter.Spent, _) => $"No mid-year or end-year return of {name} for {year} has been accepted yet, so I cannot say what is spent of its {grant}.{(figures.Planned is { } planned ? $" Planned is {planned}." : "")}",
            (_, { Spent: { } spent }) => $"{Rest(name, grant, spent, year, "left")}: the grant less the {spent} spent {byReturn}.{(figures.Planned is { } planned ? $" Its accepted plan spends {planned}." : "")}",
            (_, { Planned: { } planned }) => $"{Rest(name, grant, planned, year, "unplanned")}: the grant less the {planned} of its accepted spending plan. What is spent I can say once a return of this year is accepted.",
            _ => $"Neither a spending plan nor a return of {name} for {year} has been accepted yet, so I cannot say what is left of its {grant}.",
        };
        var source = matter is Matter.Planned || figures.Report is null ? figures.Plan : figures.Report;
        return LiveAnswer.Of(text, [], source?.Acceptance is { } acceptance ? [Cite(source, acceptance, figures.Area, period)] : [], [$"What is {name} spending its money on?"], time.GetUtcNow());
    }

    /// <summary>"Cherwell has £200 left of its £500 for 2026/27", or by how much it is over.</summary>
    private static string Rest(string name, Money grant, Money used, string year, string what) => used > grant
        ? $"{name} is {used - grant} over its {grant} for {year}"
        : $"{name} has {(used == grant ? "nothing" : (grant - used).ToString())} {what} of its {grant} for {year}";

    private Answer Several(Matter matter, List<AreaMoney> all, FundingPeriod period)
    {
        Money? Of(AreaMoney one) => matter switch
        {
            Matter.Planned => one.Planned,
            Matter.Spent => one.Spent,
            _ => one.Spent ?? one.Planned,
        };
        var known = all.Where(one => Of(one) is not null).ToList();
        var grants = Sum(all.Select(static one => one.Area.Amount));
        var sum = Sum(known.Select(one => Of(one)!.Value));
        var done = matter switch
        {
            Matter.Planned => "is planned by the accepted spending plans",
            Matter.Spent => "is spent by the accepted returns",
            _ => "is spent by the accepted returns, or planned where none is accepted yet,",
        };
        var text = known.Count == 0
            ? $"No {(matter is Matter.Planned ? "spending plan" : "return")} for {period.Name} has been accepted yet, so I cannot say what is {(matter is Matter.Planned ? "planned" : matter is Matter.Spent ? "spent" : "left")} of the {grants}."
            : $"Of the {grants} for {period.Name}, {sum} {done} of {known.Count} of {all.Count} areas.{(matter is Matter.Left && sum <= grants ? $" That leaves {grants - sum}." : "")}";
        var rows = all.Select(one => new FactRow(one.Area.Name, Of(one) is { } used
            ? $"{(matter is Matter.Left && used <= one.Area.Amount ? one.Area.Amount - used : used)} of {one.Area.Amount}" : $"nothing accepted yet of {one.Area.Amount}")).ToList();
        return LiveAnswer.Of(text, [new FactsBlock(matter is Matter.Planned ? "Planned" : matter is Matter.Spent ? "Spent" : "Left", rows)], [], ["When are the returns due?"], time.GetUtcNow());
    }

    private AreaMoney Read(FundingPeriod period, Allocation area)
    {
        var key = new ReturnKey(period.Id, area.Area, ReturnKind.EndYear);
        return new AreaMoney(area, archive.AcceptedPlan(key), archive.Accepted(key) ?? archive.Accepted(key with { Kind = ReturnKind.MidYear }));
    }

    private Citation Cite(Return source, Signature acceptance, Allocation area, FundingPeriod period) => new(
        1,
        $"{ReturnWords.ShortKind(source.Key.Kind)} {ReturnReference.Of(source, area, knowledge.Fund)}",
        $"accepted on {ReturnWords.Day(LondonTime.DayOf(acceptance.At))}",
        $"{area.Name}, {period.Name}",
        Url: null);

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(default(Money), static (sum, one) => sum + one);

    private enum Matter
    {
        Spent,
        Planned,
        Left,
    }

    /// <param name="Plan">The accepted plan; null while there is none.</param>
    /// <param name="Report">The newest accepted return with what is spent; null while there is none.</param>
    private sealed record AreaMoney(Allocation Area, Return? Plan, Return? Report)
    {
        public Money? Planned => Plan is null ? null : ReturnSums.CostsOf(Plan);

        public Money? Spent => Report is null ? null : ReturnSums.CostsOf(Report);
    }
}
