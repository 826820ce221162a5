using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Priorities seen from a topic: "is hate crime a priority?", "which CSPs have rural crime as a priority?".</summary>
internal sealed class PriorityTopicAnswers(FactIndex facts, CardIndex cards)
{
    private readonly int[] _serving = [.. Enumerable.Range(0, facts.Book.Priorities.Count).Where(i => facts.Book.Priorities[i].Serves.Count > 0)];

    /// <summary>Null where the question names no topic.</summary>
    /// <param name="sets">The sets that the question can mean.</param>
    /// <param name="explained">The words that the choice of those sets accounts for.</param>
    public Draft? Compose(Query query, IReadOnlyList<PrioritySet> sets, ulong explained)
    {
        var topics = query.Links.Where(l => !l.IsNested && (l.Mask & explained) == 0 && (l.Mask == 0 || (l.Mask & ~query.CueMask) != 0) && l.CanBe(MeaningKind.Topic)).ToList();
        if (topics.Count == 0)
        {
            return null;
        }

        var serves = query.Has(Cue.Serve) && query.HasAny(Cue.Objective, Cue.Which);
        var hits = new List<(PrioritySet Set, int Index, ulong Explained)>();
        var near = cards.Explainers.Of(query, query.Content & ~explained, CardKind.Priority);
        foreach (var set in sets.Where(s => s.Kind != PriorityKind.Vision && (near is null || s.Priorities.Any(near.Has)) && facts.FitOf(s.Period, query.Periods) > PeriodFit.Near))
        {
            foreach (var index in set.Priorities)
            {
                if (near?.Has(index) == false)
                {
                    continue;
                }

                var words = cards.Coverage.Explain(query, cards.CardOf(CardKind.Priority, index));
                if (topics.TrueForAll(t => (words & t.Mask) == t.Mask) && cards.Coverage.KeepsToThread(query, cards.CardOf(CardKind.Priority, index)) && (query.Content & ~(words | explained)) == 0)
                {
                    hits.Add((set, index, words));
                }
            }
        }

        var subject = Wording.Join([.. topics.Select(t => facts.Book.Topics[t.Meanings.First(static m => m.Kind == MeaningKind.Topic).Index].Name)]);
        ulong mask = explained;
        foreach (var topic in topics)
        {
            mask |= topic.Mask;
        }

        if ((hits.Count == 0 || query.Has(Cue.Serve)) && Serving(query, sets, topics, explained, subject) is { } serving)
        {
            return serving;
        }

        if (hits.Count == 0)
        {
            return (query.Content & ~mask) != 0 ? null : None(query, sets, subject, mask);
        }

        hits = Newest(query, hits);
        var draft = new Draft(Intent.Priority) { Period = hits[0].Set.Period, Explained = hits[0].Explained | mask };
        draft.Text = (query.Has(Cue.YesNo) ? YesOrNo(query, sets, hits) : string.Empty) + Sentence(hits, subject, query.Today);
        foreach (var (set, index, _) in hits)
        {
            var priority = facts.Book.Priorities[index];
            draft.Cite(priority.Source, $"{PriorityKinds.Singular(set.Kind)} on {subject}");
            draft.Listed.Add(new Reference(MeaningKind.Priority, index));
        }

        var more = hits.FindAll(h => !Wording.Says(draft.Text, TitleWithDetail(facts.Book.Priorities[h.Index])));
        if (more.Count > 0)
        {
            draft.Blocks.Add(new TableBlock($"Where {subject} stands", [new("Whose"), new("Period"), new("Priority")],
                [.. more.Select(h => (IReadOnlyList<string>)[facts.Book.Bodies[h.Set.Body].Name, facts.Period(h.Set.Period).Name, TitleWithDetail(facts.Book.Priorities[h.Index])])]));
        }

        AddServes(draft, hits, serves, query.Today);
        foreach (var topic in topics)
        {
            draft.About.Add(topic.Meanings.First(static m => m.Kind == MeaningKind.Topic));
        }

        return draft.Ask($"Who leads on {subject}?").Ask("What are the partnership's priorities?");
    }

    /// <summary>"Which PCC objective does hate crime come under?": the partnership's priorities say which objectives they serve.</summary>
    private Draft? Serving(Query query, IReadOnlyList<PrioritySet> sets, List<Link> topics, ulong explained, string subject)
    {
        var pairs = new List<(Priority Priority, Priority Objective, int Index)>();
        ulong words = 0;
        var near = cards.Explainers.Of(query, query.Content & ~explained, CardKind.Priority);
        foreach (var i in _serving)
        {
            if (near?.Has(i) == false)
            {
                continue;
            }

            var priority = facts.Book.Priorities[i];
            var covered = cards.Coverage.Explain(query, cards.CardOf(CardKind.Priority, i)) | explained;
            if (topics.TrueForAll(t => (covered & t.Mask) == t.Mask) && cards.Coverage.KeepsToThread(query, cards.CardOf(CardKind.Priority, i)) && (query.Content & ~covered) == 0 && facts.FitOf(priority.Period, query.Periods) > PeriodFit.Near)
            {
                words |= covered;
                pairs.AddRange(priority.Serves.Select(id => facts.PriorityOf(id)).Where(o => sets.Any(s => s.Priorities.Contains(o))).Select(o => (priority, facts.Book.Priorities[o], o)));
            }
        }

        if (pairs.Count == 0)
        {
            return null;
        }

        var draft = new Draft(Intent.Priority) { Explained = words, Period = pairs[0].Priority.Period };
        draft.Text = $"{Wording.Capitalised(subject)} {Serves(pairs[0].Priority.Period, query.Today)} " + Wording.Join([.. pairs.Select(static p => (p.Objective.Number is { } n ? $"objective {n}, " : string.Empty) + $"\"{p.Objective.Title}\"").Distinct(StringComparer.Ordinal)])
            + $", through {Wording.Join([.. pairs.Select(static p => $"\"{p.Priority.Title}\"").Distinct(StringComparer.Ordinal)])} ({facts.Period(pairs[0].Priority.Period).Name}).";
        foreach (var (priority, _, index) in pairs)
        {
            draft.Cite(priority.Source, $"priority on {subject}");
            draft.Listed.Add(new Reference(MeaningKind.Priority, index));
        }

        draft.About.AddRange(topics.Select(static t => (Reference)t.Meanings.First(static m => m.Kind == MeaningKind.Topic)));
        return draft.Ask($"Who leads on {subject}?").Ask(Examples.Objectives(facts) ?? "What are the partnership's priorities?");
    }

    /// <summary>Yes where the newest priorities of the partnership have it, or those of whom the question names.</summary>
    private string YesOrNo(Query query, IReadOnlyList<PrioritySet> sets, List<(PrioritySet Set, int Index, ulong Explained)> hits) =>
        query.Periods.Count == 0 && sets.FirstOrDefault(IsOurs) is { } newest && !query.Names(MeaningKind.Body) && !hits.Exists(h => h.Set == newest)
            ? $"Not for {Wording.WithArticle(facts.Book.Bodies[newest.Body].Name)} {Wording.In(facts.Period(newest.Period))}. "
            : "Yes. ";

    private bool IsOurs(PrioritySet set) => facts.IsHome[set.Body] && set.Kind == PriorityKind.Priority;

    private string Sentence(List<(PrioritySet Set, int Index, ulong Explained)> hits, string subject, DateOnly today)
    {
        var clauses = hits.GroupBy(static h => h.Set.Body).Take(5)
            .Select(g => $"{Wording.WithArticle(facts.Book.Bodies[g.Key].Name)} ({facts.Period(g.First().Set.Period).Name}, {PriorityKinds.Singular(g.First().Set.Kind)} \"{facts.Book.Priorities[g.First().Index].Title}\")");
        return $"{Wording.Capitalised(subject)} {(hits.TrueForAll(h => facts.IsOver(h.Set.Period, today)) ? "was" : "is")} covered by {Wording.Join([.. clauses])}.";
    }

    private static string TitleWithDetail(Priority priority) => priority.Detail is { } detail ? $"{priority.Title}: {detail}" : priority.Title;

    /// <summary>The newest set of each body, unless the question names a period.</summary>
    private List<(PrioritySet Set, int Index, ulong Explained)> Newest(Query query, List<(PrioritySet Set, int Index, ulong Explained)> hits)
    {
        if (query.Periods.Count > 0)
        {
            return hits;
        }

        return [.. hits.GroupBy(h => facts.IsHome[h.Set.Body] ? facts.Home : h.Set.Body).SelectMany(static g => g.Where(h => h.Set.Period == g.First().Set.Period)).OrderBy(static h => h.Set.Body)];
    }

    private void AddServes(Draft draft, List<(PrioritySet Set, int Index, ulong Explained)> hits, bool first, DateOnly today)
    {
        var rows = new List<FactRow>();
        foreach (var (_, index, _) in hits)
        {
            var priority = facts.Book.Priorities[index];
            foreach (var objective in priority.Serves.Select(id => facts.Book.Priorities[facts.PriorityOf(id)]))
            {
                rows.Add(new FactRow(priority.Title, objective.Number is { } number ? $"Objective {number}: {objective.Title}" : objective.Title));
            }
        }

        if (rows.Count == 0)
        {
            return;
        }

        draft.Blocks.Add(new FactsBlock("Objectives served", rows));
        if (first)
        {
            draft.Text = $"\"{rows[0].Title}\" {Serves(hits[0].Set.Period, today)} {Lower(rows[0].Value)}. " + draft.Text;
        }
    }

    private string Serves(PeriodId period, DateOnly today) => facts.IsOver(period, today) ? "served" : "serves";

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private Draft None(Query query, IReadOnlyList<PrioritySet> sets, string subject, ulong explained)
    {
        var ours = query.Names(MeaningKind.Body) ? [] : sets.Where(IsOurs).ToList();
        var set = ours.Concat(sets).FirstOrDefault(s => facts.FitOf(s.Period, query.Periods) > PeriodFit.Near && (ours.Count == 0 || IsOurs(s))) ?? (ours.Count > 0 ? ours[0] : sets[0]);
        var body = Wording.WithArticle(facts.Book.Bodies[set.Body].Name);
        var draft = new Draft(Intent.Priority)
        {
            Kind = query.Has(Cue.YesNo) ? AnswerKind.Answered : AnswerKind.NotFound,
            Text = (query.Has(Cue.YesNo) ? "No. " : string.Empty) + $"I don't have {subject} among the {PriorityKinds.Plural(set.Kind)} of {body} for {facts.Period(set.Period).Name}.",
            Explained = explained,
            Period = set.Period,
        };
        draft.Blocks.Add(new ListBlock(Wording.Capitalised(PriorityKinds.Plural(set.Kind)), [.. set.Priorities.Select(i => facts.Book.Priorities[i].Title)], IsNumbered: true));
        draft.Cite(facts.Book.Priorities[set.Priorities[0]].Source, PriorityKinds.Plural(set.Kind));
        return draft.Ask($"Who leads on {subject}?").Ask("What are the partnership's priorities?");
    }
}
