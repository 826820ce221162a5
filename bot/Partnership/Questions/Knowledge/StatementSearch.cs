using System.Numerics;
using Partnership.Facts;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>
/// Finds the statements that answer a question: by the names it links to, by its words weighted by rarity and place, by the sort
/// of statement its cues speak for, and by its period. Only what accounts for the question's content is an answer.
/// </summary>
internal sealed class StatementSearch(FactIndex facts, CardIndex cards, Demands demands)
{
    private const int MostExamined = 24;
    private const float LeastCoverage = 0.72f;
    private const float LeastCoverageOfLongQuestion = 0.6f;
    private static readonly int KindCount = Enum.GetValues<StatementKind>().Length;
    private readonly StatementPostings _postings = new(facts, cards);
    private readonly StatementTraits _traits = new(facts, cards);

    /// <summary>The best first; empty where none accounts for the question.</summary>
    public List<StatementHit> Find(Query query)
    {
        if (query.Periods.Count == 0 && IsForecast(query))
        {
            return [];
        }

        using var scores = new StatementScores(cards.Cards.Count);
        AddWords(query, scores);
        AddLent(query, scores);
        AddLinks(query, scores);
        Span<float> kinds = stackalloc float[KindCount];
        KindWeights.Fill(query, kinds);
        var top = new TopStatements(stackalloc (float, int)[MostExamined]);
        var namesBody = query.Names(MeaningKind.Body);
        for (var i = 0; i < scores.Count; i++)
        {
            var (place, score) = scores[i];
            var card = cards.Cards[place];
            if (card.Kind == CardKind.Statement && FitOf(query, card.Index).Fit is var fit && fit != PeriodFit.None)
            {
                top.Add(score + kinds[(int)facts.Book.Statements[card.Index].Kind] + Bonus(query, card.Index, fit, namesBody), card.Index);
            }
        }

        return Examine(query, top);
    }

    /// <summary>What there is on the same for other periods, where none has the one asked about.</summary>
    public List<StatementHit> FindInOtherPeriods(Query query)
    {
        var periods = query.Periods;
        query.Periods = [];
        var hits = Find(query);
        query.Periods = periods;
        return hits;
    }

    private List<StatementHit> Examine(Query query, TopStatements ranked)
    {
        var accepted = new List<StatementHit>();
        for (var i = 0; i < ranked.Count; i++)
        {
            var (score, index) = ranked[i];
            var statement = facts.Book.Statements[index];
            var card = cards.CardOf(CardKind.Statement, index);
            if (!demands.AreMet(query, statement, index, card) || !cards.Coverage.KeepsToThread(query, card))
            {
                continue;
            }

            var explained = cards.Coverage.Explain(query, card) | MonthWords(query, statement);
            var missing = query.Content & ~explained;
            var coverage = CoverageOf(query, missing);
            if (missing == 0 || (coverage >= LeastCoverageOf(query, missing) && !MissesName(query, explained) && !MissesEnglish(query, missing)))
            {
                var (fit, byPrevious) = FitOf(query, index);
                accepted.Add(new StatementHit(statement, index, score * coverage, explained, fit, byPrevious));
            }
        }

        accepted.Sort(static (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Index - b.Index);
        return accepted;
    }

    private void AddWords(Query query, StatementScores scores)
    {
        for (var i = 0; i < query.Words.Count; i++)
        {
            var bit = 1UL << i;
            var isContent = (query.Content & bit) != 0;
            if (!isContent && (query.CueMask & bit) == 0)
            {
                continue;
            }

            var root = query.Words[i].Root;
            var rarity = cards.Rarity(root) * (isContent ? 0.5f : 0.17f);
            var postings = cards.PostingsOf(root);
            for (var p = 0; p < postings.Count; p++)
            {
                scores.Add(postings[p].Card, rarity * MathF.Min(postings[p].Weight, 3f));
            }
        }
    }

    private void AddLent(Query query, StatementScores scores)
    {
        foreach (var root in query.LentRoots)
        {
            var rarity = cards.Rarity(root) * 0.3f;
            foreach (var (card, weight) in cards.PostingsOf(root))
            {
                scores.Add(card, rarity * MathF.Min(weight, 3f));
            }
        }
    }

    private void AddLinks(Query query, StatementScores scores)
    {
        foreach (var link in query.Links)
        {
            var isGeneric = link.CanBe(MeaningKind.Topic);
            foreach (var (kind, index) in link.Meanings)
            {
                if (kind == MeaningKind.Statement)
                {
                    var name = isGeneric ? 1.5f : (link.IsNested ? 2f : 5f) + 2f * BitOperations.PopCount(link.Mask);
                    scores.Add(cards.PlaceOf(CardKind.Statement, index), name);
                }
                else if (kind is MeaningKind.Topic or MeaningKind.Body)
                {
                    var postings = kind == MeaningKind.Topic ? _postings.OfTopic(index) : _postings.OfBody(index);
                    for (var p = 0; p < postings.Count; p++)
                    {
                        scores.Add(postings[p].Card, link.IsNested ? postings[p].Weight / 2 : postings[p].Weight);
                    }
                }
            }
        }
    }

    private float Bonus(Query query, int index, PeriodFit fit, bool namesBody)
    {
        var bonus = query.Periods.Count == 0 ? _traits.Recency[index] : fit switch
        {
            PeriodFit.Exact => 4f,
            PeriodFit.Within => 2.5f,
            PeriodFit.Around => 0.8f,
            _ => -1f,
        };
        if (!namesBody)
        {
            var nearness = _traits.Nearness[index];
            bonus += nearness < 0f && query.Has(Cue.Home) ? nearness - 1.8f : nearness;
        }

        return query.Has(Cue.When) && _traits.SaysWhen[index] ? bonus + 2.5f : bonus;
    }

    private (PeriodFit Fit, bool ByPrevious) FitOf(Query query, int index)
    {
        if (query.Periods.Count == 0)
        {
            return (PeriodFit.Exact, false);
        }

        var fit = Best(query, _traits.Periods[index]);
        if (fit == PeriodFit.Exact || _traits.Previous[index] is not { } previous)
        {
            return (fit, false);
        }

        var other = Best(query, previous);
        return other > fit ? (other, true) : (fit, false);
    }

    private static PeriodFit Best(Query query, Period period)
    {
        var best = PeriodFit.None;
        for (var i = 0; i < query.Periods.Count; i++)
        {
            var fit = query.Periods[i].FitOf(period);
            best = fit > best ? fit : best;
        }

        return best;
    }

    private static ulong MonthWords(Query query, Statement statement)
    {
        ulong mask = 0;
        for (var i = 0; query.Month > 0 && i < query.Words.Count; i++)
        {
            if (PeriodReader.MonthOf(query.Words[i].Text) is > 0 and var month && month == statement.Month)
            {
                mask |= 1UL << i;
            }
        }

        return mask;
    }

    /// <summary>"Will crime go up next year": no fact is about a year to come, unless a conversation says after which.</summary>
    private static bool IsForecast(Query query) => query.YearShift is 1 && !query.HasInherited;

    private float CoverageOf(Query query, ulong missing)
    {
        if (missing == 0)
        {
            return 1f;
        }

        var all = 0f;
        var lost = 0f;
        for (var i = 0; i < query.Words.Count; i++)
        {
            var bit = 1UL << i;
            if ((query.Content & bit) != 0)
            {
                var rarity = cards.Rarity(query.Words[i].Root);
                all += rarity;
                lost += (missing & bit) != 0 ? rarity : 0;
            }
        }

        return 1f - lost / all;
    }

    /// <summary>One word of a long question may be passed over more easily.</summary>
    private static float LeastCoverageOf(Query query, ulong missing) =>
        BitOperations.PopCount(missing) == 1 && BitOperations.PopCount(query.Content) >= 3 ? LeastCoverageOfLongQuestion : LeastCoverage;

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
            if (!link.IsNested && (link.CanBe(MeaningKind.Body) || link.CanBe(MeaningKind.Topic)) && (link.Mask & ~explained) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
