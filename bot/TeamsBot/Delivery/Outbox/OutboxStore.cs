using System.Text.Json;
using Partnership.Returns;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Delivery.Outbox;

/// <summary>
/// The outbox as the rest of the bot uses it. What is posted because something else is stored is added in that transaction, with
/// <see cref="OutboxCommands.Add"/>; the members here have one of their own.
/// </summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> where the database cannot be used.</remarks>
internal sealed class OutboxStore(DatabaseWriter writer, DatabaseReader reader, RecipientHealth health, PostAuthors authors, TimeProvider time)
{
    /// <returns>False when there is, or was, a post with this key.</returns>
    public Task<bool> AddAsync(OutboxPost post, CancellationToken cancellationToken) =>
        WriteAsync(session => session.Outbox.Add(post, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc cref="OutboxCommands.Revise"/>
    public Task<RevisionResult> ReviseAsync(string key, OutboxPayload payload, CancellationToken cancellationToken) =>
        WriteAsync(session => session.Outbox.Revise(key, payload, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc cref="OutboxCommands.Move"/>
    public Task<bool> MoveAsync(string key, DateTimeOffset notBefore, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        WriteAsync(session => session.Outbox.Move(key, notBefore, notAfter, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc cref="OutboxCommands.Cancel"/>
    public Task<bool> CancelAsync(string key, CancellationToken cancellationToken) =>
        WriteAsync(session => session.Outbox.Cancel(key, time.GetUtcNow()), cancellationToken);

    public OutboxRow? Find(string key) => reader.Read(key, static (session, key) => session.OutboxQueries.Find(key));

    public IReadOnlyList<OutboxAttempt> Attempts(string key) => reader.Read(key, static (session, key) => session.OutboxQueries.Attempts(key));

    /// <summary>What is still to be posted, the next first, and how many posts that are in all.</summary>
    public (IReadOnlyList<OutboxRow> Posts, int Total) Scheduled(int take) =>
        reader.Read(take, static (session, take) => ((IReadOnlyList<OutboxRow>)session.OutboxQueries.Scheduled(take), session.OutboxQueries.CountScheduled()));

    /// <summary>What went wrong and is not settled, the latest first, and how many posts that are in all.</summary>
    public (IReadOnlyList<OutboxTrouble> Posts, int Total) Unsettled(int take) => reader.Read((take, authors), static (session, asked) =>
        ((IReadOnlyList<OutboxTrouble>)session.OutboxQueries.Unsettled(asked.take).ConvertAll(row => new OutboxTrouble(row, asked.authors.WhyMissed(session, row))), session.OutboxQueries.CountUnsettled()));

    /// <summary>A person's word on a post that went wrong, kept in the audit trail.</summary>
    /// <param name="changed">When the post last changed, as the person saw it.</param>
    /// <returns>False when the post has changed since: nothing was done.</returns>
    public async Task<bool> SettleAsync(string key, long changed, Settlement settlement, Person actor, CancellationToken cancellationToken)
    {
        var isSettled = await WriteAsync(session => Settle(session, key, changed, settlement, actor), cancellationToken);
        if (isSettled && settlement is Settlement.SendAgain && Find(key) is { } row)
        {
            health.Unmark(new OutboxRecipient(row.Recipient));
        }

        return isSettled;
    }

    private async Task<T> WriteAsync<T>(Func<DatabaseSession, T> change, CancellationToken cancellationToken)
    {
        var write = new OutboxChange<T>(change);
        await writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    private bool Settle(DatabaseSession session, string key, long changed, Settlement settlement, Person actor)
    {
        if (session.OutboxQueries.Find(key) is not { } row || row.Changed.ToUnixTimeMilliseconds() != changed
            || row.State is not (OutboxState.Uncertain or OutboxState.Blocked or OutboxState.Rejected or OutboxState.Missed or OutboxState.Waiting))
        {
            return false;
        }

        var now = time.GetUtcNow();
        var after = settlement switch
        {
            Settlement.SendAgain => row with { State = OutboxState.Due, Problem = OutboxProblem.None, Next = now, NotAfter = null, Attempts = 0 },
            Settlement.Arrived => row with { State = OutboxState.Sent, Problem = OutboxProblem.None, SentRevision = row.Revision },
            Settlement.Leave => row with { State = OutboxState.Cancelled },
            _ => throw new ArgumentOutOfRangeException(nameof(settlement), settlement, message: null),
        };
        session.HasNewPosts = settlement is Settlement.SendAgain;
        session.Outbox.Put(after, now);
        if (settlement is Settlement.SendAgain)
        {
            session.Outbox.Unblock(new OutboxRecipient(row.Recipient), now);
        }

        session.Audit.Append(new AuditEvent(now, actor.Id.Value, actor.Name, "delivery.settle", $"post/{key}", Describe(row), Describe(after)));
        return true;
    }

    private static string Describe(OutboxRow row) =>
        JsonSerializer.Serialize(new OutboxSettlement(row.State.ToString(), row.Problem.ToString(), row.Attempts), OutboxJsonContext.Default.OutboxSettlement);

    /// <summary>A durable change that gives something back.</summary>
    private sealed class OutboxChange<T>(Func<DatabaseSession, T> change) : DatabaseWrite
    {
        public override bool Durable => true;

        public T Outcome { get; private set; } = default!;

        public override void Apply(DatabaseSession session) => Outcome = change(session);
    }
}

/// <summary>What the audit trail keeps of a person's word on a post.</summary>
internal sealed record OutboxSettlement(string State, string Problem, int Attempts);
