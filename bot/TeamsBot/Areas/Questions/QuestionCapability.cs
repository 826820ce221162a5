using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Partnership.Questions;
using TeamsBot.Areas.Questions.Cards;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Questions;

/// <summary>Answers questions from the partnership's facts, typed or asked by a button.</summary>
internal sealed partial class QuestionCapability(
    Knowledge knowledge,
    MemberState state,
    Clarification clarification,
    AnswerMessage messages,
    AskedQuestions asked,
    Lazy<Welcome> welcome,
    TimeProvider time,
    ILogger<QuestionCapability> logger) : ICapability
{
    /// <summary>What the help calls it.</summary>
    public const string Topic = "Ask what the documents say";

    /// <summary>Characters. Buttons carry the bot's own questions; what is longer was not made by it.</summary>
    private const int MaximumButtonQuestion = 500;

    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.ForAll(CapabilityRequest.AskVerb)];

    public HelpTopic Help { get; } = new(
        Topic,
        "Ask in your own words about priorities, leads and funding, by year and by partnership. Every answer names its source, and follow-ups such as \"and in 2014/15?\" carry on from it.");

    public Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        var question = QuestionIn(data);
        return AnswerAsync(turnContext, question, question, cancellationToken);
    }

    /// <summary>What a button asks; empty where it asks nothing.</summary>
    public static string QuestionIn(JObject data) => data["question"] is JValue { Value: string text } && text.Length <= MaximumButtonQuestion ? text : "";

    public Task AnswerAsync(ITurnContext turnContext, string question, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, question, null, cancellationToken);

    /// <summary>Says something, and after it what the facts answer to a question, where they answer it to the point.</summary>
    /// <param name="point">A word that an answer to the point has.</param>
    public async Task SayWithFactsAsync(ITurnContext turnContext, string text, string question, string point, CancellationToken cancellationToken)
    {
        var (_, answerer) = await knowledge.GetAsync();
        var answer = answerer.Ask(question, thread: null, time.GetUtcNow());
        if (answer.Kind != AnswerKind.Answered || !answer.Text.Contains(point, StringComparison.OrdinalIgnoreCase))
        {
            await CardReply.SayAsync(turnContext, text, cancellationToken);
            return;
        }

        await turnContext.SendActivityAsync(messages.Create(answer with { Text = $"{text} {answer.Text}" }), cancellationToken);
        await RememberAsync(turnContext, answer, cancellationToken);
    }

    private async Task AnswerAsync(ITurnContext turnContext, string question, string? quoted, CancellationToken cancellationToken)
    {
        var (_, answerer) = await knowledge.GetAsync();
        var (thread, meant) = await RecallAsync(turnContext, question, cancellationToken);
        var answer = answerer.Ask(meant, thread, time.GetUtcNow());
        if (await IntroductionAsync(turnContext, answer.Kind) is { } introduction)
        {
            await turnContext.SendActivityAsync(introduction, cancellationToken);
            return;
        }

        answer = answer.Kind is AnswerKind.NotFound ? answer with { Blocks = [.. answer.Blocks, .. welcome.Value.PersonToAsk(turnContext.Activity)] } : answer;

        // The database commits while the card is made.
        var remembered = RememberAsync(turnContext, answer, cancellationToken);
        var counted = asked.CountAsync(answer.Kind, meant, cancellationToken);
        try
        {
            var sent = await turnContext.SendActivityAsync(messages.Create(answer, quoted), cancellationToken);
            await asked.RememberAsync(turnContext, answer, meant, sent);
        }
        finally
        {
            await remembered;
            await counted;
        }
    }

    /// <summary>"Hello" and "what can you do?" are answered by who asks, not from the facts; null for everything else.</summary>
    private async Task<Activity?> IntroductionAsync(ITurnContext turnContext, AnswerKind kind) => kind switch
    {
        AnswerKind.Greeting => await welcome.Value.CreateGreetingAsync(turnContext),
        AnswerKind.Help => await welcome.Value.CreateHelpAsync(turnContext),
        _ => null,
    };

    /// <summary>The facts do not need the database: without it, a question is answered as if it were the first.</summary>
    private async Task<(QuestionThread? Thread, string Meant)> RecallAsync(ITurnContext turnContext, string question, CancellationToken cancellationToken)
    {
        try
        {
            return (asked.Quoted(turnContext.Activity, time.GetUtcNow()) ?? await state.RecallAsync(turnContext, cancellationToken), await clarification.ResolveAsync(turnContext, question, cancellationToken));
        }
        catch (DatabaseFaultException exception)
        {
            Log.NotRecalled(logger, exception.Message);
            return (null, question);
        }
    }

    private async Task RememberAsync(ITurnContext turnContext, Answer answer, CancellationToken cancellationToken)
    {
        try
        {
            await clarification.OfferAsync(turnContext, answer, cancellationToken);
            await state.RememberAsync(turnContext, answer.Thread, cancellationToken);
        }
        catch (DatabaseFaultException exception)
        {
            Log.NotRemembered(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A conversation's thread could not be read: {Reason}")]
        public static partial void NotRecalled(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Error, "A conversation's thread could not be kept: {Reason}")]
        public static partial void NotRemembered(ILogger logger, string reason);
    }
}
