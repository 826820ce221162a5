using Microsoft.Bot.Builder;

namespace TeamsBot.Conversation;

/// <summary>Where the bot has introduced itself already: Teams tells of an installation twice, as an installation and as a member added.</summary>
internal sealed class WelcomedState : BotState
{
    public WelcomedState(IStorage storage)
        : base(storage, nameof(WelcomedState)) =>
        Welcomed = CreateProperty<bool>("welcomed");

    public IStatePropertyAccessor<bool> Welcomed { get; }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{turnContext.Activity.ChannelId}/conversations/{turnContext.Activity.Conversation.Id}/welcome";
}
