using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>The statements that can account for all of a question.</summary>
internal sealed class StatementCandidates(FactIndex facts, CardIndex cards, Demands demands)
{
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

    private CardSet? ByWords(Query query) =>
        (query.Content & ~MonthWordsOf(query) & ~query.Movement) is not 0 and var words ? cards.Explainers.Of(query, words, CardKind.Statement) : null;

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
}
