using Microsoft.Data.Sqlite;
using Partnership.Meetings;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>The statements on the table of <see cref="MeetingPostRow"/>.</summary>
internal sealed class MeetingPostCommands(DatabaseSession session)
{
    private const string Columns = "SELECT Key, Meeting, Conversation, Kind, Offset, Revision, Due, Outcome, Reason, At FROM MeetingPosts";

    private readonly SqliteCommand _find = session.Prepare($"{Columns} WHERE Key = $key", "$key");

    private readonly SqliteCommand _of = session.Prepare($"{Columns} WHERE Meeting = $meeting ORDER BY At, Key", "$meeting");

    private readonly SqliteCommand _save = session.Prepare(
        """
        INSERT INTO MeetingPosts (Key, Meeting, Conversation, Kind, Offset, Revision, Due, Outcome, Reason, At)
        VALUES ($key, $meeting, $conversation, $kind, $offset, $revision, $due, $outcome, $reason, $at)
        ON CONFLICT (Key) DO UPDATE SET Due = excluded.Due, Outcome = excluded.Outcome, Reason = excluded.Reason, At = excluded.At
        """,
        "$key",
        "$meeting",
        "$conversation",
        "$kind",
        "$offset",
        "$revision",
        "$due",
        "$outcome",
        "$reason",
        "$at");

    private readonly SqliteCommand _decide = session.Prepare("UPDATE MeetingPosts SET Outcome = $outcome, Reason = $reason, At = $at WHERE Key = $key", "$outcome", "$reason", "$at", "$key");

    private readonly SqliteCommand _remove = session.Prepare("DELETE FROM MeetingPosts WHERE Key = $key", "$key");

    public MeetingPostRow? Find(string key)
    {
        _find.Parameters[0].Value = key;
        return Rows(_find) is [var row] ? row : null;
    }

    /// <summary>What was decided of a meeting's posts in all channels, the oldest decision first.</summary>
    public List<MeetingPostRow> Of(MeetingId meeting)
    {
        _of.Parameters[0].Value = meeting.ToString();
        return Rows(_of);
    }

    /// <summary>Keeps a decision, in place of an earlier one on the same post.</summary>
    public void Save(MeetingPostRow row)
    {
        _save.Parameters[0].Value = row.Key;
        _save.Parameters[1].Value = row.Meeting;
        _save.Parameters[2].Value = row.Conversation;
        _save.Parameters[3].Value = row.Kind;
        _save.Parameters[4].Value = row.Offset;
        _save.Parameters[5].Value = row.Revision;
        _save.Parameters[6].Value = row.Due.ToUnixTimeMilliseconds();
        _save.Parameters[7].Value = row.Outcome;
        _save.Parameters[8].Value = (object?)row.Reason ?? DBNull.Value;
        _save.Parameters[9].Value = row.At.ToUnixTimeMilliseconds();
        _save.ExecuteNonQuery();
    }

    /// <summary>Changes a decision.</summary>
    public void Decide(string key, string outcome, string? reason, DateTimeOffset at)
    {
        _decide.Parameters[0].Value = outcome;
        _decide.Parameters[1].Value = (object?)reason ?? DBNull.Value;
        _decide.Parameters[2].Value = at.ToUnixTimeMilliseconds();
        _decide.Parameters[3].Value = key;
        _decide.ExecuteNonQuery();
    }

    /// <summary>Takes a decision back: the post is decided anew.</summary>
    public void Remove(string key)
    {
        _remove.Parameters[0].Value = key;
        _remove.ExecuteNonQuery();
    }

    private static List<MeetingPostRow> Rows(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<MeetingPostRow>();
        while (reader.Read())
        {
            rows.Add(new MeetingPostRow
            {
                Key = reader.GetString(0),
                Meeting = reader.GetString(1),
                Conversation = reader.GetString(2),
                Kind = reader.GetString(3),
                Offset = reader.GetString(4),
                Revision = reader.GetInt32(5),
                Due = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(6)),
                Outcome = reader.GetString(7),
                Reason = reader.IsDBNull(8) ? null : reader.GetString(8),
                At = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(9)),
            });
        }

        return rows;
    }
}
