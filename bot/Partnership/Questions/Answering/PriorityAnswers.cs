using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What a body set itself: priorities, objectives, aims, themes, indicators, its vision.</summary>
internal sealed class PriorityAnswers(FactIndex facts, CardIndex cards) : IComposer
{
    private const int MostTitlesInText = 10;
    private readonly PriorityChoice _choice = new(facts, cards);
    private readonly PriorityTopicAnswers _byTopic = new(facts, cards);

    public Draft? Compose(Query query)
    {
        var kinds = PriorityKinds.AskedFor(query);
        if (kinds.Count == 0 || query.Has(Cue.Why) || (query.HasAny(Cue.How, Cue.When) && !query.HasAny(Cue.Compare, Cue.Change, Cue.HowMany)))
        {
            return null;
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

        var draft = query.Ordinal != 0 && !query.Has(Cue.Vision) && One(chosen[0], query.Ordinal) is { } one ? one : Lists(chosen);
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

    private Draft Lists(List<PrioritySet> sets)
    {
        var draft = new Draft(Intent.Priority) { Period = sets[0].Period };
        var texts = new List<string>();
        foreach (var set in sets)
        {
            texts.Add(sets.Count > 2 ? Brief(set) : InWords(set));
            AddBlocks(draft, set, withHeading: sets.Count > 1);
        }

        draft.Text = string.Join(" ", texts);
        Suggest(draft, sets[0]);
        return draft;
    }

    private string InWords(PrioritySet set)
    {
        var body = facts.Book.Bodies[set.Body];
        var owner = Wording.Capitalised(Wording.WithArticle(body.Name));
        var titles = set.Priorities.Select(i => facts.Book.Priorities[i]).ToList();
        if (set.Kind == PriorityKind.Vision)
        {
            return $"{owner}'s vision {Wording.In(facts.Period(set.Period))} is \"{titles[0].Title}\".";
        }

        var main = titles.GroupBy(static p => p.Source.Section, StringComparer.Ordinal).MaxBy(static g => g.Count())!.ToList();
        var others = titles.Except(main).ToList();
        var head = $"{owner}{(body.Name.EndsWith('s') ? "'" : "'s")} {main.Count} {PriorityKinds.Plural(set.Kind)} for {facts.Period(set.Period).Name} are: ";
        var list = main.Count <= MostTitlesInText ? string.Join("; ", main.Select(static p => Wording.Bare(p.Title))) : string.Join("; ", main.Take(MostTitlesInText).Select(static p => p.Title)) + " and others";
        return head + list + "." + (others.Count > 0 ? $" {others[0].Source.Section} adds: {Wording.Join([.. others.Select(static p => p.Title)])}." : string.Empty);
    }

    private string Brief(PrioritySet set) =>
        $"{facts.Book.Bodies[set.Body].Name} ({facts.Period(set.Period).Name}): {Wording.Join([.. set.Priorities.Select(i => facts.Book.Priorities[i].Title)])}.";

    private void AddBlocks(Draft draft, PrioritySet set, bool withHeading)
    {
        var priorities = set.Priorities.Select(i => facts.Book.Priorities[i]).ToList();
        var heading = withHeading ? $"{facts.Book.Bodies[set.Body].Name}, {facts.Period(set.Period).Name}" : Wording.Capitalised(PriorityKinds.Plural(set.Kind));
        if (set.Kind == PriorityKind.Vision)
        {
            draft.Blocks.Add(new ParagraphBlock(heading, priorities[0].Detail ?? priorities[0].Title));
        }
        else
        {
            draft.Blocks.Add(new ListBlock(heading, [.. priorities.Select(Item)], IsNumbered: true));
        }

        AddLeads(draft, set);
        draft.Listed.AddRange(set.Priorities.Select(static i => new Reference(MeaningKind.Priority, i)));
        foreach (var source in priorities.Select(static p => p.Source).Distinct())
        {
            draft.Cite(source, $"{PriorityKinds.Plural(set.Kind)} of {facts.Book.Bodies[set.Body].Name}");
        }
    }

    private static string Item(Priority priority) =>
        Wording.Bare(priority.Title) + (priority.Detail is { } detail ? $": {Lower(detail)}" : string.Empty) + (priority is { Group: { } group, Kind: not PriorityKind.Theme } ? $" ({group})" : string.Empty);

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private void AddLeads(Draft draft, PrioritySet set)
    {
        var rows = new List<FactRow>();
        foreach (var index in set.Priorities)
        {
            var leads = WorkUnder(index).SelectMany(a => a.Leads.Select(id => facts.NameIn(id, a.Period))).Distinct(StringComparer.Ordinal).ToList();
            if (leads.Count > 0)
            {
                rows.Add(new FactRow(facts.Book.Priorities[index].Title, Wording.Join(leads)));
            }
        }

        if (rows.Count > 0)
        {
            draft.Blocks.Add(new FactsBlock("Who leads", rows));
        }
    }

    private List<AreaOfWork> WorkUnder(int priority)
    {
        var work = new List<AreaOfWork>();
        foreach (var area in facts.Lists.AreasUnder(priority))
        {
            work.Add(facts.Book.AreasOfWork[area]);
        }

        return work;
    }

    private Draft? One(PrioritySet set, int ordinal)
    {
        var at = _choice.PlaceOf(set, ordinal);
        if (at < 0)
        {
            return null;
        }

        var priority = facts.Book.Priorities[set.Priorities[at]];
        var draft = new Draft(Intent.Priority) { Period = set.Period };
        draft.Text = $"{Wording.Capitalised(PriorityKinds.Singular(set.Kind))} {at + 1} of {Wording.WithArticle(facts.Book.Bodies[set.Body].Name)} for {facts.Period(set.Period).Name} is \"{priority.Title}\".";
        draft.About.Add(new Reference(MeaningKind.Priority, set.Priorities[at]));
        draft.Cite(priority.Source, PriorityKinds.Singular(set.Kind));
        AddWork(draft, set.Priorities[at]);
        AddBlocks(draft, set, withHeading: false);
        Suggest(draft, set);
        return draft;
    }

    private void AddWork(Draft draft, int priority)
    {
        var work = WorkUnder(priority);
        if (work.Count > 0)
        {
            draft.Text += $" It covers {Wording.Join([.. work.Select(static a => a.Title)])}.";
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
