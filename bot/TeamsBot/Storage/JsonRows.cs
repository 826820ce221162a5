using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

/// <summary>Reads documents that are kept as JSON, each in the first column of its row.</summary>
internal static class JsonRows
{
    /// <summary>Every row's document, in the order of the statement.</summary>
    public static List<T> ReadAll<T>(this SqliteCommand command, JsonTypeInfo<T> type)
    {
        using var reader = command.ExecuteReader();
        var all = new List<T>();
        while (reader.Read())
        {
            all.Add(Read(reader.GetString(0), type));
        }

        return all;
    }

    public static T Read<T>(string json, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException("A kept document is empty.");
}
