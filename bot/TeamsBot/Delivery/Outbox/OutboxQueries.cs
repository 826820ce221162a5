using System.Globalization;
using Microsoft.Data.Sqlite;
using TeamsBot.Storage;

namespace TeamsBot.Delivery.Outbox;

/// <summary>What is asked of the table of <see cref="OutboxRow"/>.</summary>
internal sealed class OutboxQueries(DatabaseSession session)
{
    private const string Columns =
        "Key, Recipient, RecipientName, Kind, Payload, Revision, SentRevision, State, Problem, ActivityId, Attempts, LastAttempt, NotBefore, NotAfter, Next, ReplyTo, Changed";

    // The reports of trouble themselves are left out: they would pile up where nobody of the secretariat can be reached.
    private const string Problems =
        $"Kind <> '{DeliveryNotices.Kind}' AND (State IN ('Uncertain', 'Blocked', 'Rejected', 'Missed') OR (State = 'Waiting' AND Problem <> 'None'))";

    private readonly SqliteCommand _find = session.Prepare($"SELECT {Columns} FROM OutboxPosts WHERE Key = $key", "$key");

    private readonly SqliteCommand _due = session.Prepare(
        "SELECT Key, Recipient FROM OutboxPosts WHERE State IN ('Due', 'Waiting') AND Next <= $now ORDER BY Next, rowid LIMIT $take", "$now", "$take");

    private readonly SqliteCommand _next = session.Prepare("SELECT min(Next) FROM OutboxPosts WHERE State IN ('Due', 'Waiting')");

    private readonly SqliteCommand _scheduled = session.Prepare(
        $"SELECT {Columns} FROM OutboxPosts WHERE State = 'Due' AND ActivityId IS NULL ORDER BY Next, rowid LIMIT $take", "$take");

    private readonly SqliteCommand _countScheduled = session.Prepare("SELECT count(*) FROM OutboxPosts WHERE State = 'Due' AND ActivityId IS NULL");

    private readonly SqliteCommand _problems = session.Prepare($"SELECT {Columns} FROM OutboxPosts WHERE {Problems} ORDER BY Changed DESC, rowid DESC LIMIT $take", "$take");

    private readonly SqliteCommand _countProblems = session.Prepare($"SELECT count(*) FROM OutboxPosts WHERE {Problems}");

    private readonly SqliteCommand _attempted = session.Prepare("SELECT Key FROM OutboxPosts WHERE State = 'Attempted'");

    private readonly SqliteCommand _attempts = session.Prepare(
        "SELECT Key, Number, Revision, At, Ended, Outcome, Problem FROM OutboxAttempts WHERE Key = $key ORDER BY Number", "$key");

    private readonly SqliteCommand _unreachable = session.Prepare("SELECT Recipient, Problem FROM UnreachableRecipients");

    private readonly SqliteCommand _countFor = session.Prepare("SELECT count(*) FROM OutboxPosts WHERE Recipient = $recipient", "$recipient");

    public OutboxRow? Find(string key)
    {
        _find.Parameters[0].Value = key;
        return Rows(_find) is [var row] ? row : null;
    }

    /// <summary>What is to be sent by now, the longest due first.</summary>
    public List<(string Key, OutboxRecipient Recipient)> Due(DateTimeOffset now, int take)
    {
        _due.Parameters[0].Value = now.ToUnixTimeMilliseconds();
        _due.Parameters[1].Value = take;
        using var reader = _due.ExecuteReader();
        var due = new List<(string, OutboxRecipient)>();
        while (reader.Read())
        {
            due.Add((reader.GetString(0), new OutboxRecipient(reader.GetString(1))));
        }

        return due;
    }

    /// <summary>When something falls due next, or did; null where nothing will.</summary>
    public DateTimeOffset? Next() => _next.ExecuteScalar() is long next ? DateTimeOffset.FromUnixTimeMilliseconds(next) : null;

    /// <summary>What is still to be sent for the first time, the next first.</summary>
    public List<OutboxRow> Scheduled(int take) => Rows(_scheduled, take);

    public int CountScheduled() => Count(_countScheduled);

    /// <summary>What went wrong and is not settled, the latest first.</summary>
    public List<OutboxRow> Unsettled(int take) => Rows(_problems, take);

    public int CountUnsettled() => Count(_countProblems);

    /// <summary>Posts to one recipient that are kept.</summary>
    public int CountFor(string recipient)
    {
        _countFor.Parameters[0].Value = recipient;
        return Count(_countFor);
    }

    /// <summary>Posts whose call may have been made when the bot last ended.</summary>
    public List<string> Attempted() => Strings(_attempted);

    public List<OutboxAttempt> Attempts(string key)
    {
        _attempts.Parameters[0].Value = key;
        using var reader = _attempts.ExecuteReader();
        var attempts = new List<OutboxAttempt>();
        while (reader.Read())
        {
            attempts.Add(new OutboxAttempt
            {
                Key = reader.GetString(0),
                Number = reader.GetInt32(1),
                Revision = reader.GetInt32(2),
                At = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3)),
                Ended = Instant(reader, 4),
                Outcome = reader.GetString(5),
                Problem = reader.GetString(6),
            });
        }

        return attempts;
    }

    public Dictionary<OutboxRecipient, OutboxProblem> Unreachable()
    {
        using var reader = _unreachable.ExecuteReader();
        var recipients = new Dictionary<OutboxRecipient, OutboxProblem>();
        while (reader.Read())
        {
            recipients.Add(new OutboxRecipient(reader.GetString(0)), Enum.Parse<OutboxProblem>(reader.GetString(1)));
        }

        return recipients;
    }

    private static DateTimeOffset? Instant(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    private static int Count(SqliteCommand command) => Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);

    private static List<string> Strings(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private static List<OutboxRow> Rows(SqliteCommand command, int take)
    {
        command.Parameters[0].Value = take;
        return Rows(command);
    }

    private static List<OutboxRow> Rows(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<OutboxRow>();
        while (reader.Read())
        {
            rows.Add(new OutboxRow
            {
                Key = reader.GetString(0),
                Recipient = reader.GetString(1),
                RecipientName = reader.GetString(2),
                Kind = reader.GetString(3),
                Payload = reader.GetString(4),
                Revision = reader.GetInt32(5),
                SentRevision = reader.GetInt32(6),
                State = Enum.Parse<OutboxState>(reader.GetString(7)),
                Problem = Enum.Parse<OutboxProblem>(reader.GetString(8)),
                ActivityId = reader.IsDBNull(9) ? null : reader.GetString(9),
                Attempts = reader.GetInt32(10),
                LastAttempt = Instant(reader, 11),
                NotBefore = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(12)),
                NotAfter = Instant(reader, 13),
                Next = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(14)),
                ReplyTo = reader.IsDBNull(15) ? null : reader.GetString(15),
                Changed = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(16)),
            });
        }

        return rows;
    }
}
