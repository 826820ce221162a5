using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>A topic by itself ("hate crime"): who leads, whose priority it is, what figures there are.</summary>
internal sealed class OverviewAnswers(FactIndex facts, CardIndex cards) : IComposer
{
    private const int MostStatements = 6;
    private readonly LeadFinder _finder = new(facts, cards);

    private const ulong Allowed = (1UL << (int)Cue.What) | (1UL << (int)Cue.More) | (1UL << (int)Cue.List) | (1UL << (int)Cue.Also) | (1UL << (int)Cue.It) | (1UL << (int)Cue.Home) | (1UL << (int)Cue.Current) | (1UL << (int)Cue.Greeting);

    public Draft? Compose(Query query)
    {
        if ((query.Cues & ~Allowed) != 0 || query.Links.Any(l => !l.IsNested && IsSubjectOfStatement(l)))
        {
            return null;
        }

        var topics = Subjects.Topics(query);
        var explained = Subjects.Words(query, MeaningKind.Topic);
        if (topics.Count == 0 || query.Links.Any(static l => !l.IsNested && (l.CanBe(MeaningKind.Body) || (l.CanBe(MeaningKind.Statement) && !l.CanBe(MeaningKind.Topic)))) || (query.Content & ~explained) != 0 || query.Periods.Count > 0)
        {
            return null;
        }

        var statements = On(topics);
        var leads = _finder.Find(query);
        if (statements.Count == 0 && leads.Count == 0)
        {
            return null;
        }

        var draft = new Draft(Intent.Overview) { Explained = explained };
        var subject = Subjects.NamesOf(facts, topics);
        var texts = new List<string>();
        if (leads.Count > 0)
        {
            var area = LeadFinder.Best(facts, leads)[0].Area;
            texts.Add($"Lead on {subject} ({facts.Period(area.Period).Name}): {Wording.Join([.. area.Leads.Select(id => Wording.WithArticle(facts.NameIn(id, area.Period)))])}.");
            draft.Cite(area.Source, $"lead on {subject}");
            draft.Period = area.Period;
            draft.Ask($"Who leads on {subject}?");
            if (area.Outcomes.Count > 0)
            {
                draft.Ask($"What outcomes are expected for {subject}?");
            }
        }

        if (statements.Count > 0)
        {
            var first = statements.Find(static s => s.Kind == StatementKind.Figure) ?? statements[0];
            texts.Add(facts.Told(first, query.Today));
            if (statements.Count > 1)
            {
                draft.Blocks.Add(new ListBlock($"On {subject}", [.. statements.Where(s => s != first).Select(s => facts.Told(s, query.Today))]));
            }

            foreach (var statement in statements)
            {
                draft.Cite(statement.Source, statement.Subject);
            }
        }

        draft.Text = string.Join(" ", texts);
        draft.About.AddRange(Subjects.Remembered(query));
        return draft.Ask("What are the partnership's priorities?");
    }

    /// <summary>The newest facts that are about all of these topics.</summary>
    private List<Statement> On(List<int> topics)
    {
        var found = new List<Statement>();
        foreach (ref readonly var posting in cards.Postings.OfTopic(topics[0]).Postings)
        {
            if (cards.Cards[posting.Card] is { Kind: CardKind.Statement } card && facts.Book.Statements[card.Index] is { Kind: not (StatementKind.Term or StatementKind.RelatedPlan or StatementKind.Membership) } statement
                && topics.TrueForAll(t => facts.TopicFitOf(card.Topics, t) >= TopicFit.Same))
            {
                found.Add(statement);
            }
        }

        return [.. found.OrderBy(static s => s.Period, Comparer<PeriodId>.Create(facts.NewestFirst)).Take(MostStatements)];
    }

    /// <summary>A statement headed by the very words is nearer than an overview of the topic that they also name.</summary>
    private bool IsSubjectOfStatement(Link link) => link.Meanings.Any(m => m.Kind == MeaningKind.Statement
        && facts.Book.Statements[m.Index] is { Kind: StatementKind.Figure or StatementKind.Challenge or StatementKind.Initiative } statement
        && !link.Meanings.Any(t => t.Kind == MeaningKind.Topic && facts.Book.Topics[t.Index].Name.Equals(statement.Subject, StringComparison.OrdinalIgnoreCase)));
}
