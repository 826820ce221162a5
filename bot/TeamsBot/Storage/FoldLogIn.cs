using TeamsBot.Scheduling;

namespace TeamsBot.Storage;

/// <summary>What was deleted leaves the file and its log within the hour, also in a bot with so few changes that SQLite would get to it after weeks.</summary>
internal sealed class FoldLogIn(BotDatabase database) : IScheduledWork
{
    public string Name => "fold the database's log in";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        database.FoldLogIn();
        return Task.CompletedTask;
    }
}
