using System.Numerics;
using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What a body leads on: "what does Public Health lead on?"; without a body, everything that has a lead.</summary>
internal sealed class LedByAnswers(FactIndex facts) : IComposer
{
    private const int MostInText = 3;

    public Draft? Compose(Query query)
    {
        if (!query.Has(Cue.Lead) || LeadAnswers.IsAboutPriorities(query) || query.Names(MeaningKind.Topic) || query.Names(MeaningKind.Area) || query.HasAny(Cue.Project, Cue.Fund, Cue.Chair, Cue.Member))
        {
            return null;
        }

        if (query.Links.Any(static l => l.Mask == 0 && l.CanBe(MeaningKind.Statement)))
        {
            return null;
        }

        if (query.Links.Any(l => !l.IsNested && l.CanBe(MeaningKind.Body) && BitOperations.TrailingZeroCount(l.Mask) is > 0 and < 64 and var at && query.Words[at - 1].Text is "which"))
        {
            // "Which CSP led it" asks for one of them, not for what they all lead.
            return null;
        }

        var bodies = Subjects.Bodies(query);
        var explained = Subjects.Words(query, MeaningKind.Body);
        if ((query.Content & ~explained) != 0)
        {
            return null;
        }

        return bodies.Count > 0 ? LedBy(query, bodies, explained) : query.Says("new-leads") && Changed(query, explained) is { } changed ? changed : Everything(query, explained);
    }

    private Draft? LedBy(Query query, List<int> bodies, ulong explained)
    {
        var asksWhat = query.HasAny(Cue.What, Cue.Which, Cue.List) || query.HasInherited || !query.Has(Cue.Who);
        var all = bodies.SelectMany(AreasOf).Distinct().Order().Select(i => facts.Book.AreasOfWork[i]).OrderBy(static a => a.Period, Comparer<PeriodId>.Create(facts.NewestFirst)).ToList();
        var rows = all.FindAll(a => facts.FitOf(a.Period, query.Periods) > PeriodFit.Near);
        if (all.Count == 0 || !asksWhat)
        {
            return null;
        }

        if (rows.Count == 0)
        {
            var other = LedBy(query.InOtherPeriods(), bodies, explained)!;
            other.Kind = AnswerKind.NotFound;
            other.Text = $"I don't have any work that {Wording.WithArticle(facts.Book.Bodies[bodies[0]].Name)} led in {Wording.Join([.. query.Periods.Select(static p => p.Name)])}. {other.Text}";
            return other;
        }

        var newest = rows.FindAll(a => a.Period == rows[0].Period);
        var earlier = rows.FindAll(a => a.Period != rows[0].Period);
        var draft = new Draft(Intent.LedBy) { Period = newest[0].Period, Explained = explained };
        var body = facts.Book.Bodies[bodies[0]];
        var isPast = facts.IsOver(newest[0].Period, query.Today);
        var inTable = newest.Count > MostInText;
        draft.Text = $"{Wording.Capitalised(facts.InFull(body.Id, newest[0].Period))} {(isPast ? "led" : body.Name.EndsWith("Partnerships", StringComparison.Ordinal) ? "lead" : "leads")}{(inTable && newest.Exists(static a => a.Leads.Count > 1) ? ", alone or with others," : string.Empty)} on "
            + $"{(inTable ? $"{newest.Count} pieces of work" : Wording.Join([.. newest.Select(a => Lower(a.Title) + WithOthers(a, bodies))]))} {Wording.In(facts.Period(newest[0].Period))} ({Subjects.SourceOf(facts, newest[0].Source)}).";
        if (inTable)
        {
            draft.Blocks.Add(Table(newest, facts.Period(newest[0].Period).Name));
        }

        if (earlier.Count > 0)
        {
            draft.Blocks.Add(Table(earlier, "In earlier years"));
        }

        foreach (var area in newest.Concat(earlier))
        {
            draft.Cite(area.Source, $"work led by {body.Name}");
            draft.Listed.Add(new Reference(MeaningKind.Area, facts.PlaceOf(area)));
        }

        draft.About.AddRange(bodies.Select(static b => new Reference(MeaningKind.Body, b)));
        return draft.Ask($"What outcomes are expected for {Lower(newest[0].Title)}?").Ask($"Who leads on {facts.Book.Topics[facts.TopicOf(newest[0].Topics[0])].Name}?").Ask("What are the partnership's priorities?");
    }

    /// <summary>" (with the Probation Service)", where a piece of work has other leads than the bodies asked about.</summary>
    private string WithOthers(AreaOfWork area, List<int> bodies)
    {
        var others = area.Leads.Where(id => !bodies.Exists(body => facts.BodyOf(id) == body || facts.IsPart(body, facts.BodyOf(id)) || facts.IsPart(facts.BodyOf(id), body))).ToList();
        return others.Count > 0 ? $" (with {Wording.Join([.. others.Select(id => Wording.WithArticle(facts.NameIn(id, area.Period)))])})" : string.Empty;
    }

    /// <summary>"Who leads now that did not in 2014-15": the leads of two plans against each other.</summary>
    private Draft? Changed(Query query, ulong explained)
    {
        var plans = facts.Book.AreasOfWork.GroupBy(static a => a.Period).OrderBy(static g => g.Key, Comparer<PeriodId>.Create(facts.NewestFirst)).ToList();
        if (plans.Count < 2 || query.Periods.Count > 0 && !query.Periods.Any(p => plans.Exists(g => p.FitOf(facts.Period(g.Key)) > PeriodFit.Near)))
        {
            return null;
        }

        var earlier = plans.Skip(1).FirstOrDefault(g => query.Periods.Any(p => p.FitOf(facts.Period(g.Key)) > PeriodFit.Near)) ?? plans[1];
        var (now, then) = (LeadsOf(plans[0]), LeadsOf(earlier));
        var draft = new Draft(Intent.Lead) { Period = plans[0].Key, Explained = explained };
        draft.Text = $"Leads in {facts.Period(plans[0].Key).Name} and not in {facts.Period(earlier.Key).Name}: {Wording.Join([.. now.Except(then, StringComparer.Ordinal)])}. The other way round: {Wording.Join([.. then.Except(now, StringComparer.Ordinal)])}.";
        draft.Cite(plans[0].First().Source, "lead agencies");
        draft.Cite(earlier.First().Source, "lead agencies");
        return draft.Ask($"What does {Wording.WithArticle(now[0])} lead on?").Ask("What are the partnership's priorities?");
    }

    private List<string> LeadsOf(IEnumerable<AreaOfWork> areas) => [.. areas.SelectMany(a => a.Leads.Select(id => facts.NameIn(id, a.Period))).Distinct(StringComparer.Ordinal)];

    private Draft? Everything(Query query, ulong explained)
    {
        if (!query.HasAny(Cue.List, Cue.Which, Cue.What, Cue.Each) && !query.Has(Cue.Priority) && !query.Has(Cue.Who))
        {
            return null;
        }

        var rows = facts.Book.AreasOfWork.Where(a => facts.FitOf(a.Period, query.Periods) > PeriodFit.Near)
            .OrderBy(static a => a.Period, Comparer<PeriodId>.Create(facts.NewestFirst)).ToList();
        if (rows.Count == 0 || (!query.Has(Cue.List) && !query.Has(Cue.Priority) && !query.Has(Cue.Each) && !query.HasAny(Cue.Which, Cue.What)))
        {
            return null;
        }

        rows = rows.FindAll(a => a.Period == rows[0].Period);
        var leads = LeadsOf(rows);
        var draft = new Draft(Intent.Lead) { Period = rows[0].Period, Explained = explained };
        draft.Text = $"In {facts.Period(rows[0].Period).Name} the lead agencies {(facts.IsOver(rows[0].Period, query.Today) ? "were" : "are")} {Wording.Join(leads)} ({Subjects.SourceOf(facts, rows[0].Source)}).";
        draft.Blocks.Add(Table(rows, "Who leads on what"));
        draft.Cite(rows[0].Source, "lead agencies");
        draft.Listed.AddRange(rows.Select(a => new Reference(MeaningKind.Area, facts.PlaceOf(a))));
        return draft.Ask($"Who leads on {facts.Book.Topics[facts.TopicOf(rows[0].Topics[0])].Name}?").Ask($"What does {Wording.WithArticle(leads[0])} lead on?");
    }

    /// <summary>A partnership leads what "the partnerships" lead, and the board what its groups lead.</summary>
    private List<int> AreasOf(int body)
    {
        List<int> areas = [.. facts.Lists.AreasLedBy(body)];
        foreach (var part in facts.PartsOf(body))
        {
            areas.AddRange(facts.Lists.AreasLedBy(part));
        }

        if (facts.Book.Bodies[body].Kind == BodyKind.CommunitySafetyPartnership)
        {
            foreach (var whole in facts.WholesOf(body))
            {
                areas.AddRange(facts.Lists.AreasLedBy(whole));
            }
        }

        return areas;
    }

    private TableBlock Table(List<AreaOfWork> areas, string heading) => new(heading, [new("Work"), new("Lead"), new("Period")],
        [.. areas.Select(a => (IReadOnlyList<string>)[a.Title, Wording.Join([.. a.Leads.Select(id => facts.NameIn(id, a.Period))]), facts.Period(a.Period).Name])]);

    private static string Lower(string title) =>
        title.Length > 1 && char.IsLower(title[1]) && !title[1..].Any(char.IsUpper) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
