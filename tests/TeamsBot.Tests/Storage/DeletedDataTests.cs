using System.Text;
using Shouldly;
using TeamsBot.Storage;
using Xunit;

namespace TeamsBot.Tests.Storage;

/// <summary>What the bot deletes is nowhere in its files.</summary>
public sealed class DeletedDataTests
{
    private const string Secret = "my daughter was assaulted at 12 High Street";

    [Fact]
    public async Task What_is_deleted_leaves_the_file_and_its_log_within_the_hour_while_the_bot_runs()
    {
        await using var database = new TestDatabase();
        var keys = Enumerable.Range(0, 60).Select(number => FormattableString.Invariant($"key {number}")).ToArray();
        foreach (var key in keys)
        {
            await database.SaveAsync(key, new { Text = string.Concat(Enumerable.Repeat(Secret, key.Length * 10)) });
        }

        await database.Storage.DeleteAsync(keys, CancellationToken.None);
        var log = new FoldLogIn(database.Database);
        await log.RunAsync(CancellationToken.None);

        log.Interval.ShouldBeLessThanOrEqualTo(TimeSpan.FromHours(1));
        database.Database.IsOpen.ShouldBeTrue();
        (await HoldersAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_earlier_version_left_in_the_file_is_gone_after_the_next_start()
    {
        await using var database = new TestDatabase();
        await database.SaveAsync("key", new { Text = "kept" });
        await database.StopAsync();
        await using (var earlier = database.OpenAsOther())
        {
            DatabaseFile.Execute(earlier, "PRAGMA user_version = 0; PRAGMA secure_delete = OFF");
            DatabaseFile.Execute(earlier, $"WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 90) INSERT INTO BotState SELECT 'old ' || n, '{Secret}' || hex(zeroblob(n * 20)), 1 FROM number");
            DatabaseFile.Execute(earlier, "DELETE FROM BotState WHERE Key LIKE 'old %'");
        }

        (await HoldersAsync(database)).ShouldBe([database.File.Path]);
        await database.RestartAsync();
        database.Database.Open();

        (await HoldersAsync(database)).ShouldBeEmpty();
        (await database.LoadAsync("key"))!.Value<string>("Text").ShouldBe("kept");
    }

    /// <summary>The files that hold the secret. They are open and locked, so a command of the system reads them.</summary>
    private static async Task<string[]> HoldersAsync(TestDatabase database)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The files are copied with cp.");
        var copy = Path.Combine(database.Folder, "copy");
        using (var process = System.Diagnostics.Process.Start("cp", ["-r", Path.GetDirectoryName(database.File.Path)!, copy]))
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var secret = Encoding.UTF8.GetBytes(Secret);
        string[] holders = [.. Directory.GetFiles(copy)
            .Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(secret) >= 0)
            .Select(file => Path.Combine(Path.GetDirectoryName(database.File.Path)!, Path.GetFileName(file)))];
        Directory.Delete(copy, recursive: true);
        return holders;
    }
}
