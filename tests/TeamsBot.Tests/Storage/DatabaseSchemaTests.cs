using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using TeamsBot.Storage;
using TeamsBot.Storage.State;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class DatabaseSchemaTests
{
    [Fact]
    public void The_creation_script_is_the_one_that_the_migrations_generate()
    {
        using var context = new BotDbContextFactory(new DatabaseFile("unused.db", TimeSpan.Zero)).CreateDbContext();

        var generated = context.GetService<IMigrator>().GenerateScript();

        Normalised(DatabaseSchema.CreationScript()).ShouldBe(Normalised(generated));
    }

    [Fact]
    public void The_migrations_lead_to_the_model()
    {
        using var context = new BotDbContextFactory(new DatabaseFile("unused.db", TimeSpan.Zero)).CreateDbContext();

        context.Database.HasPendingModelChanges().ShouldBeFalse();
        context.Database.GetMigrations().ShouldBe(DatabaseSchema.Migrations);
    }

    [Fact]
    public async Task A_migrated_a_scripted_and_a_freshly_created_database_have_the_same_tables()
    {
        await using var scripted = new TestDatabase();
        scripted.Database.Open();

        var scriptedSchema = await SchemaAsync(scripted.File.Path);
        var migratedSchema = await SchemaOfAsync(scripted.Folder, "migrated.db", context => context.Database.MigrateAsync());
        var createdSchema = await SchemaOfAsync(scripted.Folder, "created.db", context => context.Database.EnsureCreatedAsync());

        createdSchema.ShouldNotBeEmpty();
        scriptedSchema.ShouldBe(migratedSchema);
        migratedSchema.Where(IsInModel).ShouldBe(createdSchema);
    }

    [Fact]
    public async Task Opening_again_finds_the_tables_current_and_the_rows_kept()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new { Text = "kept" });

        await database.RestartAsync();

        (await database.LoadAsync("key"))!.Value<string>("Text").ShouldBe("kept");
    }

    [Fact]
    public async Task A_database_that_lacks_a_migration_is_migrated()
    {
        await using var database = new TestDatabase();
        Directory.CreateDirectory(Path.GetDirectoryName(database.File.Path)!);
        using (var older = database.File.Open(SqliteOpenMode.ReadWriteCreate))
        {
            DatabaseFile.Execute(older, "CREATE TABLE __EFMigrationsHistory (MigrationId TEXT NOT NULL PRIMARY KEY, ProductVersion TEXT NOT NULL)");
        }

        database.Database.Open();

        await using var context = database.Contexts.CreateDbContext();
        (await context.Database.GetAppliedMigrationsAsync()).ShouldBe(DatabaseSchema.Migrations);
        (await context.Set<BotStateItem>().CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0.0')", "newer version")]
    [InlineData("DROP TABLE __EFMigrationsHistory", "another program")]
    [InlineData("DROP TABLE BotState", "tables are missing")]
    public async Task A_database_that_is_not_this_versions_is_refused_and_left_alone(string change, string reason)
    {
        await using var database = new TestDatabase();
        database.Database.Open();
        await database.StopAsync();
        using (var other = database.OpenAsOther())
        {
            DatabaseFile.Execute(other, change);
        }

        await database.RestartAsync();
        var before = await SchemaAsync(database.File.Path);
        var fault = Should.Throw<DatabaseFaultException>(database.Database.Open);

        fault.Message.ShouldContain(reason);
        (await SchemaAsync(database.File.Path)).ShouldBe(before);
    }

    private static async Task<List<string>> SchemaOfAsync(string folder, string name, Func<BotDbContext, Task> create)
    {
        var file = new DatabaseFile(Path.Combine(folder, name), TimeSpan.FromSeconds(1));
        file.Open(SqliteOpenMode.ReadWriteCreate).Dispose();
        await using (var context = new BotDbContextFactory(file).CreateDbContext())
        {
            await create(context);
        }

        return await SchemaAsync(file.Path);
    }

    /// <summary>Every table and index but Entity Framework's own, with its SQL in one spelling of blanks.</summary>
    private static async Task<List<string>> SchemaAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadWrite;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE tbl_name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY 1";
        await using var reader = await command.ExecuteReaderAsync();
        var schema = new List<string>();
        while (await reader.ReadAsync())
        {
            schema.Add(Normalised(reader.GetString(0)));
        }

        return schema;
    }

    /// <summary>Triggers stand in a migration's own SQL; Entity Framework's model knows none.</summary>
    private static bool IsInModel(string item) => !item.StartsWith("trigger ", StringComparison.Ordinal);

    /// <summary>An added column stands behind a blank and a comma.</summary>
    private static string Normalised(string sql) => string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace(" ,", ",", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal);
}
