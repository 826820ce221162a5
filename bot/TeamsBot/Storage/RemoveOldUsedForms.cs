using TeamsBot.Scheduling;

namespace TeamsBot.Storage;

/// <summary>Removes the memory of forms that were used long ago.</summary>
internal sealed class RemoveOldUsedForms(DatabaseWriter writer, TimeProvider time) : IScheduledWork
{
    /// <summary>A form this old that is sent again is refused all the same, for the revision that it carries.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    public string Name => "remove old used forms";

    /// <summary>Short enough that a bot which is restarted every day gets to it.</summary>
    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken) => writer.WriteAsync(new UsedFormRemoval(time.GetUtcNow() - Kept), cancellationToken);
}
