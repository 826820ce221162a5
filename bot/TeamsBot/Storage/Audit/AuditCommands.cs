using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage.Audit;

/// <summary>The statements on the table of <see cref="AuditEntry"/>: it can be added to and read.</summary>
internal sealed class AuditCommands(DatabaseSession session)
{
    private const string Columns = "Sequence, At, ActorId, ActorName, Action, Subject, Before, After, PreviousHash, Hash";

    private readonly SqliteCommand _last = session.Prepare("SELECT Sequence, Hash FROM AuditEntries ORDER BY Sequence DESC LIMIT 1");

    private readonly SqliteCommand _from = session.Prepare($"SELECT {Columns} FROM AuditEntries WHERE Sequence > $after ORDER BY Sequence LIMIT $take", "$after", "$take");

    private readonly SqliteCommand _about = session.Prepare(
        $"SELECT {Columns} FROM AuditEntries WHERE Subject = $subject ORDER BY Sequence DESC LIMIT $take", "$subject", "$take");

    private readonly SqliteCommand _by = session.Prepare("SELECT count(*) FROM AuditEntries WHERE ActorId = $actor", "$actor");

    private readonly SqliteCommand _append = session.Prepare(
        $"INSERT INTO AuditEntries ({Columns}) VALUES ($sequence, $at, $actorId, $actorName, $action, $subject, $before, $after, $previousHash, $hash)",
        "$sequence",
        "$at",
        "$actorId",
        "$actorName",
        "$action",
        "$subject",
        "$before",
        "$after",
        "$previousHash",
        "$hash");

    /// <summary>Adds a line to the trail. Call it in the transaction that does what the line tells of.</summary>
    public void Append(AuditEvent what)
    {
        var (sequence, previousHash) = Last();
        var unhashed = new AuditEntry
        {
            Sequence = sequence + 1,
            At = what.At,
            ActorId = what.ActorId is { } actor ? actor.ToString("D") : "",
            ActorName = what.ActorName,
            Action = what.Action,
            Subject = what.Subject,
            Before = what.Before,
            After = what.After,
            PreviousHash = previousHash,
            Hash = "",
        };
        _append.Parameters[0].Value = unhashed.Sequence;
        _append.Parameters[1].Value = unhashed.At.ToUnixTimeMilliseconds();
        _append.Parameters[2].Value = unhashed.ActorId;
        _append.Parameters[3].Value = unhashed.ActorName;
        _append.Parameters[4].Value = unhashed.Action;
        _append.Parameters[5].Value = unhashed.Subject;
        _append.Parameters[6].Value = unhashed.Before ?? (object)DBNull.Value;
        _append.Parameters[7].Value = unhashed.After ?? (object)DBNull.Value;
        _append.Parameters[8].Value = unhashed.PreviousHash;
        _append.Parameters[9].Value = AuditHash.Of(unhashed);
        _append.ExecuteNonQuery();
    }

    /// <summary>Entries after one, oldest first.</summary>
    public List<AuditEntry> From(long after, int take)
    {
        _from.Parameters[0].Value = after;
        _from.Parameters[1].Value = take;
        return Read(_from);
    }

    /// <summary>What was done to a subject, the latest first.</summary>
    public List<AuditEntry> About(string subject, int take)
    {
        _about.Parameters[0].Value = subject;
        _about.Parameters[1].Value = take;
        return Read(_about);
    }

    /// <summary>The number of audit entries by this person.</summary>
    public long CountBy(Guid actor)
    {
        _by.Parameters[0].Value = actor.ToString("D");
        return (long)_by.ExecuteScalar()!;
    }

    private (long Sequence, string Hash) Last()
    {
        using var reader = _last.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : (0, AuditHash.None);
    }

    private static List<AuditEntry> Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var entries = new List<AuditEntry>();
        while (reader.Read())
        {
            entries.Add(new AuditEntry
            {
                Sequence = reader.GetInt64(0),
                At = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)),
                ActorId = reader.GetString(2),
                ActorName = reader.GetString(3),
                Action = reader.GetString(4),
                Subject = reader.GetString(5),
                Before = reader.IsDBNull(6) ? null : reader.GetString(6),
                After = reader.IsDBNull(7) ? null : reader.GetString(7),
                PreviousHash = reader.GetString(8),
                Hash = reader.GetString(9),
            });
        }

        return entries;
    }
}
