using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using TeamsBot.Storage;
using Xunit;

namespace TeamsBot.Tests.Storage;

/// <summary>Each fault with a real file: a message for the person who runs the bot, nothing lost, and work goes on once it is lifted.</summary>
public sealed class DatabaseFaultTests
{
    private const int PageSize = 4096;

    // Room for the empty tables and a little more.
    private const int DiskPages = 80;

    [Fact]
    public async Task A_missing_folder_is_created()
    {
        await using var database = new TestDatabase();

        database.Database.Open();

        File.Exists(database.File.Path).ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_bot_on_the_database_is_told_who_has_it()
    {
        await using var database = new TestDatabase();
        database.Database.Open();
        using var second = Another(database.File);

        var fault = Should.Throw<DatabaseFaultException>(second.Open);

        fault.Fault.ShouldBe(DatabaseFault.InUse);
        fault.Message.ShouldContain(database.File.Path);
        fault.Message.ShouldContain(FormattableString.Invariant($"process id {Environment.ProcessId}"));
    }

    [Fact]
    public async Task A_second_bot_can_start_when_the_first_has_ended()
    {
        await using var database = new TestDatabase();
        database.Database.Open();
        using var second = Another(database.File);
        Should.Throw<DatabaseFaultException>(second.Open);
        await database.StopAsync();

        second.Open();

        second.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task While_another_program_holds_the_lock_reading_goes_on_and_writing_after_it()
    {
        await using var database = new TestDatabase(lockWait: DatabaseOptions.ShortestLockWait);
        await database.SaveAsync("key", new { Text = "before" });
        await using var other = database.OpenAsOther();
        DatabaseFile.Execute(other, "BEGIN IMMEDIATE");

        var fault = await Should.ThrowAsync<DatabaseFaultException>(() => database.SaveAsync("key", new { Text = "refused" }));
        var whileLocked = await database.LoadAsync("key");
        DatabaseFile.Execute(other, "ROLLBACK");
        await database.SaveAsync("other key", new { });

        fault.Fault.ShouldBe(DatabaseFault.Locked);
        fault.Message.ShouldContain("locked by another program");
        whileLocked!.Value<string>("Text").ShouldBe("before");
        (await database.LoadAsync("other key")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_start_while_another_program_holds_the_file_says_so_and_succeeds_after_it()
    {
        await using var database = new TestDatabase(lockWait: DatabaseOptions.ShortestLockWait);
        Directory.CreateDirectory(Path.GetDirectoryName(database.File.Path)!);
        await File.WriteAllBytesAsync(database.File.Path, [], TestContext.Current.CancellationToken);
        await using var other = database.OpenAsOther();
        DatabaseFile.Execute(other, "BEGIN EXCLUSIVE");

        var fault = Should.Throw<DatabaseFaultException>(database.Database.Open);
        DatabaseFile.Execute(other, "ROLLBACK");
        database.Database.Open();

        fault.Fault.ShouldBe(DatabaseFault.Locked);
    }

    [Fact]
    public async Task A_full_disk_refuses_what_is_new_keeps_what_is_old_and_takes_more_once_there_is_room()
    {
        var disk = new Limit($"PRAGMA max_page_count = {DiskPages}");
        await using var database = new TestDatabase(connectionOpened: disk.Set);
        await database.SaveAsync("old", new { Text = "kept" });

        var fault = await Should.ThrowAsync<DatabaseFaultException>(() => database.SaveAsync("large", new { Text = new string('x', DiskPages * PageSize) }));
        await database.RestartAsync();
        var old = await database.LoadAsync("old");
        disk.Lifted = true;
        await database.RestartAsync();
        await database.SaveAsync("large", new { Text = new string('x', DiskPages * PageSize) });

        fault.Fault.ShouldBe(DatabaseFault.DiskFull);
        fault.Message.ShouldContain("is full");
        old!.Value<string>("Text").ShouldBe("kept");
        (await database.LoadAsync("large")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Room_on_the_disk_is_used_without_a_restart()
    {
        var disk = new Limit($"PRAGMA max_page_count = {DiskPages}");
        await using var database = new TestDatabase(connectionOpened: disk.Set);
        await Should.ThrowAsync<DatabaseFaultException>(() => database.SaveAsync("key", new { Text = new string('x', DiskPages * PageSize) }));

        disk.Lifted = true;
        await database.SaveAsync("key", new { Text = new string('x', DiskPages * PageSize) });

        (await database.LoadAsync("key")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_change_too_large_for_the_disk_does_not_take_those_with_it_that_were_made_at_the_same_time()
    {
        var disk = new Limit($"PRAGMA max_page_count = {DiskPages}");
        await using var database = new TestDatabase(lockWait: TimeSpan.FromSeconds(10), disk.Set);
        await database.SaveAsync("first", new { });
        await using var other = database.OpenAsOther();
        DatabaseFile.Execute(other, "BEGIN IMMEDIATE");
        var holdsTheWriter = database.SaveAsync("holds the writer", new { });

        var before = database.SaveAsync("before", new { });
        var large = database.SaveAsync("large", new { Text = new string('x', DiskPages * PageSize) });
        var after = database.SaveAsync("after", new { });
        DatabaseFile.Execute(other, "ROLLBACK");
        await Task.WhenAll(holdsTheWriter, before, after);

        (await Should.ThrowAsync<DatabaseFaultException>(() => large)).Fault.ShouldBe(DatabaseFault.DiskFull);
        (await database.LoadAsync("before")).ShouldNotBeNull();
        (await database.LoadAsync("after")).ShouldNotBeNull();
        (await database.LoadAsync("large")).ShouldBeNull();
    }

    [Fact]
    public async Task A_database_that_became_read_only_is_read_and_written_again_once_it_is_not()
    {
        var permission = new Limit("PRAGMA query_only = ON") { Lifted = true };
        await using var database = new TestDatabase(connectionOpened: permission.Set);
        await database.SaveAsync("key", new { Text = "before" });
        await database.RestartAsync();
        database.Database.Open();
        permission.Lifted = false;

        var fault = await Should.ThrowAsync<DatabaseFaultException>(() => database.SaveAsync("key", new { Text = "after" }));
        var meanwhile = await database.LoadAsync("key");
        permission.Lifted = true;
        await database.SaveAsync("key", new { Text = "after" });

        fault.Fault.ShouldBe(DatabaseFault.ReadOnly);
        fault.Message.ShouldContain("write permission");
        meanwhile!.Value<string>("Text").ShouldBe("before");
        (await database.LoadAsync("key"))!.Value<string>("Text").ShouldBe("after");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_fault_at_the_start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a folder that not even the administrator may write: /sys.");
        using var database = Another(new DatabaseFile("/sys/teamsbot/bot.db", TimeSpan.FromSeconds(1)));

        var fault = Should.Throw<DatabaseFaultException>(database.Open);

        fault.Fault.ShouldBe(DatabaseFault.ReadOnly);
        fault.Message.ShouldContain("/sys/teamsbot/bot.db");
    }

    [Fact]
    public async Task A_path_that_leads_through_a_file_is_a_fault_at_the_start()
    {
        await using var database = new TestDatabase();
        database.Database.Open();
        using var inside = Another(new DatabaseFile(Path.Combine(database.File.Path, "bot.db"), TimeSpan.FromSeconds(1)));

        var fault = Should.Throw<DatabaseFaultException>(inside.Open);

        fault.Fault.ShouldBe(DatabaseFault.Unreachable);
        fault.Message.ShouldContain("Database:Path");
    }

    [Fact]
    public async Task A_path_that_is_a_folder_is_a_fault_at_the_start()
    {
        await using var database = new TestDatabase();
        Directory.CreateDirectory(database.File.Path);

        var fault = Should.Throw<DatabaseFaultException>(database.Database.Open);

        fault.Fault.ShouldBe(DatabaseFault.Unreachable);
    }

    [Theory]
    [InlineData("replaced")]
    [InlineData("removed")]
    public async Task A_log_that_belongs_to_no_database_beside_it_is_a_fault_at_the_start_and_is_left_as_it_is(string how)
    {
        await using var database = new TestDatabase();
        await FillAsync(database);
        await database.StopAsync();
        await File.WriteAllTextAsync(database.File.Path + "-wal", "changes of another database", TestContext.Current.CancellationToken);
        if (how is "removed")
        {
            File.Delete(database.File.Path);
        }

        await database.RestartAsync();
        var fault = Should.Throw<DatabaseFaultException>(database.Database.Open);

        fault.Fault.ShouldBe(DatabaseFault.ForeignLog);
        (await File.ReadAllTextAsync(database.File.Path + "-wal", TestContext.Current.CancellationToken)).ShouldBe("changes of another database");
        File.Delete(database.File.Path + "-wal");
        database.Database.Open();
    }

    [Theory]
    [InlineData("overwritten header")]
    [InlineData("text")]
    [InlineData("cut off")]
    public async Task A_damaged_file_is_a_fault_at_the_start_and_is_left_as_it_is(string damage)
    {
        await using var database = new TestDatabase();
        await FillAsync(database);
        await database.StopAsync();
        await DamageAsync(database.File.Path, damage);
        var before = await File.ReadAllBytesAsync(database.File.Path, TestContext.Current.CancellationToken);

        await database.RestartAsync();
        var fault = Should.Throw<DatabaseFaultException>(database.Database.Open);

        fault.Fault.ShouldBe(DatabaseFault.Corrupt);
        fault.Message.ShouldContain("last backup");
        await database.StopAsync();
        (await File.ReadAllBytesAsync(database.File.Path, TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public async Task Damage_inside_the_file_is_a_fault_of_the_turn_that_meets_it()
    {
        await using var database = new TestDatabase();
        await FillAsync(database);
        await database.StopAsync();
        await DamageAsync(database.File.Path, "pages of rows");
        await database.RestartAsync();
        database.Database.Open();

        var fault = await Should.ThrowAsync<DatabaseFaultException>(async () =>
        {
            for (var number = 0; number < 200; number++)
            {
                await database.LoadAsync($"key {number}");
            }
        });

        fault.Fault.ShouldBe(DatabaseFault.Corrupt);
    }

    [Fact]
    public async Task After_a_crash_the_file_is_checked_before_it_is_used()
    {
        await using var database = new TestDatabase();
        await FillAsync(database);
        await database.StopAsync();
        await DamageAsync(database.File.Path, "pages of rows");
        await File.WriteAllTextAsync(database.File.Path + ".pid", "4711", TestContext.Current.CancellationToken);
        await database.RestartAsync();

        var fault = Should.Throw<DatabaseFaultException>(database.Database.Open);

        fault.Fault.ShouldBe(DatabaseFault.Corrupt);
    }

    private static BotDatabase Another(DatabaseFile file) =>
        new(file, new BotDbContextFactory(file), NullLogger<BotDatabase>.Instance);

    /// <summary>Some 200 KB of rows.</summary>
    private static Task FillAsync(TestDatabase database) =>
        Task.WhenAll(Enumerable.Range(0, 200).Select(number => database.SaveAsync($"key {number}", new { Text = new string('x', 1000) })));

    private static async Task DamageAsync(string path, string damage)
    {
        await using var file = File.OpenWrite(path);
        switch (damage)
        {
            case "overwritten header":
                await file.WriteAsync(Encoding.ASCII.GetBytes("no header here at all"));
                break;
            case "text":
                file.SetLength(0);
                await file.WriteAsync(Encoding.ASCII.GetBytes(string.Join('\n', Enumerable.Repeat("This is no database.", 500))));
                break;
            case "cut off":
                file.SetLength(3 * PageSize);
                break;
            case "pages of rows":
                // The first half holds the tables' own pages, which opening reads; rows fill the second.
                var rows = (int)(file.Length / PageSize / 2) * PageSize;
                file.Seek(rows, SeekOrigin.Begin);
                await file.WriteAsync(Enumerable.Repeat((byte)0xEE, (int)file.Length - rows).ToArray());
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(damage));
        }
    }

    /// <summary>A limit that SQLite sets itself per connection, and that can be lifted: sessions after that go without.</summary>
    private sealed class Limit(string pragma)
    {
        public bool Lifted { get; set; }

        public void Set(SqliteConnection connection)
        {
            if (!Lifted)
            {
                DatabaseFile.Execute(connection, pragma);
            }
        }
    }
}
