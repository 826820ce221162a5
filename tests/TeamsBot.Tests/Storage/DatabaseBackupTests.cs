using Microsoft.Data.Sqlite;
using Shouldly;
using TeamsBot.Storage;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Storage;

public sealed class DatabaseBackupTests
{
    [Fact]
    public async Task A_backup_made_while_turns_go_on_is_one_state_of_the_database()
    {
        await using var database = new TestDatabase();
        await WritePairAsync(database, 0);
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await WritePairAsync(database, written + 1);
                Volatile.Write(ref written, written + 1);
            }
        });

        var copies = new List<(int Before, int Left, int Right)>();
        for (var number = 0; number < 10; number++)
        {
            while (Volatile.Read(ref written) <= number)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            var before = Volatile.Read(ref written);
            var path = Path.Combine(database.Folder, "backups", $"{number}.db");
            new DatabaseBackup(database.File).CopyTo(path).ShouldBe(new FileInfo(path).Length);
            copies.Add((before, Number(path, "left"), Number(path, "right")));
        }

        await stop.CancelAsync();
        await writing;
        copies.ShouldAllBe(copy => copy.Left == copy.Right && copy.Left >= copy.Before);
    }

    [Fact]
    public async Task A_backup_is_one_whole_file_from_which_a_bot_can_start()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new { Text = "kept" });
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "backups")).FullName;

        new DatabaseBackup(database.File).CopyTo(Path.Combine(folder, "backup.db"));
        Directory.GetFiles(folder).ShouldBe([Path.Combine(folder, "backup.db")]);
        await database.StopAsync();
        File.Copy(Path.Combine(folder, "backup.db"), database.File.Path, overwrite: true);
        await database.RestartAsync();

        (await database.LoadAsync("key"))!.Value<string>("Text").ShouldBe("kept");
    }

    [Fact]
    public async Task A_backup_is_possible_while_the_bot_is_off()
    {
        await using var database = new TestDatabase();
        await WritePairAsync(database, 3);
        await database.StopAsync();
        var path = Path.Combine(database.Folder, "backup.db");

        new DatabaseBackup(database.File).CopyTo(path);

        Number(path, "left").ShouldBe(3);
    }

    [Fact]
    public async Task An_existing_file_is_not_overwritten()
    {
        await using var database = new TestDatabase();
        database.Database.Open();
        var path = Path.Combine(database.Folder, "precious.txt");
        await File.WriteAllTextAsync(path, "precious", TestContext.Current.CancellationToken);

        var fault = Should.Throw<DatabaseFaultException>(() => new DatabaseBackup(database.File).CopyTo(path));

        fault.Fault.ShouldBe(DatabaseFault.BackupExists);
        fault.Message.ShouldContain(path);
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe("precious");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/proc/nowhere/backup.db")]
    [InlineData("/sys/backup.db")]
    [InlineData("through the database")]
    [InlineData("long name")]
    public async Task A_backup_to_an_impossible_place_is_told_in_words_about_the_backup(string place)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs folders that not even the administrator may write: /proc and /sys.");
        await using var database = new TestDatabase();
        database.Database.Open();
        var path = place switch
        {
            "through the database" => Path.Combine(database.File.Path, "backups", "backup.db"),
            "long name" => Path.Combine(database.Folder, new string('x', 300)),
            _ => place,
        };

        var fault = Should.Throw<DatabaseFaultException>(() => new DatabaseBackup(database.File).CopyTo(path));

        fault.Message.ShouldStartWith($"The backup '{path}' cannot be written");
        Directory.GetFiles(database.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_command_says_in_words_that_a_folder_is_impossible()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a folder that not even the administrator may write: /proc.");
        await using var database = new TestDatabase();
        database.Database.Open();

        var (exitCode, _, error) = await BotProcess.RunAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Path"] = database.File.Path }, "backup", "/proc/nowhere/backup.db");

        exitCode.ShouldBe(1);
        error.ShouldStartWith("The backup '/proc/nowhere/backup.db' cannot be written");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_is_named_and_not_the_backup()
    {
        await using var database = new TestDatabase();
        database.Database.Open();
        await database.StopAsync();
        using (var other = database.OpenAsOther())
        {
            DatabaseFile.Execute(other, "PRAGMA journal_mode = WAL");
        }

        // As on a read-only disk, the log that the database needs cannot be made.
        Directory.CreateDirectory(database.File.Path + "-wal");
        var path = Path.Combine(database.Folder, "backup.db");

        var fault = Should.Throw<DatabaseFaultException>(() => new DatabaseBackup(database.File).CopyTo(path));

        fault.Message.ShouldContain(database.File.Path);
        fault.Message.ShouldNotContain(path);
        Directory.Delete(database.File.Path + "-wal");
    }

    [Fact]
    public async Task Without_a_database_there_is_a_message_and_no_file()
    {
        await using var database = new TestDatabase();
        var path = Path.Combine(database.Folder, "backup.db");

        var fault = Should.Throw<DatabaseFaultException>(() => new DatabaseBackup(database.File).CopyTo(path));

        fault.Message.ShouldContain(database.File.Path);
        Directory.GetFiles(database.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_database_leaves_no_backup_that_looks_like_a_good_one()
    {
        await using var database = new TestDatabase();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => database.SaveAsync($"key {number}", new { Text = new string('x', 1000) })));
        await database.StopAsync();
        await using (var file = File.OpenWrite(database.File.Path))
        {
            file.Seek(8 * 4096, SeekOrigin.Begin);
            await file.WriteAsync(Enumerable.Repeat((byte)0xEE, 4 * 4096).ToArray(), TestContext.Current.CancellationToken);
        }

        var fault = Should.Throw<DatabaseFaultException>(() => new DatabaseBackup(database.File).CopyTo(Path.Combine(database.Folder, "backup.db")));

        fault.Fault.ShouldBe(DatabaseFault.Corrupt);
        Directory.GetFiles(database.Folder).ShouldBeEmpty();
    }

    private static Task WritePairAsync(TestDatabase database, int number) =>
        database.Storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["left"] = new { Number = number },
            ["right"] = new { Number = number },
        });

    private static int Number(string path, string key)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT json_extract(Json, '$.Number') FROM BotState WHERE Key = '{key}'";
        return (int)(long)command.ExecuteScalar()!;
    }
}
