using TeamsBot.Scheduling;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Removes posts that came to their end long ago, with their attempts.</summary>
internal sealed class RemoveOldPosts(DatabaseWriter writer, TimeProvider time) : IScheduledWork
{
    /// <summary>Long enough that nobody adds a post with the same key again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>What was answered is nobody's business for long.</summary>
    private static readonly TimeSpan RepliesKept = TimeSpan.FromDays(7);

    public string Name => "remove old posts";

    /// <summary>Short enough that a bot which is restarted every day gets to it.</summary>
    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return writer.WriteAsync(new OldPostRemoval(now - Kept, now - RepliesKept), cancellationToken);
    }
}
