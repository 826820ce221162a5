using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

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

    public string? Read(string key) => (string?)Scalar(_read, key);

    public long? Version(string key) => (long?)Scalar(_version, key);

    /// <summary>Looks at every row: for what is asked seldom.</summary>
    public List<string> KeysEndingWith(string end)
    {
        _keysEndingWith.Parameters[0].Value = end;
        using var reader = _keysEndingWith.ExecuteReader();
        var keys = new List<string>();
        while (reader.Read())
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
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

    private static object? Scalar(SqliteCommand command, string key)
    {
        command.Parameters[0].Value = key;
        return command.ExecuteScalar();
    }
}
