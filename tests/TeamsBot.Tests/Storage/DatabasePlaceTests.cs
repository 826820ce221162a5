using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Storage;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Storage;

/// <summary>What is acknowledged is in the file that the next start finds, and in nobody else's.</summary>
public sealed class DatabasePlaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("place-").FullName;

    private string Data => Path.Combine(_folder, "data");

    private string Database => Path.Combine(Data, "bot.db");

    private string Backup => Path.Combine(_folder, "backup.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("all files removed")]
    [InlineData("database removed")]
    [InlineData("log removed")]
    [InlineData("folder moved")]
    [InlineData("replaced by a backup")]
    [InlineData("overwritten by a backup")]
    public async Task What_is_sent_after_the_database_was_taken_away_is_not_acknowledged_and_the_bot_is_not_ready(string how)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows lets nobody take away a file that is open.");
        var isReplaced = how.EndsWith("backup", StringComparison.Ordinal);
        await using (var bot = await StartAsync())
        {
            (await ScheduleAsync(bot, 12)).ShouldContain("Friday 12 March 2027");
            new DatabaseBackup(new DatabaseFile(Database, TimeSpan.FromSeconds(1))).CopyTo(Backup);
            await TakeAwayAsync(how);

            var reply = await ScheduleAsync(bot, 19);

            reply.ShouldContain("get at my records at the moment");
            reply.ShouldNotContain("19 March");
            (await DatabaseHealthAsync(bot)).ShouldBe("Unhealthy");
        }

        if (isReplaced)
        {
            // The bot that ended has left the backup as it is.
            (await File.ReadAllBytesAsync(Database, TestContext.Current.CancellationToken))
                .ShouldBe(await File.ReadAllBytesAsync(Path.Combine(_folder, "same.db"), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Saving_goes_on_when_the_same_file_is_put_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows lets nobody take away a file that is open.");
        await using var bot = await StartAsync();
        File.Move(Database, Database + ".away");
        (await ScheduleAsync(bot, 12)).ShouldContain("get at my records at the moment");

        File.Move(Database + ".away", Database);

        (await ScheduleAsync(bot, 12)).ShouldContain("Friday 12 March 2027");
        (await DatabaseHealthAsync(bot)).ShouldBe("Healthy");
    }

    [Theory]
    [InlineData("a symbolic link")]
    [InlineData("a hard link")]
    [InlineData("its own name, without the files beside it")]
    public async Task A_second_bot_is_refused_whatever_it_calls_the_database(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links are made with ln.");
        await using var bot = await StartAsync();
        var path = Path.Combine(_folder, "link.db");
        switch (name)
        {
            case "a symbolic link":
                File.CreateSymbolicLink(path, Database);
                break;
            case "a hard link":
                await RunAsync("ln", Database, path);
                break;
            default:
                path = Database;
                foreach (var other in Directory.GetFiles(Data).Where(file => Path.GetExtension(file) is ".lock" or ".pid"))
                {
                    File.Delete(other);
                }

                break;
        }

        var (exitCode, _, error) = await RunBotAsync(path);

        exitCode.ShouldBe(1);
        error.ShouldContain("in use by another running bot");
    }

    [Fact]
    public async Task A_database_behind_a_link_is_saved_to_the_disk_where_it_lies()
    {
        Directory.CreateDirectory(Data);
        var link = Path.Combine(_folder, "link.db");
        File.CreateSymbolicLink(link, Database);

        await using var bot = await StartAsync(link);

        (await ScheduleAsync(bot, 12)).ShouldContain("Friday 12 March 2027");
        Directory.GetFiles(_folder).ShouldBe([link]);
    }

    [Fact]
    public async Task A_backup_put_beside_the_log_of_a_killed_bot_is_refused_until_the_log_is_moved_away()
    {
        await using var bot = new KilledBot(Database);
        await bot.StartAsync();
        await bot.SendAsync(TeamsActivity.Personal("who leads on burglary?").ExpectingReplies(), static _ => { });
        (await RunBotAsync(Database, "backup", Backup)).ExitCode.ShouldBe(0);
        await bot.SendAsync(TeamsActivity.Personal("who leads on burglary?").ExpectingReplies(), static _ => { });
        await bot.KillAsync();
        File.Copy(Backup, Database, overwrite: true);

        foreach (var command in new string[][] { [], ["backup", Path.Combine(_folder, "second.db")], ["audit"] })
        {
            var (exitCode, _, error) = await RunBotAsync(Database, command);

            exitCode.ShouldBe(1);
            error.ShouldContain($"Move '{Database}-wal'");
        }

        (await File.ReadAllBytesAsync(Database, TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken));
        File.Move(Database + "-wal", Path.Combine(_folder, "old-wal"));
        File.Delete(Database + "-shm");
        await bot.StartAsync();
        await bot.SendAsync(TeamsActivity.Personal("who leads on burglary?").ExpectingReplies(), static _ => { });
    }

    private Task<BotUnderTest> StartAsync(string? database = null) => BotUnderTest.StartAsync(
        settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:Path"] = database ?? Database },
        configure: builder => builder.Services.AddSingleton<TimeProvider>(new ManualClock(new DateTimeOffset(2027, 3, 2, 11, 0, 0, TimeSpan.Zero))));

    private static async Task<string> ScheduleAsync(BotUnderTest bot, int day)
    {
        var replies = await bot.ExchangeAsync(TeamsActivity
            .Personal(FormattableString.Invariant($"schedule the Oversight Committee for {day} March 2027 at 10:00 in County Hall"), conversation: "a:secretary")
            .By(TeamsActivity.Secretary));
        return string.Concat(replies.Select(reply => reply.ToJsonString()));
    }

    private static async Task<string> DatabaseHealthAsync(BotUnderTest bot)
    {
        using var response = await bot.Client.GetAsync("/health/ready");
        var status = (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["checks"]!["database"]!["status"]!;
        (response.StatusCode is HttpStatusCode.OK).ShouldBe(status is "Healthy");
        return status;
    }

    private async Task TakeAwayAsync(string how)
    {
        File.Copy(Backup, Path.Combine(_folder, "same.db"));
        switch (how)
        {
            case "all files removed":
                Directory.Delete(Data, recursive: true);
                break;
            case "database removed":
                File.Delete(Database);
                break;
            case "log removed":
                File.Delete(Database + "-wal");
                break;
            case "folder moved":
                Directory.Move(Data, Data + ".away");
                break;
            case "replaced by a backup":
                File.Move(Backup, Database, overwrite: true);
                break;
            case "overwritten by a backup":
                await RunAsync("cp", Backup, Database);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(how));
        }
    }

    private static Task<(int ExitCode, string Output, string Error)> RunBotAsync(string database, params string[] arguments) => BotProcess.RunAsync(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Database__Path"] = database,
            ["Playground__Start"] = "false",
        },
        arguments);

    /// <summary>A command of the system, which does not heed the lock that .NET's own file methods do.</summary>
    private static async Task RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
    }
}
