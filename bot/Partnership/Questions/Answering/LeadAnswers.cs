using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Who leads a piece of work: "who leads modern slavery work", "who led on burglary in 2014-15".</summary>
internal sealed class LeadAnswers(FactIndex facts, CardIndex cards) : IComposer
{
    private const int LongestStem = 6;
    private readonly LeadFinder _finder = new(facts, cards);

    public Draft? Compose(Query query)
    {
        var doing = query.Has(Cue.Lead) ? null : VerbOf(query);
        if ((!query.Has(Cue.Lead) && doing is null) || IsAboutPriorities(query) || query.HasAny(Cue.Fund, Cue.Chair) || AsksOfLeader(query))
        {
            return null;
        }

        var all = _finder.Find(query);
        if (doing is not null)
        {
            all = all.Count > 0 ? all : _finder.FindByWords(query);
            all.RemoveAll(hit => !hit.Area.Title.Contains(doing, StringComparison.OrdinalIgnoreCase));
            if (all.Count == 0)
            {
                return null;
            }
        }

        if (all.Count == 0)
        {
            return Related(query);
        }

        var inPeriod = all.FindAll(hit => facts.FitOf(hit.Area.Period, query.Periods) > PeriodFit.Near);
        if (inPeriod.Count == 0)
        {
            return NotInPeriod(query, all);
        }

        var chosen = LeadFinder.Best(facts, inPeriod);
        return chosen[0].Fit == TopicFit.Broader && query.Periods.Count > 0 ? NotInPeriod(query, all) : Answer(query, chosen, all);
    }

    /// <summary>"What does the Youth Justice Service lead on" asks for the work of a body, even where its name holds a topic.</summary>
    private static bool AsksOfLeader(Query query) =>
        query.HasAny(Cue.What, Cue.Which) && !query.Has(Cue.Who) && query.Words.Any(static w => w.Text is "does" or "do" or "did" or "was" or "were" or "is" or "are")
        && query.Links.Any(static l => !l.IsNested && l.Mask != 0) && query.Links.All(static l => l.IsNested || l.CanBe(MeaningKind.Body));

    /// <summary>"Who supported the development of the MASH": the stem of a verb that may stand in the title of a piece of work; null where another thing is asked.</summary>
    private static string? VerbOf(Query query) =>
        query.Words.Count > 2 && query.Words[0].Text is "who" && query.Words[1].Text.Length >= LongestStem && IntentReader.Of(query) is Intent.None or Intent.Challenge
            ? query.Words[1].Text[..LongestStem]
            : null;

    /// <summary>"Which priority covers …" has a leading verb but asks for the priority.</summary>
    public static bool IsAboutPriorities(Query query) =>
        PriorityKinds.AskedFor(query).Count > 0 && !query.Has(Cue.Who)
        && !query.Words.Any(static w => w.Text is "lead" or "leads" or "led" or "leading" or "responsible" or "charge");

    private Draft Answer(Query query, List<LeadHit> chosen, List<LeadHit> all)
    {
        var first = chosen[0].Area;
        var draft = new Draft(Intent.Lead) { Period = first.Period };
        var period = facts.Period(first.Period);
        var isPast = IsPast(first);
        draft.Text = (chosen[0].Fit == TopicFit.Broader ? $"I don't have a lead for {_finder.SubjectOf(query)} by itself; the nearest is {Lower(first.Title)}. " : string.Empty)
            + (BodyNote(query, chosen) ?? Claim(query, chosen) ?? string.Empty)
            + Sentence(query, chosen, period, isPast, SourceOf(first));
        foreach (var hit in chosen)
        {
            AddDetail(draft, hit.Area, chosen.Count > 1);
            draft.Explained |= hit.Explained;
            draft.Cite(hit.Area.Source, $"lead for {Lower(hit.Area.Title)}, {period.Name}");
        }

        AddOtherYears(draft, chosen, all);
        foreach (var topic in _finder.TopicsOf(query))
        {
            draft.About.Add(new Reference(MeaningKind.Topic, topic));
        }

        if (draft.About.Count == 0)
        {
            draft.About.Add(new Reference(MeaningKind.Area, chosen[0].Index));
        }

        draft.Explained |= BodyWords(query);
        Suggest(draft, query, chosen[0], all);
        return draft;
    }

    private string Sentence(Query query, List<LeadHit> chosen, Period period, bool isPast, string source)
    {
        var topics = _finder.TopicsOf(query).Select(t => facts.Book.Topics[t]).ToList();
        var clauses = new List<string>();
        foreach (var group in chosen.GroupBy(static h => string.Join('|', h.Area.Leads), StringComparer.Ordinal).Take(4))
        {
            var leads = LeadsOf(group.First().Area, inFull: true, out var isPlural);
            var titles = Wording.Join([.. group.Select(h => Titled(h.Area, topics)).Distinct(StringComparer.Ordinal).Take(3)]);
            var verb = isPast ? "led" : isPlural ? "lead" : "leads";
            clauses.Add($"{leads} {verb} on {titles}");
        }

        var note = chosen.Count == 1 && chosen[0].Area.LeadNote is { Length: < 90 } said ? " " + Wording.Sentence(said) : string.Empty;
        return $"{Wording.Capitalised(string.Join("; ", clauses))} {Wording.In(period)} ({source}).{note}";
    }

    /// <summary>The topic asked about, with the title of the work that it falls under where that does not name it.</summary>
    private static string Titled(AreaOfWork area, List<Topic> topics)
    {
        if (topics.Count != 1 || !area.Topics.Contains(topics[0].Id) || topics[0].Aliases.Append(topics[0].Name).Any(name => area.Title.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            return Lower(area.Title);
        }

        return $"{topics[0].Name} (under \"{area.Title}\")";
    }

    private string LeadsOf(AreaOfWork area, bool inFull, out bool isPlural)
    {
        var names = area.Leads.Select(id => inFull ? facts.InFull(id, area.Period) : facts.NameIn(id, area.Period)).ToList();
        isPlural = names.Count > 1 || (names.Count == 1 && names[0].Contains("Partnerships", StringComparison.Ordinal));
        return Wording.Join(names);
    }

    private void AddDetail(Draft draft, AreaOfWork area, bool isOneOfSeveral)
    {
        var priority = facts.Book.Priorities[facts.PriorityOf(area.Priority)];
        var rows = new List<FactRow>
        {
            new(area.Leads.Count == 1 ? "Lead agency" : "Lead agencies", LeadsOf(area, inFull: false, out _)),
            new("Priority", priority.Title),
            new("Period", facts.Period(area.Period).Name),
        };
        if (priority.Serves.Count > 0)
        {
            var objectives = priority.Serves.Select(id => facts.Book.Priorities[facts.PriorityOf(id)]);
            rows.Add(new FactRow(ObjectiveOf(priority), Wording.Join([.. objectives.Select(static o => o.Title)])));
        }

        if (area.LeadNote is { } note)
        {
            rows.Add(new FactRow("Note", Wording.Sentence(note)));
        }

        draft.Blocks.Add(new FactsBlock(area.Title, rows));
        if (area.Outcomes.Count > 0)
        {
            draft.Blocks.Add(new ListBlock(isOneOfSeveral ? $"Outcomes: {Lower(area.Title)}" : "Outcomes", area.Outcomes));
        }
    }

    /// <summary>Whose objectives a priority serves: "Commissioner's objective".</summary>
    private string ObjectiveOf(Priority priority)
    {
        var owner = facts.Body(facts.Book.Priorities[facts.PriorityOf(priority.Serves[0])].Body);
        var name = owner.Kind == BodyKind.Commissioner ? "Commissioner" : owner.Name;
        return $"{name}'s objective{(priority.Serves.Count > 1 ? "s" : string.Empty)}";
    }

    private void AddOtherYears(Draft draft, List<LeadHit> chosen, List<LeadHit> all)
    {
        var rows = new List<FactRow>();
        foreach (var hit in all.Where(hit => hit.Area.Period != chosen[0].Area.Period && hit.Fit >= TopicFit.Narrower && hit.Score >= chosen[0].Score - 1)
            .OrderBy(static h => h, Comparer<LeadHit>.Create((a, b) => facts.NewestFirst(a.Area.Period, b.Area.Period))))
        {
            rows.Add(new FactRow($"{facts.Period(hit.Area.Period).Name}: {Lower(hit.Area.Title)}", LeadsOf(hit.Area, inFull: false, out _)));
            draft.Cite(hit.Area.Source, $"lead for {Lower(hit.Area.Title)}, {facts.Period(hit.Area.Period).Name}");
        }

        if (rows.Count > 0)
        {
            draft.Blocks.Add(new FactsBlock("In other years", rows));
        }
    }

    private Draft NotInPeriod(Query query, List<LeadHit> all)
    {
        var nearest = LeadFinder.Best(facts, all.FindAll(static h => h.Fit > TopicFit.Broader) is { Count: > 0 } close ? close : all);
        var area = nearest[0].Area;
        var draft = new Draft(Intent.Lead) { Kind = AnswerKind.NotFound, Period = area.Period };
        draft.Text = $"I don't have a lead for {_finder.SubjectOf(query)} in {Wording.Join([.. query.Periods.Select(static p => p.Name)])}. "
            + Sentence(query, nearest, facts.Period(area.Period), IsPast(area), SourceOf(area));
        AddDetail(draft, area, isOneOfSeveral: false);
        draft.Cite(area.Source, $"lead for {Lower(area.Title)}, {facts.Period(area.Period).Name}");
        foreach (var topic in _finder.TopicsOf(query))
        {
            draft.About.Add(new Reference(MeaningKind.Topic, topic));
        }

        draft.Explained = nearest[0].Explained | BodyWords(query);
        return draft.Ask($"Who leads on {Lower(area.Title)}?").Ask("What are the partnership's priorities?");
    }

    /// <summary>A topic without a lead of its own may be next to one that has: the answer says which is which.</summary>
    private Draft? Related(Query query)
    {
        var topics = _finder.TopicsOf(query).ToList();
        if (topics.Count != 1 || (query.Content & ~Subjects.Words(query, MeaningKind.Topic)) != 0)
        {
            return null;
        }

        var near = facts.Book.Topics[topics[0]].Related.Select(facts.TopicOf).FirstOrDefault(t => facts.TopicHasLead[t], -1);
        if (near < 0)
        {
            return null;
        }

        var hits = LeadFinder.Best(facts, _finder.FindTopic(near));
        var area = hits[0].Area;
        var draft = new Draft(Intent.Lead) { Kind = AnswerKind.NotFound, Period = area.Period, Explained = query.Content };
        draft.Text = $"I don't have a lead for {_finder.SubjectOf(query)}. The nearest is {facts.Book.Topics[near].Name}: " + Sentence(query, hits[..1], facts.Period(area.Period), IsPast(area), SourceOf(area));
        draft.Cite(area.Source, $"lead for {Lower(area.Title)}, {facts.Period(area.Period).Name}");
        draft.About.Add(new Reference(MeaningKind.Topic, topics[0]));
        return draft.Ask($"Who leads on {facts.Book.Topics[near].Name}?").Ask("What are the partnership's priorities?");
    }

    /// <summary>Where the question names a body that none of these rows is about, the answer must not seem to be about it.</summary>
    private string? BodyNote(Query query, List<LeadHit> chosen)
    {
        foreach (var link in query.Links)
        {
            if (link.IsNested || !link.CanBe(MeaningKind.Body) || link.CanBe(MeaningKind.Topic) || (chosen[0].Explained & link.Mask) != 0)
            {
                continue;
            }

            var bodies = link.Meanings.Where(static m => m.Kind == MeaningKind.Body).Select(static m => m.Index).ToList();
            if (chosen.Exists(hit => bodies.Exists(body => hit.Area.Leads.Any(lead => facts.IsPart(body, facts.BodyOf(lead)) || facts.IsKin(body, facts.BodyOf(lead))))))
            {
                continue;
            }

            if (query.Has(Cue.YesNo))
            {
                return null;
            }

            return $"The plans don't name a separate lead for {facts.Book.Bodies[bodies[0]].Name}. For the county: ";
        }

        return null;
    }

    /// <summary>"Does Public Health lead on drugs?" is answered with yes or no first.</summary>
    private string? Claim(Query query, List<LeadHit> chosen)
    {
        if (!query.Has(Cue.YesNo))
        {
            return null;
        }

        foreach (var link in query.Links)
        {
            if (link.IsNested || !link.CanBe(MeaningKind.Body))
            {
                continue;
            }

            var leads = chosen.Exists(hit => link.Meanings.Any(m => m.Kind == MeaningKind.Body
                && hit.Area.Leads.Any(lead => facts.BodyOf(lead) == m.Index || facts.IsPart(m.Index, facts.BodyOf(lead)))));
            return leads ? "Yes. " : "No. ";
        }

        return null;
    }

    private static ulong BodyWords(Query query)
    {
        ulong mask = 0;
        foreach (var link in query.Links)
        {
            mask |= link.CanBe(MeaningKind.Body) || link.CanBe(MeaningKind.Topic) ? link.Mask : 0;
        }

        return mask;
    }

    private void Suggest(Draft draft, Query query, LeadHit chosen, List<LeadHit> all)
    {
        var subject = _finder.TopicsOf(query).Any() ? _finder.SubjectOf(query) : Lower(chosen.Area.Title);
        if (chosen.Area.Outcomes.Count > 0)
        {
            draft.Ask($"What outcomes are expected for {subject}?");
        }

        if (all.Find(h => h.Area.Period != chosen.Area.Period && h.Fit >= TopicFit.Narrower) is { } other)
        {
            draft.Ask($"Who led on {subject} in {facts.Period(other.Area.Period).Name}?");
        }

        var lead = facts.Body(chosen.Area.Leads[0]).Name;
        draft.Ask($"What {(lead.EndsWith("Partnerships", StringComparison.Ordinal) ? "do" : "does")} {Wording.WithArticle(lead)} lead on?");
    }

    private bool IsPast(AreaOfWork area) => facts.Period(area.Period).From < facts.NewestPlan;

    private string SourceOf(AreaOfWork area) => $"{facts.Document(area.Source.Document).ShortTitle}, {area.Source.Section}";

    /// <summary>A title inside a sentence: the capital goes, unless it belongs to a name or an acronym.</summary>
    private static string Lower(string title) =>
        title.Length > 1 && char.IsLower(title[1]) && !title[1..].Any(char.IsUpper) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
