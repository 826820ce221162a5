using TeamsBot.Hosting;

namespace TeamsBot.Conversation;

/// <summary>Gives the memory of recent questions free, though no new ones push them out.</summary>
internal sealed class ForgetOldQuestions(RecentQuestions recent) : IScheduledWork
{
    public string Name => "forget old questions";

    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        recent.ForgetExpired();
        return Task.CompletedTask;
    }
}
