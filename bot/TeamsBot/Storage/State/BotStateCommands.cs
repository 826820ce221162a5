using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage.State;

/// <summary>The statements on the table of <see cref="BotStateItem"/>.</summary>
internal sealed class BotStateCommands(DatabaseSession session)
{
    private readonly SqliteCommand _read = session.Prepare("SELECT Json FROM BotState WHERE Key = $key", "$key");
    private readonly SqliteCommand _version = session.Prepare("SELECT Version FROM BotState WHERE Key = $key", "$key");
    private readonly SqliteCommand _delete = session.Prepare("DELETE FROM BotState WHERE Key = $key", "$key");

    private readonly SqliteCommand _put = session.Prepare(
        """
        INSERT INTO BotState (Key, Json, Version) VALUES ($key, $json, $version)
        ON CONFLICT (Key) DO UPDATE SET Json = excluded.Json, Version = excluded.Version
        """,
        "$key",
        "$json",
        "$version");

    private readonly SqliteCommand _keysEndingWith = session.Prepare("SELECT Key FROM BotState WHERE substr(Key, -length($end)) = $end", "$end");

    private readonly SqliteCommand _keysOf = session.Prepare(
        "SELECT Key FROM BotState WHERE instr(Key, '/conversations/' || $conversation || '/') > 0 OR instr(Key, '/conversations/' || $conversation || ';') > 0", "$conversation");

    // Where the bot has introduced itself is known as long as the conversation is: it would do so again otherwise.
    private readonly SqliteCommand _unused = session.Prepare(
        """
        SELECT Key FROM BotState
        WHERE Version < $before AND instr(Key, '/conversations/') > 0
            AND (substr(Key, -8) <> '/welcome'
                OR substr(Key, instr(Key, '/conversations/') + 15, length(Key) - instr(Key, '/conversations/') - 22) NOT IN (SELECT ConversationId FROM ConversationReferences))
        """,
        "$before");

    public string? Read(string key) => (string?)Scalar(_read, key);

    public long? Version(string key) => (long?)Scalar(_version, key);

    /// <summary>Looks at every row: for what is asked seldom.</summary>
    public List<string> KeysEndingWith(string end)
    {
        _keysEndingWith.Parameters[0].Value = end;
        return Keys(_keysEndingWith);
    }

    /// <summary>What is kept of a conversation, of its threads and of the people in it. Looks at every row.</summary>
    public List<string> KeysOf(string conversationId)
    {
        _keysOf.Parameters[0].Value = conversationId;
        return Keys(_keysOf);
    }

    /// <summary>What is kept of conversations and was not written since a time. Looks at every row.</summary>
    public List<string> Unused(DateTimeOffset before)
    {
        _unused.Parameters[0].Value = before.UtcTicks;
        return Keys(_unused);
    }

    public void Put(string key, string json, long version)
    {
        _put.Parameters[0].Value = key;
        _put.Parameters[1].Value = json;
        _put.Parameters[2].Value = version;
        _put.ExecuteNonQuery();
    }

    public void Delete(string key)
    {
        _delete.Parameters[0].Value = key;
        _delete.ExecuteNonQuery();
    }

    private static List<string> Keys(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var keys = new List<string>();
        while (reader.Read())
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
    }

    private static object? Scalar(SqliteCommand command, string key)
    {
        command.Parameters[0].Value = key;
        return command.ExecuteScalar();
    }
}
