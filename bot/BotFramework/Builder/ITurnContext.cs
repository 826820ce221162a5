#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One incoming activity and all that the bot does about it.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    /// <summary>What this turn alone knows: the identity, the connector, loaded state.</summary>
    TurnContextStateCollection TurnState { get; }

    Activity Activity { get; }

    /// <summary>True once something other than a trace has been sent.</summary>
    bool Responded { get; }

    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = default, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
