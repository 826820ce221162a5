using Partnership.Facts;
using Partnership.Questions.Answering;
using Partnership.Questions.Conversation;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions;

/// <summary>Answers questions from one fact book. Built once, safe to share; the same question, thread and instant give the same answer.</summary>
public sealed class QuestionAnswerer
{
    private readonly QuestionReader _reader;
    private readonly FollowUps _followUps;
    private readonly SmallTalk _smallTalk;
    private readonly Refusals _refusals;
    private readonly IComposer[] _composers;
    private readonly AnswerWriter _writer;

    public QuestionAnswerer(FactBook facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var lexicon = new Lexicon();
        var index = new FactIndex(facts);
        var trie = new PhraseTrie(lexicon);
        VocabularyWriter.Write(index, trie);
        var cards = new CardIndex(index, lexicon);
        lexicon.Freeze();
        _reader = new QuestionReader(lexicon, trie);
        var references = new References(facts);
        _followUps = new FollowUps(index, references);
        _writer = new AnswerWriter(index, references);
        var examples = Examples.Of(index);
        _smallTalk = new SmallTalk(facts.Name, examples);
        _refusals = new Refusals(index, examples);
        _composers =
        [
            new FundingAnswers(index, new FundTable(index)),
            new LeadAnswers(index, cards),
            new PriorityAnswers(index, cards),
        ];
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
        _followUps.Complete(query, thread);
        var draft = query.Unknown == 0 ? Compose(query) : null;
        return _writer.Write(draft ?? _refusals.Refuse(query), query, thread, now);
    }

    private Draft? Compose(Query query)
    {
        foreach (var composer in _composers)
        {
            if (composer.Compose(query) is { } draft && (query.Content & ~draft.Explained) == 0)
            {
                return draft;
            }
        }

        return null;
    }
}
