using Microsoft.Bot.Builder;
using Partnership.Questions;

namespace TeamsBot.Conversation;

/// <summary>What each person's conversation is about. People who ask in the same channel have a state each, so that their follow-ups do not mix.</summary>
internal sealed class ThreadState : BotState
{
    public ThreadState(IStorage storage)
        : base(storage, nameof(ThreadState)) =>
        Thread = CreateProperty<QuestionThread>("thread");

    public IStatePropertyAccessor<QuestionThread> Thread { get; }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        return $"{activity.ChannelId}/conversations/{activity.Conversation.Id}/users/{activity.From.Id}";
    }
}
