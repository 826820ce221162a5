using System.Collections.Concurrent;
using System.Numerics;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Questions.Answering;
using Partnership.Questions.Answering.Funding;
using Partnership.Questions.Conversation;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Search;
using Partnership.Questions.Text;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions;

/// <summary>Answers questions from one fact book. Built once, safe to share; the same question, thread and instant give the same answer.</summary>
public sealed class QuestionAnswerer
{
    private const int WordsOfAPhrase = 4;
    private const int MostNearest = 3;
    private const int LongQuestion = 10;
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
    private readonly NearestFacts _nearest;
    private readonly AnswerGate _gate;
    private readonly DocumentsOfYears _documents;
    private readonly OutlineReader _outlines;
    private readonly Suggestions _suggestions;

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
        _suggestions = new Suggestions((question, now) => Answer(question, thread: null, now), examples, Examples.All(index));
        _facts = new FactSearch(index, cards, lexicon);
        _nearest = new NearestFacts(index, cards);
        _gate = new AnswerGate(index, cards);
        _documents = new DocumentsOfYears(index);
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
            new RankedFigures(index),
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
        return _suggestions.Choose(Answer(question, thread, now), question, now);
    }

    private Answer Answer(string question, QuestionThread? thread, DateTimeOffset now)
    {
        var live = FollowUps.Live(thread, now);
        var plain = EverydayWords.Rewrite(TokenReader.Seen(question));
        var whole = _reader.ReadAsked(plain);
        if (whole is not null && _freshness.Reply(whole) is { } freshness)
        {
            return _writer.Write(freshness, whole, live, now);
        }

        if (whole is not null && Provenance.Reply(whole, live) is { } provenance)
        {
            return _writer.Write(provenance, whole, live, now);
        }

        if (whole is not null && _smallTalk.Reply(whole) is { } talk)
        {
            return _writer.Write(talk, whole, whole.Has(Cue.Restart) ? null : live, now);
        }

        var parts = MessageParts.Of(plain);
        if (parts is [{ Background: "" } only])
        {
            whole = ReferenceEquals(only.Text, plain) ? whole : _reader.ReadAsked(only.Text);
            return whole is null ? _writer.Write(_refusals.TooLong(), query: null, live, now) : AskOne(whole, live, now) is { } answer && IsBorneOut(answer, whole, background: null)
                ? WithNearestFact(answer, whole, background: null)
                : Nearest(whole, background: null, live, now);
        }

        var answers = new List<Answer>(parts.Count);
        foreach (var part in parts)
        {
            if (AskPart(part, answers.Count == 0 ? live : answers[^1].Thread, now) is { } answer)
            {
                answers.Add(answer);
            }
        }

        return answers.Count switch
        {
            0 => _writer.Write(_refusals.TooLong(), query: null, live, now),
            1 => answers[0],
            _ => AnswerWriter.Join(answers, question),
        };
    }

    /// <summary>A part is asked as it stands, then with what the rest of the message names; null where it is too long to be read.</summary>
    private Answer? AskPart(MessagePart part, QuestionThread? thread, DateTimeOffset now)
    {
        if (_reader.ReadAsked(part.Text) is not { } asked)
        {
            return null;
        }

        var around = LentBackground.HangsOnEarlier(asked) ? $"{part.Earlier}. {part.Background}" : part.Background;
        var background = _reader.Read(around) is { } said && LentBackground.SaysSomething(said) ? said : null;
        Answer? told = null;
        foreach (var lent in background is null ? [Lent.Nothing] : LentBackground.Ways(asked, background))
        {
            var query = _reader.ReadAsked(part.Text)!;
            LentBackground.Lend(query, background, lent);
            if (AskOne(query, thread, now) is { } answer)
            {
                if (answer.Kind == AnswerKind.Answered && IsBorneOut(answer, asked, background) && !DefinesWhoSpeaks(answer, asked, background, lent))
                {
                    return WithNearest(answer, query, background);
                }

                told ??= answer.Kind == AnswerKind.NotFound ? answer : null;
            }
        }

        return told is null ? Nearest(asked, background, thread, now) : WithNearestFact(told, asked, background);
    }

    /// <summary>What is not held for the year or the body asked about is followed by the fact that comes nearest; a sum of another year is none.</summary>
    private Answer WithNearestFact(Answer answer, Query asked, Query? background) =>
        answer.Kind == AnswerKind.NotFound && !asked.HasAny(Cue.Fund, Cue.HowMuch, Cue.Receive) && _nearest.Find(asked, background, 1) is [{ } hit] && !answer.Text.Contains(hit.Text, StringComparison.Ordinal)
            ? answer with { Text = $"{answer.Text} The nearest that I have: {hit.Text}" }
            : answer;

    /// <summary>
    /// A single fact that answers one part of a longer message is borne out where it is also the nearest fact to the message as a whole; where it is
    /// not, it is shown as near and not as the answer.
    /// </summary>
    private bool IsBorneOut(Answer answer, Query asked, Query? background) =>
        answer.RestsOn is not { } text || (background is null && asked.Words.Count < LongQuestion) || asked.HasInherited && background is null || _nearest.Find(asked, background, 2).Any(hit => hit.Text.StartsWith(text, StringComparison.Ordinal));

    /// <summary>"I'm new at Cherwell. There is a committee that … What is it called?" does not ask what Cherwell is.</summary>
    private static bool DefinesWhoSpeaks(Answer answer, Query asked, Query? background, Lent lent) =>
        asked.Content == 0 && lent.HasFlag(Lent.Body) && string.Equals(answer.Thread.Asked, nameof(Intent.Term), StringComparison.Ordinal)
        && background is not null && BitOperations.PopCount(background.Content & ~background.Links.Aggregate(0UL, static (mask, link) => mask | link.Mask)) > 1;

    /// <summary>A long message may mean more than was answered: what else comes near it stands below.</summary>
    private Answer WithNearest(Answer answer, Query asked, Query? background)
    {
        if (background is not { Content: not 0 })
        {
            return answer;
        }

        var said = string.Join(' ', answer.Blocks.OfType<ListBlock>().SelectMany(static b => b.Items).Prepend(answer.Text));
        var others = _nearest.Find(asked, background, MostNearest).Where(hit => !said.Contains(hit.Text, StringComparison.Ordinal)).Take(MostNearest - 1).Select(static hit => hit.Text).ToList();
        return others.Count == 0 ? answer : answer with { Blocks = [.. answer.Blocks, new ListBlock("See also", others)] };
    }

    /// <summary>No fact answers it: what was understood, and what comes nearest.</summary>
    private Answer Nearest(Query query, Query? background, QuestionThread? thread, DateTimeOffset now) =>
        _writer.Write(_refusals.Refuse(query, _nearest.Find(query, background, MostNearest)), query, thread, now);

    /// <summary>Null where no composer has anything to say.</summary>
    private Answer? AskOne(Query query, QuestionThread? thread, DateTimeOffset now)
    {
        query.Today = LondonTime.DayOf(now);
        YearsByDate.Resolve(query, isFollowUp: thread?.Asked is not null);
        _followUps.Complete(query, thread);
        _followUps.ResolvePlan(query);
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

        if (draft is not { Kind: AnswerKind.Answered } && query.Unknown == 0 && _documents.Of(query) is { } told)
        {
            draft = Accepted(_composers[^1], told) is { Kind: AnswerKind.Answered } found ? found : draft;
        }

        draft ??= ComposeLeaving(query);
        return draft is null ? null : Write(draft, query, thread, now);
    }

    /// <summary>What is asked of money or priorities is plain from their names: other words, as long as they limit nothing, are left out and said to be.</summary>
    private Draft? ComposeLeaving(Query query)
    {
        var left = LeftOver.Of(query);
        if (left == 0 || (query.Unknown & ~left) != 0)
        {
            return null;
        }

        var without = query.With(query.Links, left);
        foreach (var composer in _composers.Where(static c => c is FundingAnswers or PriorityAnswers or RankedFigures))
        {
            if (Accepted(composer, without) is { Kind: AnswerKind.Answered } draft)
            {
                draft.Text += Quoted.Words(query, left) is { Length: > 0 } words ? $" I left {words} out of account." : string.Empty;
                return draft;
            }
        }

        return null;
    }

    /// <summary>Where nothing is held for the years that go by today, that is said, and then the newest that is held.</summary>
    private (Query Query, Draft Draft)? NewestInstead(Query query, string years)
    {
        var undated = query.InOtherPeriods();
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

    /// <summary>What a composer says to a question, where it accounts for all of it and is of its kind.</summary>
    private Draft? Accepted(IComposer composer, Query query) =>
        composer.Compose(query) is { } draft && (query.Content & ~draft.Explained) == 0 && _gate.Passes(query, draft) ? draft : null;

    private Draft? Compose(Query query) => ComposeWith(query).Draft;

    private (Draft? Draft, IComposer? Composer) ComposeWith(Query query)
    {
        foreach (var composer in IsWholePhrase(query) ? _composers.OrderBy(static c => c is not StatementAnswers) : _composers.AsEnumerable())
        {
            if (Accepted(composer, query) is { } draft)
            {
                return (draft, composer);
            }
        }

        return (null, null);
    }
}
