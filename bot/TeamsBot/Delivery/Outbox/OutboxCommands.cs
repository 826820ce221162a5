using Microsoft.Data.Sqlite;
using TeamsBot.Storage;

namespace TeamsBot.Delivery.Outbox;

/// <summary>The changes to the table of <see cref="OutboxRow"/>. Add posts in the transaction of what they tell of.</summary>
internal sealed class OutboxCommands(DatabaseSession session)
{
    private readonly OutboxQueries _reading = session.OutboxQueries;

    private readonly SqliteCommand _add = session.Prepare(
        """
        INSERT INTO OutboxPosts (Key, Recipient, RecipientName, Kind, Payload, Revision, SentRevision, State, Problem, Attempts, NotBefore, NotAfter, Next, ReplyTo, Changed)
        VALUES ($key, $recipient, $recipientName, $kind, $payload, 1, 0, 'Due', 'None', 0, $notBefore, $notAfter, $notBefore, $replyTo, $now)
        ON CONFLICT (Key) DO NOTHING
        """,
        "$key", "$recipient", "$recipientName", "$kind", "$payload", "$notBefore", "$notAfter", "$replyTo", "$now");

    private readonly SqliteCommand _revise = session.Prepare(
        "UPDATE OutboxPosts SET Payload = $payload, Revision = Revision + 1, State = $state, Next = $next, Attempts = $attempts, Changed = $now WHERE Key = $key",
        "$payload", "$state", "$next", "$attempts", "$now", "$key");

    private readonly SqliteCommand _say = session.Prepare("UPDATE OutboxPosts SET Payload = $payload, Revision = Revision + 1 WHERE Key = $key", "$payload", "$key");

    private readonly SqliteCommand _move = session.Prepare(
        "UPDATE OutboxPosts SET NotBefore = $notBefore, NotAfter = $notAfter, Next = $notBefore, Changed = $now WHERE Key = $key AND State IN ('Due', 'Waiting') AND ActivityId IS NULL",
        "$notBefore", "$notAfter", "$now", "$key");

    private readonly SqliteCommand _cancel = session.Prepare(
        "UPDATE OutboxPosts SET State = 'Cancelled', Changed = $now WHERE Key = $key AND State IN ('Due', 'Waiting', 'Blocked') AND ActivityId IS NULL", "$now", "$key");

    private readonly SqliteCommand _begin = session.Prepare(
        """
        UPDATE OutboxPosts SET State = 'Attempted', Attempts = Attempts + 1, LastAttempt = $now, Changed = $now
        WHERE Key = $key AND Revision = $revision AND State IN ('Due', 'Waiting')
        """,
        "$now", "$key", "$revision");

    private readonly SqliteCommand _record = session.Prepare(
        "INSERT INTO OutboxAttempts (Key, Number, Revision, At, Outcome, Problem) SELECT $key, coalesce(max(Number), 0) + 1, $revision, $now, '', 'None' FROM OutboxAttempts WHERE Key = $key",
        "$key", "$revision", "$now");

    private readonly SqliteCommand _end = session.Prepare(
        """
        UPDATE OutboxAttempts SET Ended = $now, Outcome = $outcome, Problem = $problem
        WHERE Key = $key AND Number = (SELECT max(Number) FROM OutboxAttempts WHERE Key = $key) AND Ended IS NULL
        """,
        "$now", "$outcome", "$problem", "$key");

    private readonly SqliteCommand _finish = session.Prepare(
        """
        UPDATE OutboxPosts SET State = $state, Problem = $problem, SentRevision = $sentRevision, ActivityId = $activityId, Attempts = $attempts, Next = $next, NotAfter = $notAfter, Changed = $now
        WHERE Key = $key
        """,
        "$state", "$problem", "$sentRevision", "$activityId", "$attempts", "$next", "$notAfter", "$now", "$key");

    private readonly SqliteCommand _postpone = session.Prepare(
        "UPDATE OutboxPosts SET Next = $next WHERE Recipient = $recipient AND State IN ('Due', 'Waiting') AND Next < $next", "$next", "$recipient");

    private readonly SqliteCommand _block = session.Prepare(
        "INSERT INTO UnreachableRecipients (Recipient, Problem, Since) VALUES ($recipient, $problem, $now) ON CONFLICT (Recipient) DO NOTHING",
        "$recipient", "$problem", "$now");

    private readonly SqliteCommand _unblock = session.Prepare("DELETE FROM UnreachableRecipients WHERE Recipient = $recipient", "$recipient");

    private readonly SqliteCommand _release = session.Prepare(
        """
        UPDATE OutboxPosts SET State = 'Due', Problem = 'None', Next = $now, Changed = $now
        WHERE Recipient = $recipient AND (State = 'Blocked' OR (State = 'Waiting' AND Problem = 'NotInstalled'))
        """,
        "$now", "$recipient");

    private readonly SqliteCommand _removeBefore = session.Prepare(
        "DELETE FROM OutboxPosts WHERE Changed < $before AND Key >= $from AND Key < $to AND State IN ('Sent', 'Cancelled', 'Missed', 'Rejected', 'Blocked')", "$before", "$from", "$to");

    private readonly SqliteCommand _removeFor = session.Prepare("DELETE FROM OutboxPosts WHERE Recipient = $recipient AND State <> 'Attempted'", "$recipient");

    private readonly SqliteCommand _removeAttempts = session.Prepare("DELETE FROM OutboxAttempts WHERE Key NOT IN (SELECT Key FROM OutboxPosts)");

    /// <returns>False when there is, or was, a post with this key; that one is left as it is.</returns>
    public bool Add(OutboxPost post, DateTimeOffset now)
    {
        session.HasNewPosts = true;
        return Run(
            _add, post.Key, post.Recipient.Key, post.RecipientName, post.Kind, post.Payload.ToJson(), Milliseconds(post.NotBefore), Milliseconds(post.NotAfter), post.ReplyTo, Milliseconds(now));
    }

    /// <summary>Gives a post new words: in place of the old ones, or as an edit of the message that people see.</summary>
    public RevisionResult Revise(string key, OutboxPayload payload, DateTimeOffset now)
    {
        var json = payload.ToJson();
        if (_reading.Find(key) is not { State: not (OutboxState.Cancelled or OutboxState.Missed or OutboxState.Blocked) } row || row is { State: OutboxState.Rejected, IsEdit: false })
        {
            return RevisionResult.NotPosted;
        }

        if (string.Equals(row.Payload, json, StringComparison.Ordinal))
        {
            return RevisionResult.Unchanged;
        }

        // A message without an id is there, but cannot be edited.
        if (row is { State: OutboxState.Sent, IsEdit: false })
        {
            return RevisionResult.NotPosted;
        }

        // Teams may take other words where it refused these.
        var isSent = row.State is OutboxState.Sent or OutboxState.Rejected;
        session.HasNewPosts = true;
        Run(_revise, json, (isSent ? OutboxState.Due : row.State).ToString(), Milliseconds(isSent ? now : row.Next), isSent ? 0 : row.Attempts, Milliseconds(now), key);
        return isSent || row.IsEdit || row.State is OutboxState.Attempted ? RevisionResult.Edits : RevisionResult.Replaced;
    }

    /// <summary>Gives a post the words that it is sent or edited with now.</summary>
    /// <returns>The post as it is then.</returns>
    public OutboxRow Say(OutboxRow row, OutboxPayload payload)
    {
        var json = payload.ToJson();
        if (string.Equals(row.Payload, json, StringComparison.Ordinal))
        {
            return row;
        }

        Run(_say, json, row.Key);
        return row with { Payload = json, Revision = row.Revision + 1 };
    }

    /// <summary>Keeps a post that is not made, so that it is among what went wrong.</summary>
    /// <returns>False when there is, or was, a post with this key.</returns>
    public bool AddMissed(OutboxPost post, DateTimeOffset now)
    {
        if (!Add(post, now))
        {
            return false;
        }

        Put(_reading.Find(post.Key)! with { State = OutboxState.Missed, Problem = OutboxProblem.Late }, now);
        return true;
    }

    /// <summary>Gives a post that was not sent yet another time.</summary>
    /// <returns>False when there is none, or it was sent, or is being sent.</returns>
    public bool Move(string key, DateTimeOffset notBefore, DateTimeOffset? notAfter, DateTimeOffset now)
    {
        session.HasNewPosts = true;
        return Run(_move, Milliseconds(notBefore), Milliseconds(notAfter), Milliseconds(now), key);
    }

    /// <summary>Withdraws a post that was not sent yet.</summary>
    /// <returns>False when there is none, or it was sent, or may have been: then give it new words.</returns>
    public bool Cancel(string key, DateTimeOffset now) => Run(_cancel, Milliseconds(now), key);

    /// <summary>Records that the call is about to be made.</summary>
    /// <returns>False when the post has changed since it was read: then do not make it.</returns>
    public bool Begin(OutboxRow row, DateTimeOffset now) =>
        Run(_begin, Milliseconds(now), row.Key, row.Revision) && Run(_record, row.Key, row.Revision, Milliseconds(now));

    /// <summary>Records what became of the call.</summary>
    public void EndAttempt(string key, OutboxState outcome, OutboxProblem problem, DateTimeOffset now) =>
        Run(_end, Milliseconds(now), outcome.ToString(), problem.ToString(), key);

    /// <summary>Stores where a post stands; its words, key, recipient and first time stay.</summary>
    public void Put(OutboxRow row, DateTimeOffset now) => Run(
        _finish, row.State.ToString(), row.Problem.ToString(), row.SentRevision, row.ActivityId, row.Attempts, Milliseconds(row.Next), Milliseconds(row.NotAfter), Milliseconds(now), row.Key);

    /// <summary>Leaves a recipient alone until a time, so that what is to be sent to them keeps its order.</summary>
    public void Postpone(OutboxRecipient recipient, DateTimeOffset until) => Run(_postpone, Milliseconds(until), recipient.Key);

    /// <summary>Marks a recipient as out of reach.</summary>
    /// <returns>False when they are marked already.</returns>
    public bool Block(OutboxRecipient recipient, OutboxProblem problem, DateTimeOffset now) => Run(_block, recipient.Key, problem.ToString(), Milliseconds(now));

    /// <summary>Takes the mark away and has what waited for the recipient sent.</summary>
    public void Unblock(OutboxRecipient recipient, DateTimeOffset now)
    {
        session.HasNewPosts = true;
        Run(_unblock, recipient.Key);
        Run(_release, Milliseconds(now), recipient.Key);
    }

    /// <summary>Removes posts that came to their end before a time.</summary>
    /// <param name="repliesBefore">The same for late answers to people, which are kept for less long.</param>
    public void RemoveBefore(DateTimeOffset before, DateTimeOffset repliesBefore)
    {
        Run(_removeBefore, Milliseconds(before), "", "\uffff");
        Run(_removeBefore, Milliseconds(repliesBefore), LateReplies.KeyPrefix, LateReplies.KeyPrefix + '\uffff');
        Run(_removeAttempts);
    }

    /// <summary>Removes the posts to one recipient, but not one that is on its way, and that they could not be reached.</summary>
    /// <returns>How many posts.</returns>
    public int RemoveFor(OutboxRecipient recipient)
    {
        _removeFor.Parameters[0].Value = recipient.Key;
        var removed = _removeFor.ExecuteNonQuery();
        Run(_removeAttempts);
        Run(_unblock, recipient.Key);
        return removed;
    }

    private static long Milliseconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    private static long? Milliseconds(DateTimeOffset? instant) => instant?.ToUnixTimeMilliseconds();

    /// <returns>Whether a row was changed.</returns>
    private static bool Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command.ExecuteNonQuery() > 0;
    }
}
