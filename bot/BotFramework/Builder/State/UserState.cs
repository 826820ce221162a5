#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

/// <summary>State of one user, wherever they write on one channel.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var channelId = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity has no channel id.");
        var userId = turnContext.Activity.From?.Id ?? throw new InvalidOperationException("The activity has no sender's id.");
        return $"{channelId}/users/{userId}";
    }
}
