using System.Collections.Concurrent;
using Microsoft.Bot.Builder;

namespace TeamsBot.Areas.Questions;

/// <summary>Where the bot has introduced itself already: Teams tells of an installation twice, as an installation and as a member added.</summary>
internal sealed class WelcomedState : BotState
{
    private readonly ConcurrentDictionary<string, byte> _underway = new(StringComparer.Ordinal);

    public WelcomedState(IStorage storage)
        : base(storage, nameof(WelcomedState)) =>
        Welcomed = CreateProperty<bool>("welcomed");

    public IStatePropertyAccessor<bool> Welcomed { get; }

    /// <summary>False while another turn of the same conversation decides: Teams' two activities often come at the same moment.</summary>
    public bool TryBegin(ITurnContext turnContext) => _underway.TryAdd(GetStorageKey(turnContext), 0);

    public void End(ITurnContext turnContext) => _underway.TryRemove(GetStorageKey(turnContext), out _);

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{turnContext.Activity.ChannelId}/conversations/{turnContext.Activity.Conversation.Id}/welcome";
}
