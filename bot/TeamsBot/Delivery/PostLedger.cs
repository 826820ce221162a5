using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>What the sender reads from the outbox and writes into it. Every step is on the disk before the next is taken.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> where the database cannot be used.</remarks>
internal sealed class PostLedger(DatabaseReader reader, DatabaseWriter writer, DeliveryNotices notices, RecipientHealth health, PostAuthors authors, TimeProvider time)
{
    /// <summary>Keys read at a time.</summary>
    private const int MostDue = 2000;

    /// <summary>Called when posts were added, on the writer: it must not take long.</summary>
    public void WhenPostsAreAdded(Action wake) => writer.PostsAdded = wake;

    public OutboxRow? Find(string key) => reader.Read(key, static (session, key) => session.OutboxQueries.Find(key));

    /// <summary>What is to be sent by now, the longest due first.</summary>
    public IReadOnlyList<(string Key, OutboxRecipient Recipient)> Due() =>
        reader.Read(time.GetUtcNow(), static (session, now) => session.OutboxQueries.Due(now, MostDue));

    /// <summary>How long nothing falls due, zero or less where something is; null where nothing will.</summary>
    public TimeSpan? UntilNext() => reader.Read(0, static (session, _) => session.OutboxQueries.Next()) - time.GetUtcNow();

    /// <summary>Why a recipient cannot be written to, as far as is known.</summary>
    public OutboxProblem ProblemOf(OutboxRecipient recipient) => health.ProblemOf(recipient);

    /// <summary>Whether a post is written anew before each call.</summary>
    public bool HasAuthor(string key) => authors.Find(key) is not null;

    /// <summary>Records that the call is about to be made.</summary>
    /// <returns>The post with the words that it has now; null where it was changed or withdrawn since it was read, or its author holds it back: then make no call.</returns>
    public async Task<OutboxRow?> BeginAsync(OutboxRow post)
    {
        var begun = new BeginAttempt(post, authors.Find(post.Key), notices, time.GetUtcNow());
        await writer.WriteAsync(begun, CancellationToken.None);
        return begun.Begun;
    }

    /// <param name="wasCalled">Whether <see cref="BeginAsync"/> was called for it, or it came to its end without.</param>
    public Task EndAsync(OutboxRow post, PostOutcome outcome, bool wasCalled) =>
        writer.WriteAsync(new CompleteAttempt(post, outcome, wasCalled, time.GetUtcNow(), notices, health), CancellationToken.None);

    /// <summary>What the last bot on this database had begun and not ended may have arrived: that is for a person to find out.</summary>
    public Task RecoverAsync(CancellationToken cancellationToken) => writer.WriteAsync(new RecoverInterruptedPosts(notices, time.GetUtcNow()), cancellationToken);
}
