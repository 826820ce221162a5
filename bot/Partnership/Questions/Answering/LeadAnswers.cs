using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Who leads a piece of work: "who leads modern slavery work", "who led on burglary in 2014-15".</summary>
internal sealed class LeadAnswers(FactIndex facts, CardIndex cards) : IComposer
{
    private const int LongestStem = 6;
    private static readonly Wordings Leaders = Wordings.Of("can-lead");
    private readonly LeadFinder _finder = new(facts, cards);
    private readonly LeadTexts _texts = new(facts);

    public Draft? Compose(Query query)
    {
        var doing = query.Has(Cue.Lead) ? null : VerbOf(query);
        if ((!query.Has(Cue.Lead) && doing is null) || IsAboutPriorities(query) || query.HasAny(Cue.Fund, Cue.Chair) || AsksOfLeader(query) || AsksOfOthers(query))
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

    /// <summary>"Which schools did it lead to" asks for what cannot lead.</summary>
    private static bool AsksOfOthers(Query query) =>
        query.Words.Count > 1 && query.Words[0].Text is "which" && !query.Has(Cue.Who) && query.Words[1].Role != WordRole.Filler && !Leaders.Has(query.Words[1].Text)
        && (query.CueMask & 2) == 0 && !query.Links.Any(static l => !l.IsNested && (l.Mask & 2) != 0 && l.CanBe(MeaningKind.Body));

    /// <summary>"What does the Youth Justice Service lead on" asks for the work of a body, even where its name holds a topic.</summary>
    private static bool AsksOfLeader(Query query) =>
        query.HasAny(Cue.What, Cue.Which) && !query.Has(Cue.Who) && query.Says("does-or-is")
        && query.Links.Any(static l => !l.IsNested && l.Mask != 0) && query.Links.All(static l => l.IsNested || l.CanBe(MeaningKind.Body));

    /// <summary>"Who supported the development of the MASH": the stem of a verb that may stand in the title of a piece of work; null where another thing is asked.</summary>
    private static string? VerbOf(Query query) =>
        query.Words.Count > 2 && query.Words[0].Text is "who" && query.Words[1].Text.Length >= LongestStem && IntentReader.Of(query) is Intent.None or Intent.Challenge
            ? query.Words[1].Text[..LongestStem]
            : null;

    /// <summary>"Which priority covers …" has a leading verb but asks for the priority.</summary>
    public static bool IsAboutPriorities(Query query) =>
        PriorityKinds.AskedFor(query).Count > 0 && !query.Has(Cue.Who)
        && !query.Says("lead");

    private Draft Answer(Query query, List<LeadHit> chosen, List<LeadHit> all)
    {
        var first = chosen[0].Area;
        var draft = new Draft(Intent.Lead) { Period = first.Period };
        var period = facts.Period(first.Period);
        draft.Text = (chosen[0].Fit == TopicFit.Broader ? $"I don't have a lead for {_finder.SubjectOf(query)} by itself; the nearest is {LeadTexts.Lower(first.Title)}. " : string.Empty)
            + (BodyNote(query, chosen) ?? Claim(query, chosen) ?? string.Empty)
            + _texts.Sentence(_finder.TopicsOf(query), chosen, query.Today);
        foreach (var hit in chosen)
        {
            _texts.AddDetail(draft, hit.Area, chosen.Count > 1);
            draft.Explained |= hit.Explained;
            draft.Cite(hit.Area.Source, $"lead for {LeadTexts.Lower(hit.Area.Title)}, {period.Name}");
        }

        _texts.AddOtherYears(draft, chosen, all);
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

    private Draft NotInPeriod(Query query, List<LeadHit> all)
    {
        var nearest = LeadFinder.Best(facts, all.FindAll(static h => h.Fit > TopicFit.Broader) is { Count: > 0 } close ? close : all);
        var area = nearest[0].Area;
        var draft = new Draft(Intent.Lead) { Kind = AnswerKind.NotFound, Period = area.Period };
        draft.Text = $"I don't have a lead for {_finder.SubjectOf(query)} in {Wording.Join([.. query.Periods.Select(static p => p.Name)])}. "
            + _texts.Sentence(_finder.TopicsOf(query), nearest, query.Today);
        _texts.AddDetail(draft, area, isOneOfSeveral: false);
        draft.Cite(area.Source, $"lead for {LeadTexts.Lower(area.Title)}, {facts.Period(area.Period).Name}");
        foreach (var topic in _finder.TopicsOf(query))
        {
            draft.About.Add(new Reference(MeaningKind.Topic, topic));
        }

        draft.Explained = nearest[0].Explained | BodyWords(query);
        return draft.Ask($"Who leads on {LeadTexts.Lower(area.Title)}?").Ask("What are the partnership's priorities?");
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
        draft.Text = $"I don't have a lead for {_finder.SubjectOf(query)}. The nearest is {facts.Book.Topics[near].Name}: " + _texts.Sentence(_finder.TopicsOf(query), hits[..1], query.Today);
        draft.Cite(area.Source, $"lead for {LeadTexts.Lower(area.Title)}, {facts.Period(area.Period).Name}");
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
        var subject = chosen.Fit > TopicFit.Broader && _finder.TopicsOf(query).Any() ? _finder.SubjectOf(query) : LeadTexts.Lower(chosen.Area.Title);
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
}
