using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What a body set itself: priorities, objectives, aims, themes, indicators, its vision.</summary>
internal sealed class PriorityAnswers(FactIndex facts, CardIndex cards) : IComposer
{
    private readonly PriorityChoice _choice = new(facts, cards);
    private readonly PriorityTopicAnswers _byTopic = new(facts, cards);

    public Draft? Compose(Query query)
    {
        var kinds = PriorityKinds.AskedFor(query);
        if (kinds.Count == 0 || query.Has(Cue.Why) || (query.HasAny(Cue.How, Cue.When) && !query.HasAny(Cue.Compare, Cue.Change, Cue.HowMany)))
        {
            return null;
        }

        if (query.Ordinal != 0 && query.HasAll(Cue.WorkArea, Cue.Priority))
        {
            // The work under a priority is told with the priority.
            kinds = [PriorityKind.Priority];
        }

        var owners = _choice.OwnersOf(query, kinds, out var explained);
        var sets = _choice.SetsOf(owners, kinds);
        (sets, explained) = _choice.NamedByHeading(query, owners, sets, explained);
        if (sets.Count == 0)
        {
            return null;
        }

        if (!query.Has(Cue.Vision) && _byTopic.Compose(query, owners.Named ? sets : _choice.Sets, explained) is { } byTopic)
        {
            return byTopic;
        }

        if ((query.Content & ~explained) != 0)
        {
            return null;
        }

        var chosen = _choice.InPeriod(query, sets);
        if (chosen.Count == 0)
        {
            return NotInPeriod(query, sets, explained);
        }

        (PrioritySet Set, int Place) asked = query.Ordinal != 0 && !query.Has(Cue.Vision) ? FromList(query) ?? (chosen[0], _choice.PlaceOf(chosen[0], query.Ordinal)) : (chosen[0], -1);
        var draft = asked.Place >= 0 ? One(asked.Set, asked.Place, query.Today) : Lists(chosen, query);
        draft.Explained = explained;
        foreach (var body in chosen.Select(static s => s.Body).Distinct())
        {
            draft.About.Add(new Reference(MeaningKind.Body, body));
        }

        return draft;
    }

    /// <summary>"Who leads on priority 3" names a priority by its number: from here on it is as if by its title.</summary>
    public void ResolveNumber(Query query)
    {
        var kinds = PriorityKinds.AskedFor(query);
        if (query.Ordinal == 0 || kinds.Count == 0 || !query.HasAny(Cue.Lead, Cue.Outcome) || query.Links.Any(static l => l.Mask == 0))
        {
            return;
        }

        var sets = _choice.InPeriod(query, _choice.SetsOf(_choice.OwnersOf(query, kinds, out _), kinds));
        if (sets.Count > 0 && _choice.PlaceOf(sets[0], query.Ordinal) is >= 0 and var place)
        {
            query.Links = [.. query.Links, new Link(0, [new Meaning(MeaningKind.Priority, sets[0].Priorities[place])], IsNested: false)];
        }
    }

    private Draft Lists(List<PrioritySet> sets, Query query)
    {
        var draft = new Draft(Intent.Priority) { Period = sets[0].Period };
        var texts = new List<string>();
        foreach (var set in sets)
        {
            texts.Add(InWords(set, query.Today));
            AddBlocks(draft, set, withHeading: sets.Count > 1);
        }

        draft.Text = string.Join(" ", texts);
        Suggest(draft, sets[0]);
        return draft;
    }

    private string InWords(PrioritySet set, DateOnly today)
    {
        var body = facts.Book.Bodies[set.Body];
        var owner = Wording.Capitalised(Wording.WithArticle(body.Name));
        var titles = set.Priorities.Select(i => facts.Book.Priorities[i]).ToList();
        if (set.Kind == PriorityKind.Vision)
        {
            return $"{owner}'s vision {Wording.In(facts.Period(set.Period))} {(facts.IsOver(set.Period, today) ? "was" : "is")} \"{titles[0].Title}\".";
        }

        var main = titles.GroupBy(static p => p.Source.Section, StringComparer.Ordinal).MaxBy(static g => g.Count())!.ToList();
        var others = titles.Except(main).ToList();
        var count = $"{main.Count} {(main.Count == 1 ? PriorityKinds.Singular(set.Kind) : PriorityKinds.Plural(set.Kind))}";
        return $"{owner} {(facts.IsOver(set.Period, today) ? "had" : "has")} {count} for {facts.Period(set.Period).Name}{(others.Count > 0 ? $"; {others[0].Source.Section} adds {others.Count} more" : string.Empty)}.";
    }

    private void AddBlocks(Draft draft, PrioritySet set, bool withHeading)
    {
        var priorities = set.Priorities.Select(i => facts.Book.Priorities[i]).ToList();
        var heading = withHeading ? $"{facts.Book.Bodies[set.Body].Name}, {facts.Period(set.Period).Name}" : Wording.Capitalised(PriorityKinds.Plural(set.Kind));
        if (set.Kind == PriorityKind.Vision)
        {
            if (priorities[0].Detail is { } detail)
            {
                draft.Blocks.Add(new ParagraphBlock(heading, detail));
            }
        }
        else
        {
            draft.Blocks.Add(new ListBlock(heading, [.. set.Priorities.Select(Item)], IsNumbered: true));
        }

        draft.Listed.AddRange(set.Priorities.Select(static i => new Reference(MeaningKind.Priority, i)));
        foreach (var source in priorities.Select(static p => p.Source).Distinct())
        {
            draft.Cite(source, $"{PriorityKinds.Plural(set.Kind)} of {facts.Book.Bodies[set.Body].Name}");
        }
    }

    private string Item(int index)
    {
        var priority = facts.Book.Priorities[index];
        var leads = WorkUnder(index).SelectMany(a => a.Leads.Select(id => facts.NameIn(id, a.Period))).Distinct(StringComparer.Ordinal).ToList();
        return Wording.Bare(priority.Title) + (priority.Detail is { } detail ? $": {Lower(detail)}" : string.Empty) + (priority is { Group: { } group, Kind: not PriorityKind.Theme } ? $" ({group})" : string.Empty)
            + (leads.Count > 0 ? $" (lead: {Wording.Join(leads)})" : string.Empty);
    }

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private List<AreaOfWork> WorkUnder(int priority)
    {
        var work = new List<AreaOfWork>();
        foreach (var area in facts.Lists.AreasUnder(priority))
        {
            work.Add(facts.Book.AreasOfWork[area]);
        }

        return work;
    }

    /// <summary>"The fourth" of what the last answer listed, whoever's it was; null where it listed no priorities.</summary>
    private (PrioritySet Set, int Place)? FromList(Query query)
    {
        foreach (var meaning in query.Links.Where(static l => l.Mask == 0).SelectMany(static l => l.Meanings).Where(static m => m.Kind == MeaningKind.Priority))
        {
            if (_choice.Sets.FirstOrDefault(s => s.Priorities.Contains(meaning.Index)) is { } set)
            {
                return (set, set.Priorities.ToList().IndexOf(meaning.Index));
            }
        }

        return null;
    }

    private Draft One(PrioritySet set, int at, DateOnly today)
    {
        var priority = facts.Book.Priorities[set.Priorities[at]];
        var draft = new Draft(Intent.Priority) { Period = set.Period };
        draft.Text = $"{Wording.Capitalised(PriorityKinds.Singular(set.Kind))} {at + 1} of {Wording.WithArticle(facts.Book.Bodies[set.Body].Name)} for {facts.Period(set.Period).Name} {(facts.IsOver(set.Period, today) ? "was" : "is")} \"{priority.Title}\".";
        draft.About.Add(new Reference(MeaningKind.Priority, set.Priorities[at]));
        draft.Cite(priority.Source, PriorityKinds.Singular(set.Kind));
        AddWork(draft, set.Priorities[at]);
        draft.Listed.AddRange(set.Priorities.Select(static i => new Reference(MeaningKind.Priority, i)));
        Suggest(draft, set);
        return draft;
    }

    private void AddWork(Draft draft, int priority)
    {
        var work = WorkUnder(priority);
        if (work.Count > 0)
        {
            draft.Blocks.Add(new FactsBlock("Work under it", [.. work.Select(a => new FactRow(a.Title, Wording.Join([.. a.Leads.Select(id => facts.NameIn(id, a.Period))])))]));
        }
    }

    private Draft NotInPeriod(Query query, List<PrioritySet> sets, ulong explained)
    {
        var body = facts.Book.Bodies[sets[0].Body];
        var asked = query.Periods.Count > 0 ? Wording.Join([.. query.Periods.Select(static p => p.Name)]) : "the year before";
        var known = sets.Select(s => facts.Period(s.Period).Name).Distinct(StringComparer.Ordinal).ToList();
        return new Draft(Intent.Priority)
        {
            Kind = AnswerKind.NotFound,
            Text = $"I don't have {PriorityKinds.Plural(sets[0].Kind)} of {Wording.WithArticle(body.Name)} for {asked}. I have them for {Wording.Join(known)}.",
            Explained = explained,
            About = { new Reference(MeaningKind.Body, sets[0].Body) },
        }.Ask($"What were the {PriorityKinds.Plural(sets[0].Kind)} of {Wording.WithArticle(body.Name)} in {known[0]}?").Ask("What are the partnership's priorities?");
    }

    private void Suggest(Draft draft, PrioritySet set)
    {
        var body = facts.Book.Bodies[set.Body];
        var topic = set.Priorities.SelectMany(i => facts.Book.Priorities[i].Topics).Select(facts.TopicOf).FirstOrDefault(t => facts.IsTopicOfWork[t], -1);
        if (topic >= 0)
        {
            draft.Ask($"Who leads on {facts.Book.Topics[topic].Name}?");
        }

        if (_choice.Sets.FirstOrDefault(s => s.Kind == set.Kind && s.Period != set.Period && (s.Body == set.Body || facts.IsHome[s.Body] && facts.IsHome[set.Body])) is { } other)
        {
            draft.Ask($"What were {Wording.WithArticle(facts.Book.Bodies[other.Body].Name)}'s {PriorityKinds.Plural(other.Kind)} in {facts.Period(other.Period).Name}?");
        }

        draft.Ask(body.Kind == BodyKind.Commissioner || Examples.Objectives(facts) is not { } objectives ? "What are the partnership's priorities?" : objectives);
    }
}
