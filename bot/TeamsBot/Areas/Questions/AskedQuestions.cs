using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Partnership.Questions;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.Storage;
using TeamsBot.Teams;

namespace TeamsBot.Areas.Questions;

/// <summary>What became of the questions that were asked: counted, and kept in outline where the bot had no good answer.</summary>
internal sealed partial class AskedQuestions(
    Knowledge knowledge,
    QuestionGapStore gaps,
    RecentQuestions recent,
    MemberState state,
    BotMetrics metrics,
    ILogger<AskedQuestions> logger)
{
    /// <summary>Counts an answer. The task ends when the question of a refusal is saved; it does not fail.</summary>
    public Task CountAsync(AnswerKind kind, string question, CancellationToken cancellationToken)
    {
        metrics.Answered(kind);
        return kind == AnswerKind.NotFound ? SaveAsync() : Task.CompletedTask;

        async Task SaveAsync() => await this.SaveAsync(await OutlineAsync(question), QuestionGapKind.Refused, cancellationToken);
    }

    /// <summary>Remembers for a while which question a message answered. Where replies go back in the response a message has no id yet.</summary>
    public async ValueTask RememberAsync(ITurnContext turnContext, Answer answer, string question, ResourceResponse? sent)
    {
        if (sent?.Id is { Length: > 0 } answerId && answer.Kind is not (AnswerKind.SmallTalk or AnswerKind.Greeting or AnswerKind.Help))
        {
            recent.Add(turnContext.Activity.Conversation.Id, answerId, await OutlineAsync(question), answer.Thread with { Question = null });
        }
    }

    /// <summary>What the answer was about that a message quotes; null where it quotes none of the last hour's.</summary>
    public QuestionThread? Quoted(IActivity activity, DateTimeOffset now) =>
        (activity as IMessageActivity)?.Entities?.FirstOrDefault(static entity => string.Equals(entity.Type, "quotedReply", StringComparison.OrdinalIgnoreCase))?.Properties is { } quoted
        && (quoted["messageId"] ?? (quoted["quotedReply"] as JObject)?["messageId"]) is JValue { Value: string { Length: > 0 } answerId }
        && recent.FindThread(activity.Conversation.Id, answerId) is { } thread
            ? thread with { At = now }
            : null;

    /// <summary>Takes a thumb up or down. What the person wrote with it is not kept: it was not asked for, and may name people.</summary>
    public async Task RateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var action = (turnContext.Activity.Value as JObject)?["actionValue"] as JObject;
        var reaction = action?["reaction"] is JValue { Value: "like" or "dislike" } value ? (string)value.Value : "other";
        metrics.Rated(reaction);
        if (reaction is "dislike" && await QuestionOfAsync(turnContext, cancellationToken) is { Text: not null } question)
        {
            await SaveAsync(question, QuestionGapKind.Disliked, cancellationToken);
        }
    }

    /// <summary>
    /// The question behind the message that was rated. Where Teams does not say which message that was, the person's last one; none where the
    /// message is no longer remembered, as a guess would blame the wrong question.
    /// </summary>
    private async Task<QuestionOutline> QuestionOfAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReplyToId is { Length: > 0 } answerId)
        {
            return recent.Find(turnContext.Activity.Conversation.Id, answerId);
        }

        try
        {
            return await state.RecallAsync(turnContext, cancellationToken) is { Question: { } question } ? await OutlineAsync(question) : default;
        }
        catch (DatabaseFaultException exception)
        {
            Log.NotFound(logger, exception.Message);
            return default;
        }
    }

    private async ValueTask<QuestionOutline> OutlineAsync(string question) => (await knowledge.GetAsync()).Answerer.Outline(question);

    private async Task SaveAsync(QuestionOutline question, QuestionGapKind kind, CancellationToken cancellationToken)
    {
        try
        {
            await gaps.AddAsync(question, kind, cancellationToken);
        }
        catch (DatabaseFaultException exception)
        {
            Log.NotSaved(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A question without a good answer could not be kept: {Reason}")]
        public static partial void NotSaved(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "The question behind a thumb down could not be read: {Reason}")]
        public static partial void NotFound(ILogger logger, string reason);
    }
}
