using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TeamsBot.Storage.Migrations;

namespace TeamsBot.Storage;

/// <summary>
/// Brings the file's tables to this version. A database that is current is told by plain SQL and an empty one is filled from a script, so that
/// an ordinary start does without Entity Framework; an older one is migrated by it.
/// </summary>
internal sealed class DatabaseSchema(DatabaseFile file, BotDbContextFactory contexts)
{
    private const string History = "__EFMigrationsHistory";

    /// <summary>Every migration, oldest first.</summary>
    public static IReadOnlyList<string> Migrations { get; } = [Initial.Id, QuestionGaps.Id, AuditTrail.Id, Storage.Migrations.Returns.Id, RoleGrants.Id, Outbox.Id, UpdatesAndIndicators.Id, Storage.Migrations.Meetings.Id, ConversationTeams.Id];

    private static readonly string[] Tables = ["BotState", "ConversationReferences", "QuestionGaps", "AuditEntries", "UsedForms", "FundingPeriods", "Returns", "ReturnSubmissions", "RoleGrants", "OutboxPosts", "OutboxAttempts", "UnreachableRecipients", "IndicatorDefinitions", "IndicatorValues", "ProgressUpdates", "Meetings", "MeetingPapers", "PostingChannels", "MeetingPosts"];

    /// <returns>What was done.</returns>
    /// <exception cref="DatabaseFaultException">The file holds something else, or belongs to a newer version.</exception>
    public SchemaChange Apply(SqliteConnection connection)
    {
        var tables = Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        if (tables.Count == 0)
        {
            DatabaseFile.Execute(connection, CreationScript());
            return SchemaChange.Created;
        }

        if (!tables.Contains(History))
        {
            throw Unknown($"The file '{file.Path}' is a database of another program", $"Give {DatabaseOptions.SectionName}:{nameof(DatabaseOptions.Path)} another path");
        }

        var applied = Column(connection, $"SELECT MigrationId FROM {History}");
        if (!applied.IsSubsetOf(Migrations))
        {
            throw Unknown($"The database '{file.Path}' was last used by a newer version of the bot", "Install that version, or put back a backup of this one's");
        }

        if (applied.Count < Migrations.Count)
        {
            using var context = contexts.CreateDbContext();
            context.Database.Migrate();
            return SchemaChange.Migrated;
        }

        return Tables.All(tables.Contains)
            ? SchemaChange.None
            : throw DatabaseFaultException.Corrupt(file.Path, "tables are missing");
    }

    /// <summary>
    /// All migrations as one script, as Entity Framework generates it; a test compares the two. Should it break off between two of its transactions, the
    /// next start finds what the history lacks and migrates.
    /// </summary>
    public static string CreationScript()
    {
        using var script = new StreamReader(typeof(DatabaseSchema).Assembly.GetManifestResourceStream("Creation.sql")!);
        return script.ReadToEnd();
    }

    private static HashSet<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private static DatabaseFaultException Unknown(string finding, string remedy) =>
        new(DatabaseFault.Unknown, $"{finding}. It was left as it is. {remedy}.");
}
