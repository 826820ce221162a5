namespace TeamsBot.Hosting;

/// <summary>Gives the memory of activities free that can no longer be delivered again, though no new ones push them out.</summary>
internal sealed class ForgetOldActivities(RecentActivities recent) : IScheduledWork
{
    public string Name => "forget old activities";

    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        recent.ForgetExpired();
        return Task.CompletedTask;
    }
}
