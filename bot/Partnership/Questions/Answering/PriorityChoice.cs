using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Chooses whose priorities a question means, of which kind and for which period.</summary>
internal sealed class PriorityChoice(FactIndex facts, CardIndex cards)
{
    private readonly PrioritySets _sets = new(facts);

    /// <summary>All sets, the newest first.</summary>
    public IReadOnlyList<PrioritySet> Sets => _sets.All;

    /// <param name="Named">Whether the question names them.</param>
    /// <param name="Each">Whether they are a whole group, each to be listed.</param>
    public sealed record Owners(List<int> Bodies, bool Named, bool Each);

    /// <summary>Whose priorities: the bodies named, else the partnership; objectives and indicators belong to whoever has any.</summary>
    public Owners OwnersOf(Query query, IReadOnlyList<PriorityKind> kinds, out ulong explained)
    {
        explained = 0;
        var owners = new List<int>();
        var each = false;
        foreach (var link in query.Links)
        {
            var named = link.IsNested ? AroundBody(query, link) : link.Mask;
            if (!link.CanBe(MeaningKind.Body) || (link.IsNested && named == 0))
            {
                continue;
            }

            var found = link.Meanings.Where(static m => m.Kind == MeaningKind.Body).SelectMany(m => _sets.OwnersFor(m.Index)).Distinct().ToList();
            if (found.Count > 0)
            {
                explained |= named;
                owners.AddRange(found.Where(body => !owners.Contains(body)));
                each |= found.Count > 2;
            }
        }

        foreach (var link in query.Links)
        {
            if (link.Meanings.All(static m => m.Kind == MeaningKind.Document))
            {
                explained |= link.Mask;
            }
        }

        if (owners.Count > 0)
        {
            return new Owners(owners, Named: true, each);
        }

        var ofHome = _sets.OfHome.Where(s => kinds.Contains(s.Kind)).ToList();
        var first = ofHome.Exists(s => s.Kind == kinds[0]) || query.Has(Cue.Home) || query.Has(Cue.Priority);
        return first
            ? new Owners([.. ofHome.Select(static s => s.Body).Distinct()], Named: false, Each: false)
            : new Owners([.. _sets.All.Where(s => s.Kind == kinds[0]).Select(static s => s.Body).Distinct()], Named: false, Each: false);
    }

    /// <summary>"The PCC plan" is a name of its own, but for its priorities it is whose it is that counts; 0 where a longer name says more than that.</summary>
    private static ulong AroundBody(Query query, Link body) =>
        query.Links.Where(l => !l.IsNested && (body.Mask & ~l.Mask) == 0 && !l.CanBe(MeaningKind.Body) && !l.CanBe(MeaningKind.Topic)
            && Enumerable.Range(0, query.Words.Count).All(i => ((l.Mask & ~body.Mask) & (1UL << i)) == 0 || query.Words[i].Role == WordRole.Filler)).Aggregate(0UL, static (mask, l) => mask | l.Mask);

    /// <summary>Their sets of the first kind that they have any of.</summary>
    public List<PrioritySet> SetsOf(Owners owners, IReadOnlyList<PriorityKind> kinds)
    {
        var theirs = _sets.Of(owners.Bodies).FindAll(s => kinds.Contains(s.Kind));
        return owners.Each || theirs.Count == 0 ? theirs : theirs.FindAll(s => s.Kind == kinds.First(kind => theirs.Exists(t => t.Kind == kind)));
    }

    /// <summary>"The SIA's themes" are those under its heading: what is left of the question may name the heading of a list.</summary>
    public (List<PrioritySet> Sets, ulong Explained) NamedByHeading(Query query, Owners owners, List<PrioritySet> sets, ulong explained)
    {
        var rest = query.Content & ~explained;
        if (rest == 0)
        {
            return (sets, explained);
        }

        var named = _sets.With(cards.Explainers.Of(query, rest, CardKind.Priority)).FindAll(s => s.Priorities.Count > 1 && (!owners.Named || owners.Bodies.Contains(s.Body))
            && s.Priorities.All(i => (rest & ~cards.Coverage.Explain(query, cards.CardOf(CardKind.Priority, i))) == 0));
        var asked = PriorityKinds.AskedFor(query);
        if (query.Has(Cue.Emerging) && !named.Exists(s => asked.Contains(s.Kind)))
        {
            return (sets, explained | Subjects.Words(query, MeaningKind.Statement) | Subjects.Words(query, MeaningKind.Document));
        }

        return named.Count > 0 ? (named, explained | rest) : (sets, explained);
    }

    /// <summary>One set a body: the period asked about, else the newest.</summary>
    public List<PrioritySet> InPeriod(Query query, List<PrioritySet> sets)
    {
        if (query.HasAny(Cue.Compare, Cue.Change) && query.Periods.Count < 2 && sets.GroupBy(OwnerOf).Count() == 1 && sets.FindAll(s => s.Kind == sets[0].Kind) is { Count: > 1 } comparable)
        {
            // The one of the year named and the newest, else the two newest.
            var named = query.Periods.Count == 0 ? null : comparable.Find(s => facts.FitOf(s.Period, query.Periods) > PeriodFit.Near);
            return named is null && query.Periods.Count > 0 ? [] : named is null || named == comparable[0] ? [comparable[1], comparable[0]] : [named, comparable[0]];
        }

        var fitting = sets.Where(s => facts.FitOf(s.Period, query.Periods) > PeriodFit.Near).ToList();
        if (fitting.Count == 0)
        {
            fitting = [.. sets.Where(s => facts.FitOf(s.Period, query.Periods) == PeriodFit.Near)];
        }

        if (query.Periods.Count > 1)
        {
            return fitting;
        }

        if (fitting.Count > 0 && query.Periods.Count == 1)
        {
            var best = fitting.Max(s => facts.FitOf(s.Period, query.Periods));
            fitting = fitting.FindAll(s => facts.FitOf(s.Period, query.Periods) == best);
        }

        var perBody = fitting.GroupBy(OwnerOf)
            .Select(g => query is { YearShift: < 0, Periods.Count: 0 } ? g.Where(s => s.Kind == g.First().Kind).Skip(1).FirstOrDefault() : g.First())
            .OfType<PrioritySet>();
        return [.. perBody.OrderBy(static s => s.Body)];
    }

    private int OwnerOf(PrioritySet set) => facts.IsHome[set.Body] ? facts.Home : set.Body;

    /// <summary>The place of a numbered priority in its set, -1 where there is none.</summary>
    public int PlaceOf(PrioritySet set, int ordinal)
    {
        var at = ordinal < 0 ? set.Priorities.Count - 1 : set.Priorities.ToList().FindIndex(i => facts.Book.Priorities[i].Number == ordinal);
        return at < 0 && ordinal <= set.Priorities.Count ? ordinal - 1 : at;
    }
}
