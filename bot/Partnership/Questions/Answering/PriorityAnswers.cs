using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What a body set itself: priorities, objectives, aims, themes, indicators, its vision.</summary>
internal sealed class PriorityAnswers(FactIndex facts, CardIndex cards) : IComposer
{
    private const int MostTitlesInText = 10;
    private readonly IReadOnlyList<PrioritySet> _sets = PrioritySet.All(facts);
    private readonly PriorityTopicAnswers _byTopic = new(facts, cards);

    public Draft? Compose(Query query)
    {
        var kinds = PriorityKinds.AskedFor(query);
        if (kinds.Count == 0 || query.Has(Cue.Why) || (query.HasAny(Cue.How, Cue.When) && !query.HasAny(Cue.Compare, Cue.Change, Cue.HowMany)))
        {
            return null;
        }

        var owners = OwnersOf(query, kinds, out var explained);
        var sets = SetsOf(owners, kinds);
        (sets, explained) = NamedByHeading(query, owners, sets, explained);
        if (sets.Count == 0)
        {
            return null;
        }

        if (!query.Has(Cue.Vision) && _byTopic.Compose(query, owners.Named ? sets : _sets, explained) is { } byTopic)
        {
            return byTopic;
        }

        if ((query.Content & ~explained) != 0)
        {
            return null;
        }

        var chosen = InPeriod(query, sets);
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

        var sets = InPeriod(query, SetsOf(OwnersOf(query, kinds, out _), kinds));
        if (sets.Count > 0 && PlaceOf(sets[0], query.Ordinal) is >= 0 and var place)
        {
            query.Links = [.. query.Links, new Link(0, [new Meaning(MeaningKind.Priority, sets[0].Priorities[place])], IsNested: false)];
        }
    }

    private sealed record Owners(List<int> Bodies, bool Named, bool Each);

    /// <summary>Whose priorities: the bodies named, else the partnership; objectives and indicators belong to whoever has any.</summary>
    private Owners OwnersOf(Query query, IReadOnlyList<PriorityKind> kinds, out ulong explained)
    {
        explained = 0;
        var named = new List<int>();
        var each = false;
        foreach (var link in query.Links)
        {
            if (link.IsNested || !link.CanBe(MeaningKind.Body))
            {
                continue;
            }

            var found = link.Meanings.Where(static m => m.Kind == MeaningKind.Body).SelectMany(m => HavingSets(m.Index)).Distinct().ToList();
            if (found.Count > 0)
            {
                explained |= link.Mask;
                named.AddRange(found.Where(body => !named.Contains(body)));
                each |= found.Count > 2;
            }
        }

        foreach (var link in query.Links)
        {
            if (link.Meanings.All(static m => m.Kind == MeaningKind.Document))
            {
                explained |= link.Mask;
            }
        }

        if (named.Count > 0)
        {
            return new Owners(named, Named: true, each);
        }

        var ofHome = _sets.Where(s => facts.IsHome[s.Body] && kinds.Contains(s.Kind)).ToList();
        var first = ofHome.Exists(s => s.Kind == kinds[0]) || query.Has(Cue.Home) || query.Has(Cue.Priority);
        return first
            ? new Owners([.. ofHome.Select(static s => s.Body).Distinct()], Named: false, Each: false)
            : new Owners([.. _sets.Where(s => s.Kind == kinds[0]).Select(static s => s.Body).Distinct()], Named: false, Each: false);
    }

    /// <summary>The body itself and its kin; for a group of partnerships its parts; for a council the partnership of its area.</summary>
    private List<int> HavingSets(int body)
    {
        var own = _sets.Where(s => s.Body == body || facts.IsHome[body] && facts.IsHome[s.Body]).Select(static s => s.Body).Distinct().ToList();
        if (own.Count > 0)
        {
            return own;
        }

        var parts = _sets.Where(s => facts.IsPart(s.Body, body)).Select(static s => s.Body).Distinct().ToList();
        if (parts.Count > 0)
        {
            return parts;
        }

        var area = facts.Book.Bodies[body];
        if (area.Kind == BodyKind.Council && string.Equals(area.Area, facts.Book.Bodies[facts.Home].Area, StringComparison.Ordinal))
        {
            return HavingSets(facts.Home);
        }

        return area.Kind is not (BodyKind.Council or BodyKind.Commissioner) ? [] : [.. _sets
            .Where(s => facts.Book.Bodies[s.Body] is var owner && owner.Kind == (area.Kind == BodyKind.Council ? BodyKind.CommunitySafetyPartnership : BodyKind.Commissioner)
                && string.Equals(owner.Area, area.Area, StringComparison.Ordinal))
            .Select(static s => s.Body).Distinct()];
    }

    private List<PrioritySet> SetsOf(Owners owners, IReadOnlyList<PriorityKind> kinds)
    {
        foreach (var kind in kinds)
        {
            var sets = _sets.Where(s => s.Kind == kind && owners.Bodies.Contains(s.Body)).ToList();
            if (sets.Count > 0)
            {
                return owners.Each ? [.. _sets.Where(s => kinds.Contains(s.Kind) && owners.Bodies.Contains(s.Body))] : sets;
            }
        }

        return [];
    }

    /// <summary>"The SIA's themes" are those under its heading: what is left of the question may name the heading of a list.</summary>
    private (List<PrioritySet> Sets, ulong Explained) NamedByHeading(Query query, Owners owners, List<PrioritySet> sets, ulong explained)
    {
        var rest = query.Content & ~explained;
        if (rest == 0)
        {
            return (sets, explained);
        }

        var named = _sets.Where(s => s.Kind is PriorityKind.Theme or PriorityKind.EmergingTheme && (!owners.Named || owners.Bodies.Contains(s.Body))
            && s.Priorities.All(i => facts.Book.Priorities[i].Group is not null && (rest & ~cards.Coverage.Explain(query, cards.CardOf(CardKind.Priority, i))) == 0)).ToList();
        return named.Count > 0 ? (named, explained | rest) : (sets, explained);
    }

    private List<PrioritySet> InPeriod(Query query, List<PrioritySet> sets)
    {
        var fitting = sets.Where(s => facts.FitOf(s.Period, query.Periods) > PeriodFit.Near).ToList();
        if (fitting.Count == 0)
        {
            fitting = [.. sets.Where(s => facts.FitOf(s.Period, query.Periods) == PeriodFit.Near)];
        }

        if (query.Periods.Count > 1)
        {
            return fitting;
        }

        if (fitting.Count > 0 && query.Periods.Count == 1)
        {
            var best = fitting.Max(s => facts.FitOf(s.Period, query.Periods));
            fitting = fitting.FindAll(s => facts.FitOf(s.Period, query.Periods) == best);
        }

        var perBody = fitting.GroupBy(s => facts.IsHome[s.Body] ? facts.Home : s.Body)
            .Select(g => query is { YearShift: < 0, Periods.Count: 0 } ? g.Where(s => s.Kind == g.First().Kind).Skip(1).FirstOrDefault() : g.First())
            .OfType<PrioritySet>();
        return [.. perBody.OrderBy(static s => s.Body)];
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
            var leads = facts.Book.AreasOfWork.Where(a => facts.PriorityOf(a.Priority) == index).SelectMany(static a => a.Leads).Distinct().Select(id => facts.Body(id).Name).ToList();
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

    private Draft? One(PrioritySet set, int ordinal)
    {
        var at = PlaceOf(set, ordinal);
        if (at < 0)
        {
            return null;
        }

        var priority = facts.Book.Priorities[set.Priorities[at]];
        var draft = new Draft(Intent.Priority) { Period = set.Period };
        draft.Text = $"{Wording.Capitalised(PriorityKinds.Singular(set.Kind))} {at + 1} of {Wording.WithArticle(facts.Book.Bodies[set.Body].Name)} for {facts.Period(set.Period).Name} is \"{priority.Title}\".";
        draft.About.Add(new Reference(MeaningKind.Priority, set.Priorities[at]));
        draft.Cite(priority.Source, PriorityKinds.Singular(set.Kind));
        AddBlocks(draft, set, withHeading: false);
        Suggest(draft, set);
        return draft;
    }

    private int PlaceOf(PrioritySet set, int ordinal)
    {
        var at = ordinal < 0 ? set.Priorities.Count - 1 : set.Priorities.ToList().FindIndex(i => facts.Book.Priorities[i].Number == ordinal);
        return at < 0 && ordinal <= set.Priorities.Count ? ordinal - 1 : at;
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
        var topic = set.Priorities.SelectMany(i => facts.Book.Priorities[i].Topics).Select(t => facts.Book.Topics[facts.TopicOf(t)].Name)
            .FirstOrDefault(name => facts.Book.AreasOfWork.Any(a => a.Topics.Any(t => string.Equals(facts.Book.Topics[facts.TopicOf(t)].Name, name, StringComparison.Ordinal))));
        if (topic is not null)
        {
            draft.Ask($"Who leads on {topic}?");
        }

        if (_sets.FirstOrDefault(s => s.Kind == set.Kind && s.Period != set.Period && (s.Body == set.Body || facts.IsHome[s.Body] && facts.IsHome[set.Body])) is { } other)
        {
            draft.Ask($"What were {Wording.WithArticle(facts.Book.Bodies[other.Body].Name)}'s {PriorityKinds.Plural(other.Kind)} in {facts.Period(other.Period).Name}?");
        }

        draft.Ask(body.Kind == BodyKind.Commissioner ? "What are the partnership's priorities?" : "What are the PCC's strategic objectives?");
    }
}
