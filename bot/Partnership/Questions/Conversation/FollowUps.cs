using Partnership.Facts;
using Partnership.Questions.Answering;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Conversation;

/// <summary>Completes a question with what it leaves out, from the thread of the conversation.</summary>
internal sealed class FollowUps(FactIndex facts, References references)
{
    /// <summary>After this long a question starts a conversation of its own.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly Memberships _memberships = new(facts);

    private const int MostWordsOfAPlace = 4;

    /// <summary>The thread, as far as it still counts.</summary>
    public static QuestionThread? Live(QuestionThread? thread, DateTimeOffset now) =>
        thread is not null && now - thread.At <= Lifetime && now >= thread.At - Lifetime ? thread : null;

    public void Complete(Query query, QuestionThread? thread)
    {
        if (thread?.Asked is null || !Enum.TryParse<Intent>(thread.Asked, out var asked))
        {
            return;
        }

        var intent = IntentReader.Of(query);
        var ownSubject = query.Links.Any(l => !l.IsNested && IsSubject(l) && (l.Mask & ~query.CueMask) != 0);
        var ownPlace = query.Links.Any(static l => !l.IsNested && IsPlace(l));
        var isBare = intent == Intent.None && !ownSubject && !ownPlace;
        var swapsPlace = ownPlace && intent == Intent.None && query.Content != 0 && !query.Has(Cue.What) && query.Links.Any(l => !l.IsNested && IsPlace(l) && (query.Content & ~l.Mask) == 0) && query.Words.Count <= MostWordsOfAPlace
            && references.Read(thread.Linked).Any(static r => r.Kind is MeaningKind.Body or MeaningKind.Line) && asked is Intent.Funding or Intent.Figure or Intent.Priority;
        var inheritsAsked = swapsPlace || intent == Intent.None && (query.Continues || query.HasPronoun || (isBare && query.Content == 0 && HasSomething(query)));
        var needsSubject = intent is Intent.Outcome or Intent.Lead && !ownSubject && !ownPlace && query.Content == 0 && query.Periods.Count == 0 && !query.HasAny(Cue.List, Cue.Each, Cue.Priority);
        var inheritsAbout = query.Continues || query.HasPronoun || inheritsAsked || needsSubject || query.Ordinal != 0;
        if (asked == Intent.Priority && query.Has(Cue.Which) && intent == Intent.Lead && !query.Has(Cue.Who))
        {
            query.Cues |= IntentReader.CueOf(asked);
        }

        if (!inheritsAbout)
        {
            return;
        }

        if (query.Has(Cue.Why) && asked == Intent.Funding)
        {
            query.Cues |= IntentReader.CueOf(asked);
        }

        if (inheritsAsked && !(asked == Intent.Person && IsOfAnotherPost(thread)) && (!query.HasAny(Cue.Why, Cue.When, Cue.Where) || (query.Has(Cue.Where) && asked == Intent.Meeting)))
        {
            query.Cues |= IntentReader.CueOf(asked);
        }

        AddReferences(query, thread, asked, ownSubject, ownPlace);
        AddPeriod(query, thread);
        query.HasInherited = true;
    }

    /// <summary>"In the old plan" is the one before the newest that says who leads, "in the new one" that one.</summary>
    public void ResolvePlan(Query query)
    {
        var (old, current) = (query.Says("old-plan"), query.Says("new-plan"));
        if (old == current || (query.Periods.Count > 0 && !query.HasInherited) || !(query.HasAny(Cue.Lead, Cue.Priority, Cue.Objective, Cue.Vision) || query.HasAny(Cue.Theme, Cue.Outcome) || query.HasInherited))
        {
            return;
        }

        var plans = facts.Book.AreasOfWork.Select(static a => a.Period).Distinct().Order(Comparer<PeriodId>.Create(facts.NewestFirst)).ToList();
        if (plans.Count > 1)
        {
            query.Periods = [PeriodMention.Of(facts.Period(plans[old ? 1 : 0]))];
        }
    }

    /// <summary>A name of a body or of a funded line: "and West Oxfordshire?" takes the place of "Oxford".</summary>
    private static bool IsPlace(Link link) => link.CanBe(MeaningKind.Body) || link.CanBe(MeaningKind.Line);

    private static bool IsSubject(Link link) =>
        link.CanBe(MeaningKind.Topic) || link.CanBe(MeaningKind.Statement) || link.CanBe(MeaningKind.Area) || link.CanBe(MeaningKind.Priority);

    /// <summary>"And in 2014/15?" after a post that is no chairman's asks for that post.</summary>
    private bool IsOfAnotherPost(QuestionThread thread) =>
        references.Read(thread.Linked).Any(r => r.Kind == MeaningKind.Statement && facts.Book.Statements[r.Index].Role is { } role && !role.Contains("chair", StringComparison.OrdinalIgnoreCase));

    private static bool HasSomething(Query query) =>
        query.Periods.Count > 0 || query.YearShift is not null || query.Ordinal != 0
        || query.HasAny(Cue.Total, Cue.Share, Cue.Average) || query.HasAny(Cue.Highest, Cue.Lowest, Cue.Compare, Cue.Change)
        || query.HasAny(Cue.Trend, Cue.Why, Cue.More, Cue.List) || query.HasAny(Cue.Who, Cue.When, Cue.Where);

    private void AddReferences(Query query, QuestionThread thread, Intent asked, bool ownSubject, bool ownPlace)
    {
        var links = query.Links.ToList();
        if (query.Ordinal != 0 && references.At(thread.Listed, query.Ordinal) is { } chosen)
        {
            links.Add(new Link(0, [chosen.ToMeaning()], IsNested: false));
            query.Links = links;
            return;
        }

        foreach (var reference in references.Read(thread.Linked))
        {
            if (reference.Kind == MeaningKind.Statement && !ownSubject && StandsFor(query, reference) is { } meant)
            {
                links.Add(new Link(0, [meant], IsNested: false));
                continue;
            }

            var isPlace = reference.Kind is MeaningKind.Body or MeaningKind.Line;
            if (reference.Kind == MeaningKind.Body && ownPlace && asked == Intent.Member && (_memberships.HostsOf(reference.Index).Count == 0 ? query.Continues : query.HasPronoun))
            {
                // "Is the prison on it?" keeps the group, "and the other group?" the prison.
                links.Add(new Link(0, [reference.ToMeaning()], IsNested: false));
                continue;
            }

            if (reference.Kind == MeaningKind.Statement && ownPlace)
            {
                continue;
            }

            if (isPlace ? (!ownPlace || query.Has(Cue.Compare) || (query.Has(Cue.Share) && query.HasPronoun)) && !IsLineOfOwnTopic(query, reference) : !ownSubject)
            {
                links.Add(new Link(0, [reference.ToMeaning()], IsNested: false));
            }
        }

        if (!ownPlace && !ownSubject && MeansBoth(query))
        {
            links.AddRange(references.Read(thread.Before).Where(r => r.Kind is MeaningKind.Body or MeaningKind.Line && !links.Exists(l => l.Meanings.Contains(r.ToMeaning())))
                .Select(static r => new Link(0, [r.ToMeaning()], IsNested: false)));
        }

        // "Is that more than Oxford got?" asks of what was answered.
        query.Links = query.HasPronoun && query.Has(Cue.YesNo) ? [.. links.OrderBy(static l => l.Mask != 0)] : links;
    }

    /// <summary>"Both together?", "what's the difference?" after the same was asked of two.</summary>
    private static bool MeansBoth(Query query) => query.Has(Cue.Together) || (query.Has(Cue.Compare) && query.Periods.Count == 0 && query.YearShift is null);

    /// <summary>"Who leads on it?" after a figure or a term asks for the lead of what it is about, "what does it cost?" for its line.</summary>
    private Meaning? StandsFor(Query query, Reference reference)
    {
        var statement = facts.Book.Statements[reference.Index];
        for (var i = 0; query.Has(Cue.Fund) && i < facts.Book.FundedLines.Count; i++)
        {
            if (facts.Book.FundedLines[i].Aliases.Contains(statement.Subject, StringComparer.OrdinalIgnoreCase))
            {
                return new Meaning(MeaningKind.Line, i);
            }
        }

        foreach (var topic in statement.Topics)
        {
            if (query.Has(Cue.Lead) && query.Has(Cue.Who) && facts.TopicOf(topic) is >= 0 and var place && facts.TopicHasLead[place])
            {
                return new Meaning(MeaningKind.Topic, place);
            }
        }

        return null;
    }

    /// <summary>"What about youth offending?" after a question on Cherwell's money means another line, not both.</summary>
    private static bool IsLineOfOwnTopic(Query query, Reference reference) =>
        reference.Kind == MeaningKind.Line && query.Links.Any(static l => !l.IsNested && l.CanBe(MeaningKind.Topic));

    private void AddPeriod(Query query, QuestionThread thread)
    {
        if (thread.Period is null || facts.PeriodOf(new PeriodId(thread.Period)) is not (>= 0 and var place))
        {
            return;
        }

        if (query.Has(Cue.Lead) && !facts.Book.AreasOfWork.Any(a => a.Period == new PeriodId(thread.Period)))
        {
            return;
        }

        var spoken = PeriodMention.Of(facts.Book.Periods[place]);
        if (query is { Periods.Count: 0, YearShift: null } && (query.HasAny(Cue.Compare, Cue.Change) || (thread.Compared && query.Has(Cue.Share)))
            && thread.PeriodBefore is { } earlier && !string.Equals(earlier, thread.Period, StringComparison.Ordinal) && facts.PeriodOf(new PeriodId(earlier)) is >= 0 and var before && !query.Links.Any(static l => l.Mask != 0 && IsPlace(l)))
        {
            query.Periods = [PeriodMention.Of(facts.Book.Periods[before]), spoken];
            query.Cues = (query.Cues | (1UL << (int)Cue.Change)) & ~(1UL << (int)Cue.Share);
            return;
        }

        var compares = query.HasAny(Cue.Compare, Cue.Change);
        if (query is { Periods.Count: 0, YearShift: < 0 } && string.Equals(thread.Asked, nameof(Intent.Person), StringComparison.Ordinal))
        {
            query.Periods = [PeriodMention.Before(spoken.From)];
            query.YearShift = null;
        }
        else if (query.Periods.Count == 0 && query.YearShift is { } shift)
        {
            query.Periods = [compares ? spoken : spoken.Shift(shift)];
            query.YearShift = compares ? shift : null;
        }
        else if (query.Periods.Count == 0 && (thread.PeriodWasAsked || compares) && !query.Has(Cue.Trend))
        {
            query.Periods = [spoken];
        }
        else if (query.Periods.Count == 1 && compares && query.Periods[0] != spoken)
        {
            query.Periods = [query.Periods[0], spoken];
        }
    }
}
