using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What is to be achieved: "what outcomes are expected for domestic abuse?".</summary>
internal sealed class OutcomeAnswers(FactIndex facts, CardIndex cards) : IComposer
{
    private readonly LeadFinder _finder = new(facts, cards);

    public Draft? Compose(Query query)
    {
        if (!query.Has(Cue.Outcome))
        {
            return null;
        }

        var all = _finder.Find(query);
        if (all.Count == 0)
        {
            return null;
        }

        var found = all.FindAll(h => h.Area.Outcomes.Count > 0 && facts.FitOf(h.Area.Period, query.Periods) > PeriodFit.Near);
        if (found.Count == 0)
        {
            return None(query, all);
        }

        var chosen = LeadFinder.Best(facts, found);
        var period = facts.Period(chosen[0].Area.Period);
        var draft = new Draft(Intent.Outcome) { Period = period.Id };
        var outcomes = chosen.SelectMany(static h => h.Area.Outcomes).ToList();
        var asked = _finder.SubjectOf(query);
        var isBroader = chosen[0].Fit == TopicFit.Broader;
        var subject = isBroader ? LeadTexts.Lower(chosen[0].Area.Title) : asked;
        var isOver = facts.IsOver(period.Id, query.Today);
        draft.Text = (isBroader ? $"I don't have outcomes for {asked} by itself; the nearest is {subject}. " : string.Empty) + (outcomes.Count == 1
            ? $"For {subject} the outcome agreed for {period.Name} {(isOver ? "was" : "is")}: {Wording.Bare(outcomes[0])}."
            : $"For {subject}, {outcomes.Count} outcomes {(isOver ? "were" : "are")} agreed for {period.Name}.");
        foreach (var hit in chosen)
        {
            var leads = Wording.Join([.. hit.Area.Leads.Select(id => facts.NameIn(id, hit.Area.Period))]);
            draft.Blocks.Add(outcomes.Count == 1
                ? new FactsBlock(null, [new FactRow("Lead", leads)])
                : new ListBlock($"{hit.Area.Title}: lead {leads}", hit.Area.Outcomes, IsNumbered: true));
            draft.Cite(hit.Area.Source, $"outcomes for {hit.Area.Title}");
            draft.Explained |= hit.Explained;
            if (hit.Area.LeadNote is { } note)
            {
                draft.Blocks.Add(new ParagraphBlock(null, Wording.Sentence(note)));
            }
        }

        draft.About.AddRange(Subjects.Remembered(query));
        if (draft.About.Count == 0)
        {
            draft.About.Add(new Reference(MeaningKind.Area, chosen[0].Index));
        }

        return draft.Ask($"Who leads on {subject}?").Ask("What are the partnership's priorities?");
    }

    private Draft None(Query query, List<LeadHit> all)
    {
        var subject = _finder.SubjectOf(query);
        var when = query.Periods.Count > 0 ? $" for {Wording.Join([.. query.Periods.Select(static p => p.Name)])}" : string.Empty;
        var with = all.Find(static h => h.Area.Outcomes.Count > 0);
        var draft = new Draft(Intent.Outcome)
        {
            Kind = AnswerKind.NotFound,
            Text = $"I don't have agreed outcomes for {subject}{when}." + (with is null ? string.Empty : $" I do have them for {facts.Period(with.Area.Period).Name}."),
            Explained = all[0].Explained,
        };
        draft.About.AddRange(Subjects.Remembered(query));
        return draft.Ask($"Who leads on {subject}?").Ask("What are the partnership's priorities?");
    }
}
