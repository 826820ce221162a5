using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>All statements of a sort: achievements, challenges, related plans, initiatives.</summary>
internal sealed class ListAnswers(FactIndex facts, CardIndex cards) : IComposer
{
    private const int MostListed = 24;

    public Draft? Compose(Query query)
    {
        if (SortOf(query) is not { } sort || query.Links.Any(l => !l.IsNested && (l.Mask & ~query.CueMask) != 0 && l.CanBe(MeaningKind.Statement) && !l.CanBe(MeaningKind.Topic) && !l.CanBe(MeaningKind.Body)))
        {
            return null;
        }

        var found = new List<(Statement Statement, int Index)>();
        var explained = ulong.MaxValue;
        var namesBody = query.Links.Any(static l => !l.IsNested && l.Mask != 0 && l.CanBe(MeaningKind.Body));
        var meansHome = !namesBody && query.Names(MeaningKind.Body);
        var near = cards.Explainers.Of(query, query.Content, CardKind.Statement);
        foreach (var i in OfKinds(sort.Kinds))
        {
            if (near?.Has(i) == false)
            {
                continue;
            }

            var statement = facts.Book.Statements[i];
            var card = cards.CardOf(CardKind.Statement, i);
            var words = cards.Coverage.Explain(query, card);
            var isOurs = namesBody || Array.Exists(card.Bodies, b => facts.IsHome[b] || (facts.IsOfCounty[b] && (meansHome || sort.Intent == Intent.Challenge
                || facts.Book.Bodies[b].Kind is BodyKind.CommunitySafetyPartnership or BodyKind.Group or BodyKind.Department)));
            if (isOurs && (query.Content & ~words) == 0 && cards.Coverage.KeepsToThread(query, card))
            {
                found.Add((statement, i));
                explained &= words;
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        var inPeriod = found.FindAll(f => facts.FitOf(f.Statement.Period, query.Periods) > PeriodFit.Near);
        if (inPeriod.Count == 0)
        {
            return NotInPeriod(query, found, sort.Intent, sort.Name);
        }

        if (query.Periods.Count == 0 && sort.Intent is Intent.Achievement or Intent.RelatedPlan && ((!query.Names(MeaningKind.Body) && !query.Names(MeaningKind.Topic)) || query.Words.Any(static w => w.Text is "last")))
        {
            var newest = inPeriod.Select(static f => f.Statement.Period).Order(Comparer<PeriodId>.Create(facts.NewestFirst)).First();
            inPeriod = inPeriod.FindAll(f => f.Statement.Period == newest);
        }

        return Compose(query, sort.Intent, sort.Name, inPeriod);
    }

    private IEnumerable<int> OfKinds(StatementKind[] kinds)
    {
        var places = new List<int>();
        foreach (var kind in kinds)
        {
            places.AddRange(facts.Lists.StatementsOf(kind));
        }

        return places.Order();
    }

    private Draft Compose(Query query, Intent intent, string name, List<(Statement Statement, int Index)> found)
    {
        found.Sort((a, b) => NewestDocumentFirst(a.Statement, b.Statement) is not 0 and var order ? order : a.Index - b.Index);
        var summary = found.Find(f => f.Statement.Topics.Count == 0 && f.Statement.Subject.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Statement;
        var items = found.FindAll(f => !ReferenceEquals(f.Statement, summary));
        var period = facts.Period(found[0].Statement.Period);
        var draft = new Draft(intent) { Period = period.Id, Explained = query.Content };
        draft.Text = items.Count switch
        {
            _ when summary is not null => facts.Told(summary, query.Today),
            1 => facts.Told(items[0].Statement, query.Today),
            _ => $"The documents name {items.Count} {name}{(items.TrueForAll(f => f.Statement.Period == period.Id) ? $" ({period.Name})" : string.Empty)}.",
        };
        var listed = items.Take(MostListed).Select(f => facts.Told(f.Statement, query.Today)).Where(text => !Wording.Says(draft.Text, text)).ToList();
        if (listed.Count > 0)
        {
            draft.Blocks.Add(new ListBlock(Wording.Capitalised(name), listed));
        }

        foreach (var (statement, index) in found.Take(MostListed))
        {
            draft.Cite(statement.Source, statement.Subject);
            draft.Listed.Add(new Reference(MeaningKind.Statement, index));
        }

        draft.About.AddRange(Subjects.Remembered(query));
        if (items.Count > 0 && intent is Intent.Initiative or Intent.Achievement)
        {
            draft.Ask($"Tell me about {items[0].Statement.Subject}");
        }

        return draft.Ask("What are the partnership's priorities?");
    }

    private int NewestDocumentFirst(Statement a, Statement b) =>
        facts.NewestFirst(facts.Document(a.Source.Document).Period, facts.Document(b.Source.Document).Period);

    private Draft NotInPeriod(Query query, List<(Statement Statement, int Index)> found, Intent intent, string name)
    {
        var periods = found.Select(f => f.Statement.Period).Distinct().Order(Comparer<PeriodId>.Create(facts.NewestFirst)).Select(id => facts.Period(id).Name).Take(4).ToList();
        return new Draft(intent)
        {
            Kind = AnswerKind.NotFound,
            Text = $"I don't have {name} for {Wording.Join([.. query.Periods.Select(static p => p.Name)])}. I have some for {Wording.Join(periods)}.",
            Explained = query.Content,
        }.Ask($"What {name} are there for {periods[0]}?").Ask("What are the partnership's priorities?");
    }

    private static (Intent Intent, string Name, StatementKind[] Kinds)? SortOf(Query query)
    {
        if (query.Has(Cue.Achieve))
        {
            return (Intent.Achievement, "achievements", [StatementKind.Achievement, StatementKind.Initiative]);
        }

        if (query.Has(Cue.RelatedPlan))
        {
            return (Intent.RelatedPlan, "related plans", [StatementKind.RelatedPlan]);
        }

        if (query.Has(Cue.Challenge) && !query.HasAny(Cue.HowMany, Cue.Priority))
        {
            return (Intent.Challenge, "challenges", [StatementKind.Challenge]);
        }

        return query.Has(Cue.Project) && !query.HasAny(Cue.HowMany, Cue.Fund, Cue.Lead) && (query.HasAny(Cue.What, Cue.Which, Cue.List) || query.HasInherited) && !query.Names(MeaningKind.Statement)
            ? (Intent.Initiative, "initiatives", [StatementKind.Initiative])
            : null;
    }
}
