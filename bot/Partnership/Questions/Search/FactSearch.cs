using System.Numerics;
using Partnership.Facts;
using Partnership.Questions.Answering;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Text;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Search;

/// <summary>
/// Lists facts for words, best first: by rarity and place of the words, by the topics and bodies that they name, by period. Where an answer
/// has to account for every word, a list may miss a little; it never holds a fact that shares but a minor word with what was sought.
/// </summary>
internal sealed class FactSearch(FactIndex facts, CardIndex cards, Lexicon lexicon)
{
    private const float LeastCoverage = 0.6f;
    private const int ShortestPrefix = 3;

    /// <summary>What a word counts that only says which sort of fact is sought, such as "priorities".</summary>
    private const float CueShare = 0.3f;

    private const float ForSort = 6f;
    private const float ForHome = 1f;

    /// <summary>For a fact of the period asked for and not of a longer one.</summary>
    private const float ForPeriod = 2f;

    private const float PerYearOfAge = 0.15f;
    private const int MostYearsOfAge = 10;

    private readonly FactHits _hits = new(facts);
    private readonly int _newestYear = facts.Book.Periods.Count == 0 ? 0 : facts.Book.Periods.Max(static period => period.From.Year);

    public IReadOnlyList<FactHit> Find(Query query, int count)
    {
        var typed = RootsOfLastWord(query);
        if (count <= 0 || NamesElsewhere(query) || (typed.Count == 0 && query.Unknown == query.Content && query.Content != 0))
        {
            return [];
        }

        var ranked = Rank(query, typed);
        var found = new List<FactHit>(count);
        foreach (var (card, _) in ranked)
        {
            if (_hits.Write(card) is { } hit && !found.Contains(hit))
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

    private List<(Card Card, float Score)> Rank(Query query, HashSet<int> typed)
    {
        var last = typed.Count == 0 ? 0UL : 1UL << (query.Words.Count - 1);
        var ofWords = new float[cards.Cards.Count];
        for (var i = 0; i < query.Words.Count; i++)
        {
            if (IsSought(query, i))
            {
                Add(ofWords, query.Words[i].Root, (query.Content & (1UL << i)) != 0 ? 1f : CueShare);
            }
        }

        foreach (var root in typed)
        {
            Add(ofWords, root, CueShare);
        }

        var all = RarityOf(query, query.Content);
        var ranked = new List<(Card Card, float Score)>();
        for (var place = 0; place < ofWords.Length; place++)
        {
            var card = cards.Cards[place];
            var fit = card.Period is { } period ? facts.FitOf(period, query.Periods) : PeriodFit.Around;
            if (fit == PeriodFit.None)
            {
                continue;
            }

            var explained = cards.Coverage.Explain(query, card) | (card.Roots.Any(typed.Contains) ? last : 0);
            var covered = RarityOf(query, query.Content & explained);
            var sort = SortBonus(query, card);
            var inPeriod = query.Periods.Count > 0 && fit is PeriodFit.Exact or PeriodFit.Within ? ForPeriod : 0f;
            if (query.Content == 0 ? ofWords[place] + sort > 0 : covered >= LeastCoverage * all)
            {
                var coverage = query.Content == 0 ? 1f : covered / all;
                ranked.Add((card, ((ofWords[place] + (0.5f * covered) + sort) * coverage * coverage) + inPeriod + HomeBonus(query, card) - Age(card, query)));
            }
        }

        // A stable order: equal scores keep the fact book's.
        return [.. ranked.OrderByDescending(static hit => hit.Score)];
    }

    private void Add(float[] scores, int root, float share)
    {
        var rarity = cards.Rarity(root) * share;
        foreach (var (card, weight) in cards.PostingsOf(root).Postings)
        {
            scores[card] += rarity * weight;
        }
    }

    /// <summary>The sort of fact that the words ask for outright: "priorities" finds priorities.</summary>
    private float SortBonus(Query query, Card card) => card.Kind switch
    {
        CardKind.Priority when PriorityKinds.AskedFor(query).Contains(facts.Book.Priorities[card.Index].Kind) => ForSort,
        CardKind.Line when query.Has(Cue.Fund) => ForSort,
        CardKind.Area when query.Has(Cue.Lead) => ForSort,
        _ => 0f,
    };

    /// <summary>The partnership's own facts before those of its districts, where no body is named.</summary>
    private float HomeBonus(Query query, Card card) =>
        !query.Names(MeaningKind.Body) && card.Bodies.Length > 0 && card.Bodies[0] == facts.Home ? ForHome : 0f;

    /// <summary>Newer facts first where no period is asked for.</summary>
    private float Age(Card card, Query query) =>
        query.Periods.Count > 0 || card.Period is not { } period ? 0f : PerYearOfAge * Math.Min(MostYearsOfAge, _newestYear - facts.Period(period).From.Year);

    private float RarityOf(Query query, ulong words)
    {
        var sum = 0f;
        for (; words != 0; words &= words - 1)
        {
            sum += cards.Rarity(query.Words[BitOperations.TrailingZeroCount(words)].Root);
        }

        return sum;
    }

    private static bool IsSought(Query query, int word) =>
        ((query.Content | query.CueMask) & (1UL << word)) != 0 && query.Words[word].Role != WordRole.Filler;

    private static bool NamesElsewhere(Query query) => query.Words.Any(static word => word.Role == WordRole.Elsewhere);

    /// <summary>
    /// Search runs while people write: what the last word may become, unless it is a name already. A correction of its spelling is only one
    /// guess at that.
    /// </summary>
    private HashSet<int> RootsOfLastWord(Query query)
    {
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength];
        var reader = new TokenReader(query.Original);
        var length = 0;
        while (reader.Read(buffer, out var read, out _))
        {
            length = read;
        }

        var typed = buffer[..length];
        return length >= ShortestPrefix && char.IsLetter(query.Original[^1]) && !lexicon.HasSpelling(typed) ? lexicon.RootsFrom(typed) : [];
    }
}
