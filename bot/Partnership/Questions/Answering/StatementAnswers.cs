using Partnership.Facts;
using Partnership.Questions.Answering.Funding;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>The one statement that answers best, with what stands next to it: figures, people, meetings, initiatives, explanations.</summary>
internal sealed class StatementAnswers(FactIndex facts, StatementSearch search) : IComposer
{
    private const float CloseToBest = 0.62f;
    private const int MostOthers = 5;

    /// <summary>A document that writes whole per cents rounds by this much.</summary>
    private const decimal RoundedPercent = 0.5m;

    public Draft? Compose(Query query)
    {
        if (query.Content == 0 && !query.HasInherited && !query.HasAny(Cue.Why, Cue.Report, Cue.Fund) && !query.Links.Any(static l => !l.IsNested))
        {
            return null;
        }

        if (query.Content == 0 && !query.HasInherited && !query.HasAny(Cue.Why, Cue.Report) && FundingAnswers.NamesNoFund(query) && !query.Links.Any(static l => !l.IsNested))
        {
            return null;
        }

        var hits = KeepToTown(query, search.Find(query));
        if (hits.Count == 0 && query.Has(Cue.Why) && DirectionOf(query) != 0)
        {
            var figures = query.With(query.Links);
            figures.Cues &= ~(1UL << (int)Cue.Why);
            hits = KeepToTown(figures, search.Find(figures));
            hits = hits.Count > 0 && DirectionOf(hits[0].Statement) is not 0 and var so && so != DirectionOf(query) ? hits : [];
        }

        if (hits.Count == 0)
        {
            return query.Periods.Count > 0 ? NotInPeriod(query) : null;
        }

        return Answer(query, hits);
    }

    private Draft Answer(Query query, List<StatementHit> hits)
    {
        var best = hits[0];
        var statement = best.Statement;
        var draft = new Draft(IntentOf(query, statement)) { Period = best.ByPrevious ? statement.PreviousPeriod : statement.Period, Rests = best };
        draft.Explained = best.Explained;
        draft.Text = Premise(query, statement) + Lead(query, best) + facts.Told(statement, query.Today);
        if (WantsName(query, statement))
        {
            draft.Kind = AnswerKind.NotFound;
            draft.Text = $"I don't have a name for that. {draft.Text}";
        }
        else if (WantsList(query, statement))
        {
            draft.Kind = AnswerKind.NotFound;
            draft.Text = $"I don't have names for that. {draft.Text}";
        }

        AddFigure(draft, statement);
        if (statement.Conflict is { } conflict)
        {
            draft.Blocks.Add(new ParagraphBlock("Where the documents differ", conflict));
        }

        draft.Cite(statement.Source, statement.Subject);
        AddOthers(draft, query, hits);
        Remember(draft, query, best);
        Suggest(draft, statement);
        return draft;
    }

    /// <summary>Whether what a question takes for granted, that something rose or fell, is so.</summary>
    private static string Premise(Query query, Statement statement)
    {
        var (said, so) = (DirectionOf(query), DirectionOf(statement));
        return said == 0 || so == 0 || !query.HasAny(Cue.YesNo, Cue.Why) || query.Says("every-year") || query.Says("never") ? string.Empty : said == so ? query.Has(Cue.YesNo) ? "Yes. " : string.Empty : query.Has(Cue.Why) ? "It was not so. " : "No. ";
    }

    private static int DirectionOf(Query query) => (query.Says("rises") ? 1 : 0) - (query.Says("falls") ? 1 : 0);

    private static int DirectionOf(Statement statement) =>
        statement is { Value: { } value, Previous: { } previous } ? Math.Sign(value - previous) : Math.Sign(statement.ChangePercent ?? 0);

    /// <summary>Words before the statement where its period is not quite the one asked for.</summary>
    private string Lead(Query query, StatementHit hit)
    {
        if (query.Periods.Count == 0)
        {
            return string.Empty;
        }

        var statement = hit.Statement;
        if (hit.ByPrevious && statement is { Previous: { } previous, PreviousPeriod: { } period })
        {
            return $"In {facts.Period(period).Name} it was {Wording.Number(previous)} {statement.Unit}. ".Replace("  ", " ", StringComparison.Ordinal).Replace(" %", "%", StringComparison.Ordinal);
        }

        return hit.Fit == PeriodFit.Near && !SaysYear(statement, query.Periods[0]) ? $"I don't have it for {query.Periods[0].Name} itself; the nearest is {facts.Period(statement.Period).Name}. " : string.Empty;
    }

    private static bool SaysYear(Statement statement, PeriodMention period) =>
        period.Shape is PeriodShape.Year && statement.Text.Contains(period.Name, StringComparison.Ordinal);

    /// <summary>"Who is the …", "what is the chief constable's name" want a name: what a statement says about the post alone is no answer to it.</summary>
    private static bool WantsName(Query query, Statement statement) =>
        (query.Says("name") && query.Says("post")
            && statement.Person is null)
        || query.Says("who-is")
        && !query.HasAny(Cue.Lead, Cue.Chair, Cue.Member) && statement.Kind != StatementKind.Membership && statement.Person is null;

    /// <summary>"Give me the names of victims": a count of people is no list of them.</summary>
    private static bool WantsList(Query query, Statement statement) =>
        statement.Kind is StatementKind.Figure && !query.HasAny(Cue.HowMany, Cue.Trend)
        && query.Says("names-asked");

    /// <summary>A town stands for its district where a body is meant. A fact about the district, or about all districts, does not answer a question about the town.</summary>
    private List<StatementHit> KeepToTown(Query query, List<StatementHit> hits)
    {
        foreach (var link in query.Links)
        {
            if (!link.IsNested && link.Mask != 0 && TownOf(query, link) is { } town)
            {
                hits.RemoveAll(hit => !hit.Statement.Text.Contains(town, StringComparison.OrdinalIgnoreCase)
                    && (hit.Statement.Kind is not (StatementKind.Role or StatementKind.Meeting or StatementKind.Contact or StatementKind.Membership or StatementKind.Term) || !link.Meanings.Contains(new Meaning(MeaningKind.Body, facts.BodyOf(hit.Statement.Body)))));
            }
        }

        return hits;
    }

    private string? TownOf(Query query, Link link)
    {
        var words = string.Join(' ', query.Words.Where((_, i) => (link.Mask & (1UL << i)) != 0).Select(static w => w.Text));
        return link.Meanings.Where(static m => m.Kind == MeaningKind.Body).SelectMany(m => facts.Book.Bodies[m.Index].Places)
            .FirstOrDefault(p => string.Equals(p, words, StringComparison.OrdinalIgnoreCase));
    }

    private void AddFigure(Draft draft, Statement statement)
    {
        if (statement.Value is not { } value)
        {
            return;
        }

        var rows = new List<FactRow>
        {
            new(facts.Period(statement.Period).Name, $"{Wording.Number(value)} {statement.Unit}".TrimEnd()),
        };
        if (statement is { Previous: { } previous, PreviousPeriod: { } before })
        {
            rows.Add(new FactRow(facts.Period(before).Name, $"{Wording.Number(previous)} {statement.Unit}".TrimEnd()));
            var gap = value - previous;
            var rate = previous == 0 ? (decimal?)null : 100m * gap / previous;
            var stated = statement.ChangePercent is { } percent && (rate is null || Math.Abs(percent - rate.Value) > RoundedPercent) ? $"; the document says {(percent < 0 ? "-" : "+")}{Wording.Percent(percent)}%" : string.Empty;
            var computed = rate is { } r ? $" ({(r < 0 ? "-" : "+")}{Wording.Percent(r)}%)" : string.Empty;
            rows.Add(new FactRow("Difference", gap == 0 ? "none" : $"{Wording.Number(Math.Abs(gap))} {(gap < 0 ? "fewer" : "more")}{computed}{stated}"));
        }
        else if (statement.ChangePercent is { } change)
        {
            rows.Add(new FactRow("Change", $"{(change < 0 ? "-" : "+")}{Wording.Percent(change)}%"));
        }

        rows.RemoveAll(row => IsSaid(draft.Text, row.Value));
        if (rows.Count > 0)
        {
            draft.Blocks.Add(new FactsBlock(statement.Subject, rows));
        }
    }

    private void AddOthers(Draft draft, Query query, List<StatementHit> hits)
    {
        var texts = new List<string>();
        foreach (var hit in hits.Skip(1))
        {
            if (texts.Count < MostOthers && hit.Score >= CloseToBest * hits[0].Score && !string.Equals(hit.Statement.Text, hits[0].Statement.Text, StringComparison.Ordinal))
            {
                texts.Add(facts.Told(hit.Statement, query.Today));
                draft.Cite(hit.Statement.Source, hit.Statement.Subject);
                draft.Listed.Add(new Reference(MeaningKind.Statement, hit.Index));
            }
        }

        if (texts.Count > 0)
        {
            draft.Blocks.Add(new ListBlock("Also in the documents", texts));
        }
    }

    /// <summary>Whether a sentence has the number that a row begins with.</summary>
    private static bool IsSaid(string sentence, string value)
    {
        var number = value.Split(' ')[0].Trim('+', '-', '%');
        return sentence.Split(' ', '(', ')').Any(word => string.Equals(word.TrimEnd('.', ',', ';', ':').Trim('-', '%'), number, StringComparison.Ordinal));
    }

    private void Remember(Draft draft, Query query, StatementHit best)
    {
        draft.About.AddRange(Subjects.Remembered(query));
        if (best.Statement.Body is { } body && !draft.About.Exists(static r => r.Kind == MeaningKind.Body))
        {
            draft.About.Add(new Reference(MeaningKind.Body, facts.BodyOf(body)));
        }

        if (!draft.About.Exists(static r => r.Kind != MeaningKind.Body) || query.Links.Any(l => !l.IsNested && l.Meanings.Contains(new Meaning(MeaningKind.Statement, best.Index)) && !l.CanBe(MeaningKind.Topic)))
        {
            draft.About.Add(new Reference(MeaningKind.Statement, best.Index));
        }
    }

    private void Suggest(Draft draft, Statement statement)
    {
        foreach (var topic in statement.Topics.Take(2).Select(facts.TopicOf))
        {
            if (facts.TopicHasLead[topic])
            {
                draft.Ask($"Who leads on {facts.Book.Topics[topic].Name}?");
            }
        }

        draft.Ask("What are the partnership's priorities?");
    }

    private Draft? NotInPeriod(Query query)
    {
        var hits = search.FindInOtherPeriods(query);
        if (hits.Count == 0)
        {
            return null;
        }

        var best = hits[0].Statement;
        var periods = hits.Where(h => string.Equals(h.Statement.Subject, best.Subject, StringComparison.Ordinal) || h.Score > 0.8f * hits[0].Score)
            .Select(h => h.Statement.Period).Distinct().Take(3).Select(id => facts.Period(id).Name).ToList();
        var draft = new Draft(IntentOf(query, best))
        {
            Kind = AnswerKind.NotFound,
            Text = $"I don't have that for {Wording.Join([.. query.Periods.Select(static p => p.Name)])}. What I have on {best.Subject} is for {Wording.Join(periods)}{(query.Content != 0 ? ": " + facts.Told(best, query.Today) : ".")}",
            Explained = query.Content,
            Period = best.Period,
        };
        Remember(draft, query, hits[0]);
        draft.Cite(best.Source, best.Subject);
        return draft.Ask($"Tell me about {best.Subject}").Ask("What are the partnership's priorities?");
    }

    private static Intent IntentOf(Query query, Statement statement) => IntentReader.Of(query) is not (Intent.None or Intent.Lead) and var asked ? asked : statement.Kind switch
    {
        StatementKind.Figure => Intent.Figure,
        StatementKind.Role when statement.Person is not null => Intent.Person,
        StatementKind.Membership => Intent.Member,
        StatementKind.Term => Intent.Term,
        StatementKind.Meeting or StatementKind.CycleTask => Intent.Meeting,
        StatementKind.Initiative => Intent.Initiative,
        StatementKind.Achievement => Intent.Achievement,
        StatementKind.Challenge => Intent.Challenge,
        StatementKind.RelatedPlan => Intent.RelatedPlan,
        StatementKind.Contact => Intent.Contact,
        _ => Intent.Explanation,
    };
}
