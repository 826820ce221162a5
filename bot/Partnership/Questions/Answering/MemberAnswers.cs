using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Who sits on what: lists, yes or no, how many, and what a body sits on.</summary>
internal sealed class MemberAnswers(FactIndex facts) : IComposer
{
    /// <summary>More names are read more easily one below the other.</summary>
    private const int MostInText = 4;

    private static readonly Wordings NotOn = Wordings.Of("not-on");
    private static readonly (BodyKind Kind, Wordings Words)[] Sorts =
    [
        (BodyKind.Council, Wordings.Of("sort-of-council")), (BodyKind.Health, Wordings.Of("sort-of-health")), (BodyKind.Prison, Wordings.Of("sort-of-prison")),
        (BodyKind.VoluntarySector, Wordings.Of("sort-of-voluntary")), (BodyKind.Police, Wordings.Of("sort-of-police")),
    ];

    private readonly Memberships _memberships = new(facts);

    public Draft? Compose(Query query)
    {
        var bodies = Subjects.Bodies(query);
        var named = Subjects.Words(query, MeaningKind.Body);
        var sort = SortOf(query);
        var asks = query.Has(Cue.Member) || (sort.Kind == BodyKind.Council && query.HasAny(Cue.HowMany, Cue.Which)) || (query.Has(Cue.YesNo) && bodies.Count > 1 && !query.HasAny(Cue.Fund, Cue.Lead, Cue.Receive) && !query.HasAny(Cue.Highest, Cue.Lowest, Cue.Change) && query.Says("on"));
        var namesOther = bodies.Count == 0 && (query.Has(Cue.Agenda) || query.Links.Any(l => !l.IsNested && (l.Mask & ~query.CueMask) != 0));
        named |= sort.Words;
        if (!asks || namesOther || query.Has(Cue.Chair) || query.Has(Cue.Meet) || query.HasAny(Cue.When, Cue.HowOften) || (bodies.Count == 0 && query.Says("shared-by-lists") && !query.Has(Cue.Who)) || PriorityKinds.AskedFor(query).Count > 0 || (query.Content & ~named) != 0)
        {
            return null;
        }

        var hosts = bodies.FindAll(HasMembers);
        if (bodies.Count == 0 || (hosts.Count == 0 && bodies.TrueForAll(b => facts.IsHome[b])))
        {
            hosts = [.. _memberships.OfHome];
        }

        var guests = bodies.FindAll(b => !hosts.Contains(b) && (_memberships.SeatsOf(b).Count > 0 || (query.Has(Cue.YesNo) && !facts.IsHome[b])));
        if (hosts.Count > 1 && guests.Count == 0 && bodies.Count > 1 && query.Has(Cue.YesNo) && !query.HasAny(Cue.Compare, Cue.HowMany, Cue.Highest) && !query.Says("count-compared"))
        {
            guests = [hosts[0]];
            hosts.RemoveAt(0);
        }

        var compared = hosts.Count > 1 && guests.Count == 0 && !query.Has(Cue.HowMany) ? Compared(query, hosts) : null;
        var draft = compared ?? (hosts.Count, guests.Count) switch
        {
            (0, 0) => NotListed(query, bodies),
            (0, _) => SitsOn(query, guests),
            (_, 0) => ListOf(query, hosts, sort.Kind),
            _ => IsOn(query, guests, hosts),
        };
        if (draft is not null)
        {
            draft.Explained = named;
            draft.About.AddRange(bodies.Select(static b => new Reference(MeaningKind.Body, b)));
        }

        return draft;
    }

    private bool HasMembers(int body) => _memberships.HostsOf(body).Count > 0;

    private bool IsGuest(Statement membership, int body) => facts.BodyOf(membership.Member) is var member && (member == body || facts.IsPart(member, body));

    /// <summary>"Which councils are members", "which voluntary groups" ask for members of one sort.</summary>
    private static (BodyKind? Kind, ulong Words) SortOf(Query query)
    {
        foreach (var (kind, wordings) in Sorts)
        {
            if (wordings.PlaceIn(query.Words) is >= 0 and var at && !query.Links.Any(l => !l.IsNested && (l.Mask & (1UL << at)) != 0 && l.CanBe(MeaningKind.Body)))
            {
                return (kind, 1UL << at);
            }
        }

        return (null, query.Words.Select(static (w, i) => w.Text is "authorities" ? 1UL << i : 0).Aggregate(0UL, static (a, b) => a | b));
    }

    /// <summary>"Who is on the one but not on the other", "who is on both"; null where neither is asked.</summary>
    private Draft? Compared(Query query, List<int> hosts)
    {
        var not = NotOn.PlaceIn(query.Words);
        var newest = _memberships.On(hosts).OrderBy(static m => m.Period, Comparer<PeriodId>.Create(facts.NewestFirst)).First().Period;
        hosts = hosts.FindAll(h => _memberships.On([h]) is [var first, ..] && first.Period == newest);
        if (hosts.Count != 2 || (not < 0 && !query.Says("on-both")))
        {
            return null;
        }

        // What stands behind "not" is the one that they are not on.
        var second = not >= 0 && query.Links.Any(l => l.Mask >> not != 0 && l.Meanings.Any(m => m.Kind == MeaningKind.Body && m.Index == hosts[0])) && !query.Links.Any(l => l.Mask >> not != 0 && l.Meanings.Any(m => m.Kind == MeaningKind.Body && m.Index == hosts[1])) ? 0 : 1;
        var (here, there) = (_memberships.On([hosts[1 - second]]), _memberships.On([hosts[second]]));
        var found = here.FindAll(m => there.Exists(t => t.Member == m.Member) == not < 0);
        var (one, other) = (Wording.WithArticle(facts.Body(here[0].Body!.Value).Name), Wording.WithArticle(facts.Body(there[0].Body!.Value).Name));
        var draft = new Draft(Intent.Member) { Period = here[0].Period };
        draft.Text = $"{found.Count} members {(facts.IsOver(here[0].Period, query.Today) ? "were" : "are")} on {one} {(not < 0 ? "and" : "but not")} on {other} {Wording.In(facts.Period(here[0].Period))}: {Wording.Join([.. found.Select(static m => m.Subject)])}.";
        draft.Cite(here[0].Source, $"members of {one}");
        draft.Cite(there[0].Source, $"members of {other}");
        return Suggest(draft, hosts);
    }

    private Draft? ListOf(Query query, List<int> asked, BodyKind? kind)
    {
        var hosts = asked.SelectMany(_memberships.HostsOf).Distinct().ToList();
        var found = _memberships.On(hosts);
        var lists = found.FindAll(m => facts.FitOf(m.Period, query.Periods) > PeriodFit.Near);
        if (lists.Count == 0)
        {
            return found.Count == 0 ? null : NotInPeriod(query, found);
        }

        var newest = lists.OrderBy(static m => m.Period, Comparer<PeriodId>.Create(facts.NewestFirst)).First().Period;
        lists = asked.Count == 1 || query.Periods.Count > 0 || asked.TrueForAll(b => facts.IsHome[b]) ? lists.FindAll(m => m.Period == newest) : lists;
        var draft = new Draft(Intent.Member) { Period = newest };
        var texts = new List<string>();
        foreach (var group in lists.GroupBy(static m => (m.Body, m.Period)))
        {
            var members = group.Where(m => kind is null || facts.Body(m.Member!.Value).Kind == kind).Select(static m => m.Subject).ToList();
            var host = facts.Body(group.Key.Body!.Value);
            texts.Add($"{Wording.Capitalised(Wording.WithArticle(host.Name))} {(facts.IsOver(group.Key.Period, query.Today) ? "had" : "has")} {members.Count} {(kind is null ? "members" : kind == BodyKind.Council ? "councils among its members" : "members of that sort")} {Wording.In(facts.Period(group.Key.Period))}{(members.Count is > 0 and <= MostInText ? $": {Wording.Join(members)}" : string.Empty)}.");
            if (members.Count > MostInText)
            {
                draft.Blocks.Add(new ListBlock($"{host.Name}, {facts.Period(group.Key.Period).Name}", members));
            }


            draft.Cite(group.First().Source, $"members of {host.Name}");
        }

        draft.Text = string.Join(" ", texts);
        return Suggest(draft, hosts);
    }

    private Draft? IsOn(Query query, List<int> guests, List<int> asked)
    {
        var hosts = asked.SelectMany(_memberships.HostsOf).Distinct().ToList();
        var seats = _memberships.On(hosts).FindAll(m => facts.FitOf(m.Period, query.Periods) > PeriodFit.Near);
        if (seats.Count == 0)
        {
            return null;
        }

        var yes = seats.FindAll(m => guests.Exists(g => IsGuest(m, g)));
        var guest = facts.Book.Bodies[guests[0]].Name;
        var draft = new Draft(Intent.Member) { Period = seats[0].Period };
        draft.Text = yes.Count > 0
            ? $"{(query.Has(Cue.YesNo) ? "Yes. " : string.Empty)}{string.Join(" ", yes.Take(4).Select(m => facts.Told(m, query.Today)))}"
            : $"No. I don't have {Wording.WithArticle(guest)} among the members of {Wording.Join([.. hosts.Select(h => Wording.WithArticle(facts.Book.Bodies[h].Name))])} {Wording.In(facts.Period(seats[0].Period))}.";
        foreach (var group in seats.GroupBy(static m => (m.Body, m.Period)))
        {
            if (yes.Count == 0)
            {
                draft.Blocks.Add(new ListBlock($"Members: {facts.Body(group.Key.Body!.Value).Name}, {facts.Period(group.Key.Period).Name}", [.. group.Select(static m => m.Subject)]));
            }

            draft.Cite(group.First().Source, $"members of {facts.Body(group.Key.Body!.Value).Name}");
        }

        return Suggest(draft, hosts);
    }

    private Draft? SitsOn(Query query, List<int> guests)
    {
        var seats = _memberships.Of(guests).FindAll(m => facts.FitOf(m.Period, query.Periods) > PeriodFit.Near);
        if (seats.Count == 0)
        {
            return null;
        }

        var draft = new Draft(Intent.Member) { Period = seats[0].Period };
        var yes = query.Has(Cue.YesNo) ? "Yes. " : string.Empty;
        if (seats.Count == 1)
        {
            draft.Text = yes + facts.Told(seats[0], query.Today);
        }
        else
        {
            draft.Text = $"{yes}{Wording.Capitalised(Wording.WithArticle(facts.Book.Bodies[guests[0]].Name))} {(seats.TrueForAll(m => facts.IsOver(m.Period, query.Today)) ? "had" : "has")} {seats.Count} seats.";
            draft.Blocks.Add(new ListBlock("Seats", [.. seats.Select(m => facts.Told(m, query.Today))]));
        }

        foreach (var seat in seats)
        {
            draft.Cite(seat.Source, "membership");
        }

        return Suggest(draft, [.. seats.Select(m => facts.BodyOf(m.Body)).Distinct()]);
    }

    /// <summary>"Who are the members of Cherwell CSP": a fact about another side of it would pass for an answer.</summary>
    private Draft? NotListed(Query query, List<int> bodies)
    {
        if (bodies.Count != 1 || query.Has(Cue.YesNo) || !query.Says("member")
            || facts.Lists.StatementsOf(bodies[0]).ToArray().Select(i => facts.Book.Statements[i]).Any(s => s.Aliases.Append(s.Subject).Any(static n => n.Contains("member", StringComparison.OrdinalIgnoreCase) || n.Contains("responsible authorities", StringComparison.Ordinal))))
        {
            return null;
        }

        var name = Wording.WithArticle(facts.Book.Bodies[bodies[0]].Name);
        return new Draft(Intent.Member) { Kind = AnswerKind.NotFound, Text = $"I don't have the members of {name}: the documents do not list them." }
            .Ask($"What is {name}?").Ask("What are the partnership's priorities?");
    }

    private Draft NotInPeriod(Query query, List<Statement> found)
    {
        var host = facts.Body(found[0].Body!.Value);
        var periods = found.Select(m => facts.Period(m.Period).Name).Distinct(StringComparer.Ordinal).ToList();
        return new Draft(Intent.Member)
        {
            Kind = AnswerKind.NotFound,
            Text = $"I don't have the members of {Wording.WithArticle(host.Name)} for {Wording.Join([.. query.Periods.Select(static p => p.Name)])}. I have them for {Wording.Join(periods)}.",
        }.Ask($"Who sits on {Wording.WithArticle(host.Name)}?").Ask("What are the partnership's priorities?");
    }

    private Draft Suggest(Draft draft, List<int> hosts)
    {
        foreach (var other in _memberships.OfHome.Where(h => !hosts.Contains(h)).Take(2))
        {
            draft.Ask($"Who sits on {Wording.WithArticle(facts.Book.Bodies[other].Name)}?");
        }

        return draft.Ask($"What is {Wording.WithArticle(facts.Book.Bodies[hosts[0]].Name)}?");
    }
}
