using System.Globalization;
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

    /// <summary>What a word of the question counts; a cue has done its work in choosing the sort of statement, a lent word is but a hint.</summary>
    private const float OfContent = 0.5f;
    private const float OfCue = 0.17f;
    private const float OfLent = 0.3f;
    private const float ForSayingTheYear = 4f;
    private const float ForPostInOnePart = 7f;

    private static readonly int KindCount = Enum.GetValues<StatementKind>().Length;
    private readonly StatementTraits _traits = new(facts, cards);
    private readonly StatementCandidates _candidates = new(facts, cards, demands);

    /// <summary>The best first; empty where none accounts for the question.</summary>
    public List<StatementHit> Find(Query query)
    {
        if (query.Periods.Count == 0 && IsForecast(query))
        {
            return [];
        }

        var candidates = _candidates.Of(query);
        using var scores = new StatementScores(facts.Book.Statements.Count, candidates?.ToIndices());
        AddWords(query, scores);
        AddLinks(query, scores);
        var top = new TopStatements(stackalloc (float, int)[MostExamined]);
        Rank(query, scores, ref top);
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
            if ((query.Content & ~explained) == 0)
            {
                var (fit, byPrevious) = FitOf(query, index);
                accepted.Add(new StatementHit(statement, index, score + (SaysYears(query, statement, fit) ? ForSayingTheYear : 0f), explained, fit, byPrevious));
            }
        }

        accepted.Sort(static (a, b) => (b.Score.CompareTo(a.Score), WordsOf(a.Statement.Subject) - WordsOf(b.Statement.Subject), a.Index - b.Index) switch
        {
            (not 0 and var byScore, _, _) => byScore,
            (_, not 0 and var byLength, _) => byLength,
            (_, _, var byPlace) => byPlace,
        });
        return accepted;
    }

    private static int WordsOf(string subject) => subject.AsSpan().Count(' ');

    /// <summary>Of two spans that hold a year, the one that speaks of it: "655,000 in 2011"; of two years named, the one that speaks of both.</summary>
    private static bool SaysYears(Query query, Statement statement, PeriodFit fit)
    {
        for (var i = 0; i < query.Periods.Count; i++)
        {
            var asked = query.Periods[i];
            if (asked.Shape is not (PeriodShape.Year or PeriodShape.Since) || !statement.Text.Contains(asked.From.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return query.Periods.Count > 1 || (query.Periods.Count == 1 && (query.Periods[0].Shape == PeriodShape.Since || fit is PeriodFit.Around or PeriodFit.Near));
    }

    private void Rank(Query query, StatementScores scores, ref TopStatements top)
    {
        Span<float> kinds = stackalloc float[KindCount];
        KindWeights.Fill(query, kinds);
        Span<PeriodFit> fits = new PeriodFit[facts.Book.Periods.Count];
        for (var period = 0; period < fits.Length; period++)
        {
            fits[period] = FactIndex.FitOf(facts.Book.Periods[period], query.Periods);
        }

        var namesBody = query.Names(MeaningKind.Body);
        for (var i = 0; i < scores.Count; i++)
        {
            var (index, score) = scores[i];
            if (score <= 0f)
            {
                continue;
            }

            var fit = fits[facts.Lists.StatementPeriods[index]];
            if (_traits.Previous[index] is >= 0 and var previous && fits[previous] > fit)
            {
                fit = fits[previous];
            }

            if (fit != PeriodFit.None)
            {
                top.Add(score + kinds[(int)_traits.Kinds[index]] + Bonus(query, index, fit, namesBody), index);
            }
        }
    }

    private void AddWords(Query query, StatementScores scores)
    {
        for (var i = 0; i < query.Words.Count; i++)
        {
            var bit = 1UL << i;
            var isContent = (query.Content & bit) != 0;
            if (isContent || (query.CueMask & bit) != 0)
            {
                var root = query.Words[i].Root;
                scores.Add(cards.PostingsOf(root), cards.Rarity(root) * (isContent ? OfContent : OfCue));
            }
        }

        foreach (var root in query.LentRoots)
        {
            scores.Add(cards.PostingsOf(root), cards.Rarity(root) * OfLent);
        }
    }

    private void AddLinks(Query query, StatementScores scores)
    {
        foreach (var link in query.Links)
        {
            var isGeneric = link.CanBe(MeaningKind.Topic);
            var share = link.IsNested ? 0.5f : 1f;
            foreach (var (kind, index) in link.Meanings)
            {
                switch (kind)
                {
                    case MeaningKind.Statement:
                        scores.Add(index, isGeneric ? 1.5f : (link.IsNested ? 2f : 5f) + 2f * BitOperations.PopCount(link.Mask));
                        break;
                    case MeaningKind.Topic:
                        scores.Add(cards.Postings.OfTopic(index), share);
                        break;
                    case MeaningKind.Body:
                        scores.Add(cards.Postings.OfBody(index), share);
                        break;
                    default:
                        break;
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

        if (namesBody && _traits.Kinds[index] == StatementKind.Role && IsOfOneAmongMany(query, facts.Lists.StatementBodies[index]))
        {
            bonus -= ForPostInOnePart;
        }

        return query.Has(Cue.When) && _traits.SaysWhen[index] ? bonus + 2.5f : bonus;
    }

    /// <summary>"Who chairs the four partnerships" is not answered by who chairs one of them.</summary>
    private bool IsOfOneAmongMany(Query query, int body) =>
        body >= 0 && query.Links.Any(l => !l.IsNested && l.Meanings.Any(m => m.Kind == MeaningKind.Body && facts.Book.Bodies[m.Index].Kind == BodyKind.Group && facts.IsPart(body, m.Index)));

    private (PeriodFit Fit, bool ByPrevious) FitOf(Query query, int index)
    {
        var fit = FactIndex.FitOf(facts.Book.Periods[facts.Lists.StatementPeriods[index]], query.Periods);
        if (fit == PeriodFit.Exact || _traits.Previous[index] < 0)
        {
            return (fit, false);
        }

        var other = FactIndex.FitOf(facts.Book.Periods[_traits.Previous[index]], query.Periods);
        return other > fit ? (other, true) : (fit, false);
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
}
