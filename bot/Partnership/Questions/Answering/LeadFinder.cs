using System.Numerics;
using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Finds the pieces of joint work that a question's topics lead to.</summary>
internal sealed class LeadFinder(FactIndex facts, CardIndex cards)
{
    private readonly AreasByName _areas = new(facts);

    /// <summary>All pieces of work that have something of every topic named; empty where the question names none.</summary>
    public List<LeadHit> Find(Query query)
    {
        var hits = new List<LeadHit>();
        foreach (var i in _areas.Named(query))
        {
            if (Match(query, i) is { } hit)
            {
                hits.Add(hit);
            }
        }

        return hits.Count > 0 || (query.Content & ~Subjects.Words(query, MeaningKind.Body)) == 0 ? hits : FindByWords(query);
    }

    /// <summary>The nearest of the newest period that has any as near.</summary>
    public static List<LeadHit> Best(FactIndex facts, List<LeadHit> hits)
    {
        var top = hits.Max(static h => h.Score);
        var best = hits.FindAll(h => h.Score == top);
        best.Sort((a, b) => facts.NewestFirst(a.Area.Period, b.Area.Period) is not 0 and var order ? order : b.Fit - a.Fit);
        var period = best[0].Area.Period;
        var newest = best.FindAll(h => h.Area.Period == period);
        return newest.Count > 1 && newest[0].Fit == TopicFit.Broader ? newest[..1] : newest;
    }

    /// <summary>The topics that the question names, or those of the work or priority that it names by title.</summary>
    public IEnumerable<int> TopicsOf(Query query) =>
        query.Links.Where(static l => !l.IsNested).SelectMany(static l => l.Meanings).Where(static m => m.Kind == MeaningKind.Topic).Select(static m => m.Index).Distinct();

    /// <summary>What the question is about, as a sentence writes it.</summary>
    public string SubjectOf(Query query)
    {
        var names = TopicsOf(query).Select(t => facts.Book.Topics[t].Name).ToList();
        if (names.Count > 0)
        {
            return Wording.Join(names);
        }

        foreach (var meaning in query.Links.SelectMany(static l => l.Meanings))
        {
            switch (meaning.Kind)
            {
                case MeaningKind.Area:
                    return facts.Book.AreasOfWork[meaning.Index].Title;
                case MeaningKind.Priority:
                    return $"\"{facts.Book.Priorities[meaning.Index].Title}\"";
                default:
                    continue;
            }
        }

        return "that";
    }

    /// <summary>Work whose own words account for all of the question: "who leads on supporting and challenging the PCC".</summary>
    public List<LeadHit> FindByWords(Query query)
    {
        var hits = new List<LeadHit>();
        if (cards.Explainers.Of(query, query.Content, CardKind.Area) is not { } areas)
        {
            return hits;
        }

        foreach (var i in areas.ToIndices())
        {
            var explained = cards.Coverage.Explain(query, cards.CardOf(CardKind.Area, i));
            if ((query.Content & ~explained) == 0)
            {
                hits.Add(new LeadHit(facts.Book.AreasOfWork[i], i, TopicFit.Same, (int)TopicFit.Same, explained));
            }
        }

        return hits;
    }

    /// <summary>Work on one topic.</summary>
    public List<LeadHit> FindTopic(int topic)
    {
        var hits = new List<LeadHit>();
        foreach (var i in _areas.OfTopic(topic))
        {
            var fit = facts.TopicFitOf(cards.CardOf(CardKind.Area, i).Topics, topic);
            if (fit >= TopicFit.Narrower)
            {
                hits.Add(new LeadHit(facts.Book.AreasOfWork[i], i, fit, Math.Min((int)fit, (int)TopicFit.Same), 0));
            }
        }

        return hits;
    }

    private LeadHit? Match(Query query, int index)
    {
        var area = facts.Book.AreasOfWork[index];
        var score = 0;
        var named = 0;
        var weakest = TopicFit.Main;
        ulong explained = 0;
        foreach (var link in query.Links)
        {
            var fit = FitOf(link, area, index);
            if (fit is null)
            {
                continue;
            }

            if (fit == TopicFit.None)
            {
                if (!link.IsNested && !IsCoveredByText(query, link.Mask, index))
                {
                    return null;
                }

                continue;
            }

            if (link.IsNested && (explained & link.Mask) == link.Mask)
            {
                continue;
            }

            named++;
            explained |= link.Mask;
            score += Math.Min((int)fit.Value, (int)TopicFit.Same) * 2;
            weakest = fit < weakest ? fit.Value : weakest;
        }

        if (named == 0)
        {
            return null;
        }

        var card = cards.CardOf(CardKind.Area, index);
        explained |= cards.Coverage.Explain(query, card);
        return new LeadHit(area, index, weakest, score, explained);
    }

    /// <summary>Null where the link says nothing about a piece of work.</summary>
    private TopicFit? FitOf(Link link, AreaOfWork area, int index)
    {
        TopicFit? best = null;
        foreach (var meaning in link.Meanings)
        {
            TopicFit? fit = meaning.Kind switch
            {
                MeaningKind.Topic => facts.TopicFitOf(cards.CardOf(CardKind.Area, index).Topics, meaning.Index),
                MeaningKind.Area => meaning.Index == index ? TopicFit.Main : TopicFit.None,
                MeaningKind.Priority when link.CanBe(MeaningKind.Topic) => null,
                MeaningKind.Priority => facts.PriorityOf(area.Priority) == meaning.Index || Serves(area, meaning.Index) ? TopicFit.Main : TopicFit.None,
                _ => null,
            };
            best = best is null || fit > best ? fit ?? best : best;
        }

        return best;
    }

    private bool Serves(AreaOfWork area, int priority) =>
        facts.Book.Priorities[facts.PriorityOf(area.Priority)].Serves.Any(id => facts.PriorityOf(id) == priority);

    private bool IsCoveredByText(Query query, ulong mask, int index)
    {
        var card = cards.CardOf(CardKind.Area, index);
        while (mask != 0)
        {
            var bit = BitOperations.TrailingZeroCount(mask);
            mask &= mask - 1;
            if (!card.HasRoot(query.Words[bit].Root))
            {
                return false;
            }
        }

        return true;
    }
}
