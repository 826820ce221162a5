using Partnership.Facts;
using Partnership.Questions.Answering;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Search;

/// <summary>
/// What comes nearest to a question that no fact answers: facts that share its telling words, its topics, its bodies and its period, those
/// first that are of the sort it asks for. They are shown as what they are, never as the answer.
/// </summary>
internal sealed class NearestFacts(FactIndex facts, CardIndex cards)
{
    private const float OfCue = 0.8f;
    private const float OfBackground = 0.35f;
    private const float Saturation = 1.2f;

    /// <summary>A fact has to share this much, about one rare word or a topic and a common word; less is chance.</summary>
    private const float LeastShared = 2.2f;

    private readonly FactHits _hits = new(facts);
    private readonly int _newestYear = facts.Book.Periods.Count == 0 ? 0 : facts.Book.Periods.Max(static period => period.From.Year);

    /// <summary>The nearest first; empty where nothing is near, or where the question is plainly about somewhere else.</summary>
    public IReadOnlyList<FactHit> Find(Query asked, Query? background, int count)
    {
        if (asked.AsksVerdict || (background is null && asked.Content == 0 && asked.Links.Count == 0 && (asked.CueMask & ~FillersOf(asked)) == 0) || NamesElsewhere(asked))
        {
            return [];
        }

        var shared = new float[cards.Cards.Count];
        AddWords(shared, asked, 1f);
        AddLinks(shared, asked, 1f);
        var bodies = OfBodiesAlone(asked);
        if (background is not null)
        {
            var share = NamesSomething(asked) ? OfBackground : 1f;
            AddWords(shared, background, share);
            AddLinks(shared, background, share);
        }

        var periods = asked.Periods.Count > 0 ? asked.Periods : background?.Periods ?? [];
        Span<float> kinds = stackalloc float[Enum.GetValues<StatementKind>().Length];
        KindWeights.Fill(asked, kinds);
        var ranked = new List<(float Score, Card Card)>();
        for (var place = 0; place < shared.Length; place++)
        {
            var card = cards.Cards[place];
            if (shared[place] >= LeastShared && shared[place] > bodies[place] && (card.Kind != CardKind.Line || asked.HasAny(Cue.Fund, Cue.HowMuch, Cue.Receive)))
            {
                ranked.Add((shared[place] + SortBonus(asked, card, kinds) + PeriodBonus(card, periods) + HomeBonus(asked, card), card));
            }
        }

        var found = new List<FactHit>(count);
        foreach (var (_, card) in ranked.OrderByDescending(static r => r.Score))
        {
            if (Write(card, asked) is { } hit && !found.Exists(f => string.Equals(f.Text, hit.Text, StringComparison.Ordinal)))
            {
                found.Add(hit);
                if (found.Count == count)
                {
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>What is no sentence of its own stands behind what it is about.</summary>
    private FactHit? Write(Card card, Query asked) => _hits.Write(card) is not { } hit ? null
        : card.Kind != CardKind.Statement ? hit with { Text = $"{hit.Title}: {hit.Text}" }
        : asked.HasAny(Cue.Compare, Cue.Change) && Wording.Gap(facts.Book.Statements[card.Index]) is { } gap ? hit with { Text = $"{hit.Text} That is {gap}." }
        : hit;

    /// <summary>What the bodies named account for: a fact that shares nothing else with the question is not near it, whatever was asked of the body.</summary>
    private float[] OfBodiesAlone(Query asked)
    {
        var ofBodies = new float[cards.Cards.Count];
        var words = asked.Links.Where(static l => !l.IsNested && l.CanBe(MeaningKind.Body)).Aggregate(0UL, static (mask, link) => mask | link.Mask);
        if ((asked.Content & ~words) == 0 && (asked.Content != 0 || asked.CueMask == 0))
        {
            return ofBodies;
        }

        var bodiesAlone = asked.With([.. asked.Links.Where(static l => l.CanBe(MeaningKind.Body) && !l.CanBe(MeaningKind.Topic) && !l.CanBe(MeaningKind.Statement))]);
        bodiesAlone.Content = asked.Content & words;
        AddWords(ofBodies, bodiesAlone, 1f, ofCues: false);
        AddLinks(ofBodies, bodiesAlone, 1f);
        return ofBodies;
    }

    private static bool NamesElsewhere(Query query)
    {
        var named = query.Links.Aggregate(0UL, static (mask, link) => mask | link.Mask);
        return Enumerable.Range(0, query.Words.Count).Any(i => query.Words[i].Role == WordRole.Elsewhere && (named & (1UL << i)) == 0);
    }

    private static ulong FillersOf(Query query)
    {
        ulong fillers = 0;
        for (var i = 0; i < query.Words.Count; i++)
        {
            fillers |= query.Words[i].Role == WordRole.Filler ? 1UL << i : 0;
        }

        return fillers;
    }

    private static bool NamesSomething(Query query) => query.Content != 0 || query.Links.Any(static l => !l.IsNested && l.Mask != 0 && !l.CanBe(MeaningKind.Body));

    private void AddWords(float[] shared, Query query, float share, bool ofCues = true)
    {
        for (var i = 0; i < query.Words.Count; i++)
        {
            var bit = 1UL << i;
            var isContent = (query.Content & bit) != 0;
            if (isContent || (ofCues && (query.CueMask & bit) != 0 && query.Words[i].Role != WordRole.Filler))
            {
                var root = query.Words[i].Root;
                var rarity = cards.Rarity(root) * share * (isContent ? 1f : OfCue);
                foreach (var (card, weight) in cards.PostingsOf(root).Postings)
                {
                    shared[card] += rarity * (1f + Saturation) * weight / (weight + Saturation) * 0.6f;
                }
            }
        }
    }

    private void AddLinks(float[] shared, Query query, float share)
    {
        foreach (var link in query.Links)
        {
            if (link.IsNested)
            {
                continue;
            }

            foreach (var (kind, index) in link.Meanings)
            {
                switch (kind)
                {
                    case MeaningKind.Statement:
                        shared[cards.PlaceOf(CardKind.Statement, index)] += share * 3f;
                        break;
                    case MeaningKind.Topic:
                        Add(shared, cards.Postings.OfTopic(index), share);
                        break;
                    case MeaningKind.Body:
                        Add(shared, cards.Postings.OfBody(index), share);
                        break;
                    case MeaningKind.Line:
                        shared[cards.PlaceOf(CardKind.Line, index)] += share * 2f;
                        break;
                    default:
                        break;
                }
            }
        }
    }

    private static void Add(float[] shared, PostingList list, float factor)
    {
        foreach (ref readonly var posting in list.Postings)
        {
            shared[posting.Card] += factor * posting.Weight;
        }
    }

    private float SortBonus(Query query, Card card, ReadOnlySpan<float> kinds) => card.Kind switch
    {
        CardKind.Statement => kinds[(int)facts.Book.Statements[card.Index].Kind] * 0.6f,
        CardKind.Area => query.HasAny(Cue.Lead, Cue.Outcome) ? 4f : query.Has(Cue.Who) ? 2f : 0f,
        CardKind.Priority => query.HasAny(Cue.Priority, Cue.Objective, Cue.Aim, Cue.Theme) ? 3f : 0f,
        CardKind.Line => 4f,
        CardKind.Body => query.HasAny(Cue.Mean, Cue.What) ? 0.5f : -2f,
        _ => 0f,
    };

    private float PeriodBonus(Card card, IReadOnlyList<PeriodMention> periods)
    {
        if (card.Period is not { } period)
        {
            return 0f;
        }

        return periods.Count == 0
            ? -0.15f * Math.Min(10, _newestYear - facts.Period(period).From.Year)
            : facts.FitOf(period, periods) switch
            {
                PeriodFit.Exact => 3f,
                PeriodFit.Within => 2f,
                PeriodFit.Around => 1f,
                PeriodFit.Near => -0.5f,
                _ => -3f,
            };
    }

    private float HomeBonus(Query query, Card card) =>
        !query.Names(MeaningKind.Body) && card.Bodies.Length > 0 && card.Bodies[0] == facts.Home ? 0.7f : 0f;
}
