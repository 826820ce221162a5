using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Partnership.Questions;
using TeamsBot.People;

namespace TeamsBot.Chat;

/// <summary>What each person's conversation is about. People who ask in the same channel have a state each, so that their follow-ups do not mix.</summary>
internal sealed class MemberState : BotState
{
    // Kept as a string of JSON: the framework's own way, an object graph read by reflection, cost more than answering the question.
    private readonly IStatePropertyAccessor<string> _thread;

    public MemberState(IStorage storage)
        : base(storage, nameof(MemberState))
    {
        _thread = CreateProperty<string>("thread");
        Dialogs = new DialogStateAccessor(CreateProperty<DialogState>("dialogs"));
        ReturnDialogs = new DialogStateAccessor(CreateProperty<DialogState>("returns"));
        Meeting = CreateProperty<string>("meeting");
    }

    /// <summary>The choice between meanings of a question that waits for this person's reply; null or empty when none does.</summary>
    public IStatePropertyAccessor<DialogState> Dialogs { get; }

    /// <summary>The return that the person is at; null or empty when none is open.</summary>
    public IStatePropertyAccessor<DialogState> ReturnDialogs { get; }

    /// <summary>The meeting that the conversation was about last, and when; null before the first.</summary>
    public IStatePropertyAccessor<string> Meeting { get; }

    /// <summary>The person's thread; null before the first question, and when what is stored cannot be read any more.</summary>
    public async Task<QuestionThread?> RecallAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (await _thread.GetAsync(turnContext, cancellationToken: cancellationToken) is not { Length: > 0 } json)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(json, ThreadJsonContext.Default.QuestionThread);
        }
        catch (JsonException)
        {
            // Written by another version: the conversation begins anew.
            return null;
        }
    }

    public async Task RememberAsync(ITurnContext turnContext, QuestionThread thread, CancellationToken cancellationToken)
    {
        await _thread.SetAsync(turnContext, JsonSerializer.Serialize(thread, ThreadJsonContext.Default.QuestionThread), cancellationToken);
        await SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        var user = Roles.SenderOf(activity) is { } person ? person.Value.ToString("D") : activity.From.Id;
        return $"{activity.ChannelId}/conversations/{activity.Conversation.Id}/users/{user}";
    }
}
