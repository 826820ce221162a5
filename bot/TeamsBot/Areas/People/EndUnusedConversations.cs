using TeamsBot.Scheduling;

namespace TeamsBot.Areas.People;

/// <summary>Ends conversations that nobody has used for long.</summary>
internal sealed class EndUnusedConversations(ConversationEnds ends) : IScheduledWork
{
    public string Name => "end unused conversations";

    /// <summary>Short enough that a bot which is restarted every day gets to it.</summary>
    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken) => ends.EndUnusedAsync(cancellationToken);
}
