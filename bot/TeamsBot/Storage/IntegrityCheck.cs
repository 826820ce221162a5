using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

/// <summary>SQLite's own checks of a whole file.</summary>
internal static class IntegrityCheck
{
    private const string Sound = "ok";

    /// <summary>Checks the structure of every page, but not that indexes agree with their tables.</summary>
    /// <exception cref="DatabaseFaultException">The file is damaged.</exception>
    public static void Quick(SqliteConnection connection, string path) => Run(connection, "PRAGMA quick_check(1)", path);

    /// <summary>Checks everything.</summary>
    /// <exception cref="DatabaseFaultException">The file is damaged.</exception>
    public static void Full(SqliteConnection connection, string path) => Run(connection, "PRAGMA integrity_check(1)", path);

    private static void Run(SqliteConnection connection, string sql, string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var finding = (string?)command.ExecuteScalar();
        if (!string.Equals(finding, Sound, StringComparison.Ordinal))
        {
            throw DatabaseFaultException.Corrupt(path, finding ?? "no result");
        }
    }
}
