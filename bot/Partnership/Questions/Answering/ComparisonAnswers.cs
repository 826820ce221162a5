using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Figures side by side: "compare burglary and robbery in Oxford".</summary>
internal sealed class ComparisonAnswers(FactIndex facts, StatementSearch search) : IComposer
{
    private const int MostCompared = 4;

    private bool IsFigure(Link link) => link.Meanings.Any(m => m.Kind == MeaningKind.Statement && facts.Book.Statements[m.Index].Kind == StatementKind.Figure);

    public Draft? Compose(Query query)
    {
        var topics = query.Links.Where(l => !l.IsNested && l.Mask != 0 && (l.CanBe(MeaningKind.Topic) || IsFigure(l))).ToList();
        if (topics.Count is < 2 or > MostCompared || !(query.HasAny(Cue.Compare, Cue.Highest, Cue.Lowest) || (query.Has(Cue.HowMany) && query.Says("and-or"))) || query.Has(Cue.Fund))
        {
            return null;
        }

        var hits = new List<StatementHit>();
        foreach (var topic in topics)
        {
            var others = topics.Where(t => t.Mask != topic.Mask).Aggregate(0UL, static (mask, t) => mask | t.Mask);
            var found = search.Find(query.With([.. query.Links.Where(l => (l.Mask & others) == 0)], others)).FirstOrDefault(static h => h.Statement is { Value: not null, Kind: StatementKind.Figure });
            if (found is null)
            {
                return null;
            }

            hits.Add(found);
        }

        if (hits.Select(static h => h.Index).Distinct().Count() < 2)
        {
            return null;
        }

        var draft = new Draft(Intent.Figure) { Period = hits[0].Statement.Period, Explained = query.Content };
        draft.Text = string.Join(" ", hits.Select(h => facts.Told(h.Statement, query.Today)));
        var rows = hits.Select(h => (IReadOnlyList<string>)[h.Statement.Subject, facts.Period(h.Statement.Period).Name, $"{Wording.Number(h.Statement.Value!.Value)} {h.Statement.Unit}"]).ToList();
        var table = new TableBlock("Side by side", [new("What"), new("Period"), new("Figure", true)], rows);
        draft.Blocks.Add(new ChartBlock("Side by side", ChartKind.Bar, null, [new ChartSeries("Figure", [.. hits.Select(static h => new ChartPoint(h.Statement.Subject, h.Statement.Value!.Value))])], table) { RepeatsFigures = true });
        foreach (var hit in hits)
        {
            draft.Cite(hit.Statement.Source, hit.Statement.Subject);
            draft.Listed.Add(new Reference(MeaningKind.Statement, hit.Index));
        }

        draft.About.AddRange(Subjects.Remembered(query));
        foreach (var topic in Subjects.Topics(query).Take(1))
        {
            draft.Ask($"Who leads on {facts.Book.Topics[topic].Name}?");
        }

        return draft.Ask("What are the partnership's priorities?");
    }
}
