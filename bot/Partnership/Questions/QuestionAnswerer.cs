using System.Collections.Concurrent;
using System.Numerics;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Questions.Answering;
using Partnership.Questions.Conversation;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Search;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions;

/// <summary>Answers questions from one fact book. Built once, safe to share; the same question, thread and instant give the same answer.</summary>
public sealed class QuestionAnswerer
{
    private const int WordsOfAPhrase = 4;
    private readonly QuestionReader _reader;
    private readonly FollowUps _followUps;
    private readonly SmallTalk _smallTalk;
    private readonly FreshnessAnswers _freshness;
    private readonly Refusals _refusals;
    private readonly IComposer[] _composers;
    private readonly PriorityAnswers _priorities;
    private readonly Ambiguity _ambiguity;
    private readonly int _home;
    private readonly AnswerWriter _writer;
    private readonly FactSearch _facts;
    private readonly OutlineReader _outlines;

    /// <summary>Whether a question that an answer proposes is answered; they are made of the facts' own names, so there is an end to them.</summary>
    private readonly ConcurrentDictionary<string, bool> _answered = new(StringComparer.Ordinal);

    public QuestionAnswerer(FactBook facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var lexicon = new Lexicon();
        var index = new FactIndex(facts);
        _home = index.Home;
        _outlines = new OutlineReader(facts);
        _ambiguity = new Ambiguity(index);
        var trie = new PhraseTrie(lexicon);
        VocabularyWriter.Write(index, trie);
        var cards = new CardIndex(index, lexicon);
        lexicon.Freeze();
        _reader = new QuestionReader(lexicon, trie);
        var references = new References(facts);
        _followUps = new FollowUps(index, references);
        _writer = new AnswerWriter(index, references);
        var examples = Examples.Of(index);
        StartingQuestions = examples;
        _facts = new FactSearch(index, cards, lexicon);
        _smallTalk = new SmallTalk(facts.Name, examples);
        _freshness = new FreshnessAnswers(index);
        _refusals = new Refusals(index, examples);
        _priorities = new PriorityAnswers(index, cards);
        var search = new StatementSearch(index, cards, new Demands(index, cards, lexicon));
        _composers =
        [
            new DocumentAnswers(index),
            new TermAnswers(index),
            new MemberAnswers(index),
            new MeetingAnswers(index),
            new FundingAnswers(index, new FundTable(index)),
            new OutcomeAnswers(index, cards),
            new LeadAnswers(index, cards),
            new LedByAnswers(index),
            _priorities,
            new ListAnswers(index, cards),
            new OverviewAnswers(index, cards),
            new ComparisonAnswers(index, search),
            new StatementAnswers(index, search),
        ];
    }

    private Answer Write(Draft draft, Query query, QuestionThread? thread, DateTimeOffset now)
    {
        draft.Next.RemoveAll(next => !_answered.GetOrAdd(next, IsAnswered));
        return _writer.Write(draft, query, thread, now);
    }

    private bool IsAnswered(string question) => _reader.Read(question) is { Unknown: 0 } query && Compose(query) is { Kind: AnswerKind.Answered };

    /// <summary>A few questions that this fact book answers, for whoever does not know where to begin.</summary>
    public IReadOnlyList<string> StartingQuestions { get; }

    /// <summary>Lists facts for words as a person types them into a search box, best first; never throws for what is in them.</summary>
    /// <param name="text">One or a few words, or a question; its last word may be unfinished.</param>
    /// <param name="count">How many facts at most.</param>
    public IReadOnlyList<FactHit> Search(string text, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _reader.Read(text) is { } query ? _facts.Find(query, count) : [];
    }

    /// <summary>What may be kept of a question of any shape; never throws for what is in it.</summary>
    public QuestionOutline Outline(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return _outlines.Read(question);
    }

    /// <summary>Answers a question of any shape; never throws for what is in it.</summary>
    /// <param name="thread">What the last answer to the same person handed back; null at the start of a conversation.</param>
    public Answer Ask(string question, QuestionThread? thread, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(question);
        var live = FollowUps.Live(thread, now);
        if (_reader.Read(question) is not { } query)
        {
            return _writer.Write(_refusals.TooLong(), query: null, live, now);
        }

        if (_freshness.Reply(query) is { } freshness)
        {
            return _writer.Write(freshness, query, live, now);
        }

        if (_smallTalk.Reply(query) is { } talk)
        {
            return _writer.Write(talk, query, query.Has(Cue.Restart) ? null : live, now);
        }

        return AskInParts(query, live, now) ?? AskOne(query, live, now);
    }

    private Answer? AskInParts(Query query, QuestionThread? thread, DateTimeOffset now)
    {
        var parts = Parts.Of(query);
        if (parts.Count == 0)
        {
            return null;
        }

        var answers = new List<Answer>(parts.Count);
        foreach (var part in parts)
        {
            if (_reader.Read(part) is not { } own)
            {
                return null;
            }

            var answer = AskOne(own, answers.Count == 0 ? thread : answers[^1].Thread, now);
            if (answer.Kind != AnswerKind.Answered)
            {
                return null;
            }

            answers.Add(answer);
        }

        return AnswerWriter.Join(answers, query.Original);
    }

    private Answer AskOne(Query query, QuestionThread? thread, DateTimeOffset now)
    {
        query.Today = LondonTime.DayOf(now);
        YearsByDate.Resolve(query, isFollowUp: thread?.Asked is not null);
        _followUps.Complete(query, thread);
        _priorities.ResolveNumber(query);
        MeanHome(query);
        if (query.HasInherited && IntentReader.Of(query) is not (Intent.Lead or Intent.Funding or Intent.Priority) && thread?.Question is { } earlier && _reader.Read(earlier) is { } before)
        {
            query.LentRoots = ContentRootsOf(before);
        }

        if (IsLost(query, thread))
        {
            return _writer.Write(_refusals.AskBack(), query, thread, now);
        }

        var draft = query.Unknown == 0 ? ComposeBoth(query) ?? Compose(query) : null;
        if (draft is not { Kind: AnswerKind.Answered } && query is { YearsByDate: { } years, Unknown: 0 } && NewestInstead(query, years) is { } newest)
        {
            return Write(newest.Draft, newest.Query, thread, now);
        }

        return Write(draft ?? _refusals.Refuse(query), query, thread, now);
    }

    /// <summary>Where nothing is held for the years that go by today, that is said, and then the newest that is held.</summary>
    private (Query Query, Draft Draft)? NewestInstead(Query query, string years)
    {
        var undated = query.With(query.Links);
        undated.Periods = [];
        if ((ComposeBoth(undated) ?? Compose(undated)) is not { Kind: AnswerKind.Answered } draft)
        {
            return null;
        }

        draft.Text = $"I have nothing for {years}. The newest that I have: {draft.Text}";
        return (undated, draft);
    }

    /// <summary>"What does the partnership do" names nobody but the partnership itself.</summary>
    private void MeanHome(Query query)
    {
        if (query.Has(Cue.Home) && query.Content == 0 && query.Links.All(static l => l.IsNested) && !query.HasInherited)
        {
            query.Links = [.. query.Links, new Link(0, [new Meaning(MeaningKind.Body, _home)], IsNested: false)];
        }
    }

    /// <summary>What a follow-up keeps of the question before: its subject, not its body or its period.</summary>
    private static List<int> ContentRootsOf(Query query)
    {
        var bodies = Subjects.Words(query, MeaningKind.Body);
        var roots = new List<int>();
        for (var i = 0; i < query.Words.Count; i++)
        {
            if ((query.Content & ~bodies & (1UL << i)) != 0 && query.Words[i].Root >= 0)
            {
                roots.Add(query.Words[i].Root);
            }
        }

        return roots;
    }

    /// <summary>A continuation without anything to continue.</summary>
    private static bool IsLost(Query query, QuestionThread? thread) =>
        thread?.Asked is null && query.Content == 0 && query.Links.All(static l => l.IsNested) && !query.Has(Cue.Home)
        && (query.Continues || query.HasPronoun || query.Ordinal != 0) && PriorityKinds.AskedFor(query).Count == 0 && !query.HasAny(Cue.Fund, Cue.Total);

    /// <summary>Some statements list the very questions that they answer among their names; then nothing else is meant.</summary>
    private static bool IsWholePhrase(Query query)
    {
        foreach (var link in query.Links)
        {
            if (!link.IsNested && BitOperations.PopCount(link.Mask) >= WordsOfAPhrase && link.CanBe(MeaningKind.Statement) && !link.CanBe(MeaningKind.Topic) && !link.CanBe(MeaningKind.Body)
                && (query.Content & ~link.Mask) == 0 && (link.Mask & query.CueMask) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Who chairs OSCP?": where a name stands for two bodies and both have an answer, both are given.</summary>
    private Draft? ComposeBoth(Query query)
    {
        if (IntentReader.Of(query) is Intent.None or Intent.Term || query.Links.FirstOrDefault(_ambiguity.IsAmbiguous) is not { Meanings: not null } link)
        {
            return null;
        }

        var drafts = new List<Draft>();
        IComposer? first = null;
        foreach (var body in _ambiguity.BodiesOf(link))
        {
            var narrowed = query.With([.. query.Links.Select(l => l == link ? new Link(0, [body], IsNested: false) : l)], link.Mask);
            narrowed.HasInherited = true;
            var (draft, composer) = ComposeWith(narrowed);
            first ??= composer;
            if (draft is { Kind: AnswerKind.Answered } && composer == first && !drafts.Exists(d => string.Equals(d.Text, draft.Text, StringComparison.Ordinal)))
            {
                drafts.Add(draft);
            }
        }

        return drafts.Count > 1 ? _ambiguity.Join(link, drafts) : null;
    }

    private Draft? Compose(Query query) => ComposeWith(query).Draft;

    private (Draft? Draft, IComposer? Composer) ComposeWith(Query query)
    {
        foreach (var composer in IsWholePhrase(query) ? _composers.OrderBy(static c => c is not StatementAnswers) : _composers.AsEnumerable())
        {
            if (composer.Compose(query) is { } draft && (query.Content & ~draft.Explained) == 0)
            {
                return (draft, composer);
            }
        }

        return (null, null);
    }
}
