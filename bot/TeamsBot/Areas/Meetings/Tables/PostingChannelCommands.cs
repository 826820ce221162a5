using Microsoft.Data.Sqlite;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>The statements on the table of <see cref="PostingChannelRow"/>.</summary>
internal sealed class PostingChannelCommands(DatabaseSession session)
{
    private readonly SqliteCommand _all = session.Prepare("SELECT Conversation, Body, Name, SetBy, At FROM PostingChannels ORDER BY Conversation, Body");

    private readonly SqliteCommand _save = session.Prepare(
        "INSERT INTO PostingChannels (Conversation, Body, Name, SetBy, At) VALUES ($conversation, $body, $name, $setBy, $at) ON CONFLICT (Conversation, Body) DO NOTHING",
        "$conversation",
        "$body",
        "$name",
        "$setBy",
        "$at");

    private readonly SqliteCommand _remove = session.Prepare("DELETE FROM PostingChannels WHERE Conversation = $conversation AND Body = $body", "$conversation", "$body");

    private readonly SqliteCommand _rename = session.Prepare("UPDATE PostingChannels SET Name = $name WHERE Conversation = $conversation AND Name <> $name", "$name", "$conversation");

    public List<PostingChannelRow> All()
    {
        using var reader = _all.ExecuteReader();
        var rows = new List<PostingChannelRow>();
        while (reader.Read())
        {
            rows.Add(new PostingChannelRow
            {
                Conversation = reader.GetString(0),
                Body = reader.GetString(1),
                Name = reader.GetString(2),
                SetBy = reader.GetString(3),
                At = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(4)),
            });
        }

        return rows;
    }

    /// <summary>Adds a channel; one that is there already stays as it is, with the instant from which it is posted to.</summary>
    public void Add(PostingChannelRow row)
    {
        _save.Parameters[0].Value = row.Conversation;
        _save.Parameters[1].Value = row.Body;
        _save.Parameters[2].Value = row.Name;
        _save.Parameters[3].Value = row.SetBy;
        _save.Parameters[4].Value = row.At.ToUnixTimeMilliseconds();
        _save.ExecuteNonQuery();
    }

    /// <returns>Whether a row was changed.</returns>
    public bool Rename(string conversation, string name)
    {
        _rename.Parameters[0].Value = name;
        _rename.Parameters[1].Value = conversation;
        return _rename.ExecuteNonQuery() > 0;
    }

    public void Remove(string conversation, string body)
    {
        _remove.Parameters[0].Value = conversation;
        _remove.Parameters[1].Value = body;
        _remove.ExecuteNonQuery();
    }
}
