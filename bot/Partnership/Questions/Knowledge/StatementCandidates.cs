using System.Numerics;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>How much of a question a statement has to account for, and which statements can.</summary>
internal sealed class StatementCandidates(FactIndex facts, CardIndex cards, Demands demands)
{
    private const float LeastCoverage = 0.72f;
    private const float LeastCoverageOfLongQuestion = 0.6f;
    private const int WordsOfALongQuestion = 3;

    /// <summary>So that a rounding error never leaves out a statement that is just enough.</summary>
    private const float Margin = 0.001f;

    private readonly CardSet[] _byPeriod = ByPeriod(facts, cards);

    /// <summary>A superset of the statements that can be accepted; null where nothing narrows them down.</summary>
    public CardSet? Of(Query query)
    {
        var found = ByWords(query);
        Narrow(ref found, demands.MetBy(query));
        if (query.Periods.Count > 0)
        {
            Narrow(ref found, InPeriods(query));
        }

        if (query.HasInherited && query.Content == 0)
        {
            foreach (var link in query.Links)
            {
                Narrow(ref found, link.Mask == 0 ? cards.Explainers.Of(link, CardKind.Statement) : null);
            }
        }

        return found;
    }

    private CardSet? ByWords(Query query)
    {
        var indispensable = Indispensable(query);
        return indispensable != 0 ? cards.Explainers.Of(query, indispensable, CardKind.Statement)
            : Telling(query) is var telling and not 0 ? cards.Explainers.OfAny(query, telling, CardKind.Statement)
            : null;
    }

    /// <summary>For each period, the statements that hold for it or compare themselves with it.</summary>
    private static CardSet[] ByPeriod(FactIndex facts, CardIndex cards)
    {
        CardSet[] sets = [.. facts.Book.Periods.Select(_ => cards.NewSet(CardKind.Statement))];
        for (var i = 0; i < facts.Book.Statements.Count; i++)
        {
            sets[facts.Lists.StatementPeriods[i]].Add(i);
            if (facts.Book.Statements[i].PreviousPeriod is { } previous && facts.PeriodOf(previous) is >= 0 and var place)
            {
                sets[place].Add(i);
            }
        }

        return sets;
    }

    private CardSet InPeriods(Query query)
    {
        var found = cards.NewSet(CardKind.Statement);
        for (var period = 0; period < _byPeriod.Length; period++)
        {
            if (FactIndex.FitOf(facts.Book.Periods[period], query.Periods) != PeriodFit.None)
            {
                found.UnionWith(_byPeriod[period]);
            }
        }

        return found;
    }

    private static void Narrow(ref CardSet? found, CardSet? by)
    {
        if (found is null)
        {
            found = by;
        }
        else if (by is not null)
        {
            found.IntersectWith(by);
        }
    }

    /// <summary>Whether so much is accounted for that the rest is but a way of speaking; how much, as a share by rarity.</summary>
    public bool IsEnough(Query query, ulong explained, out float coverage)
    {
        var missing = query.Content & ~explained;
        coverage = CoverageOf(query, missing);
        return missing == 0 || (coverage >= LeastCoverageOf(query, missing) && !MissesName(query, explained) && !MissesEnglish(query, missing));
    }

    /// <summary>The words that <see cref="IsEnough"/> never lets pass unexplained.</summary>
    private ulong Indispensable(Query query)
    {
        ulong named = 0;
        foreach (var link in query.Links)
        {
            named |= IsName(link) ? link.Mask : 0;
        }

        var all = RarityOf(query, query.Content);
        var least = BitOperations.PopCount(query.Content) >= WordsOfALongQuestion ? LeastCoverageOfLongQuestion : LeastCoverage;
        var months = MonthWordsOf(query) | query.Movement;
        ulong words = 0;
        for (var rest = query.Content; rest != 0; rest &= rest - 1)
        {
            var place = BitOperations.TrailingZeroCount(rest);
            var word = query.Words[place];
            if ((months & (1UL << place)) == 0 && ((named & (1UL << place)) != 0 || word.Role == WordRole.English || 1f - cards.Rarity(word.Root) / all < least - Margin))
            {
                words |= 1UL << place;
            }
        }

        return words;
    }

    /// <summary>Words of which a statement has to account for one at least, as without all of them too little is left; 0 where the question has no content.</summary>
    private ulong Telling(Query query)
    {
        var all = RarityOf(query, query.Content);
        ulong words = 0;
        var telling = 0f;
        while (words != query.Content && telling <= (1f - LeastCoverageOf(query, words) + Margin) * all)
        {
            words |= 1UL << RarestOf(query, query.Content & ~words);
            telling = RarityOf(query, words);
        }

        return MonthWordsOf(query) == 0 && (words & query.Movement) == 0 ? words : 0;
    }

    private int RarestOf(Query query, ulong words)
    {
        var rarest = BitOperations.TrailingZeroCount(words);
        for (; words != 0; words &= words - 1)
        {
            var word = BitOperations.TrailingZeroCount(words);
            rarest = cards.Rarity(query.Words[word].Root) > cards.Rarity(query.Words[rarest].Root) ? word : rarest;
        }

        return rarest;
    }

    /// <summary>The words that a statement accounts for by its month alone.</summary>
    private static ulong MonthWordsOf(Query query)
    {
        ulong words = 0;
        for (var i = 0; query.Month > 0 && i < query.Words.Count; i++)
        {
            words |= PeriodReader.MonthOf(query.Words[i].Text) > 0 ? 1UL << i : 0;
        }

        return words;
    }

    private float CoverageOf(Query query, ulong missing) => missing == 0 ? 1f : 1f - RarityOf(query, missing) / RarityOf(query, query.Content);

    private float RarityOf(Query query, ulong words)
    {
        var sum = 0f;
        for (; words != 0; words &= words - 1)
        {
            sum += cards.Rarity(query.Words[BitOperations.TrailingZeroCount(words)].Root);
        }

        return sum;
    }

    /// <summary>One word of a long question may be passed over more easily.</summary>
    private static float LeastCoverageOf(Query query, ulong missing) =>
        BitOperations.PopCount(missing) == 1 && BitOperations.PopCount(query.Content) >= WordsOfALongQuestion ? LeastCoverageOfLongQuestion : LeastCoverage;

    /// <summary>"Salary" is no slip and no way of speaking: passed over, it would change the question.</summary>
    private static bool MissesEnglish(Query query, ulong missing)
    {
        for (; missing != 0; missing &= missing - 1)
        {
            if (query.Words[BitOperations.TrailingZeroCount(missing)].Role == WordRole.English)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A body, place or topic that the question names may not be passed over, whatever the coverage.</summary>
    private static bool MissesName(Query query, ulong explained)
    {
        foreach (var link in query.Links)
        {
            if (IsName(link) && (link.Mask & ~explained) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(Link link) => !link.IsNested && (link.CanBe(MeaningKind.Body) || link.CanBe(MeaningKind.Topic));
}
