using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using TeamsBot.Storage;
using Xunit;

namespace TeamsBot.Tests.Storage;

/// <summary>Two real processes on one database.</summary>
public sealed class DatabaseProcessTests
{
    private const string PathVariable = "TEAMSBOT_TESTS_DATABASE";
    private const int Writes = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_second_process_is_refused_and_a_killed_one_loses_nothing_that_it_had_saved()
    {
        await using var database = new TestDatabase();
        using var other = StartOther(database.File.Path);
        DatabaseFaultException fault;
        try
        {
            await ReadyAsync(other, database.File.Path);
            fault = Should.Throw<DatabaseFaultException>(database.Database.Open);
        }
        finally
        {
            other.Kill();
            await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        database.Database.Open();
        var found = await database.Storage.ReadAsync([.. Enumerable.Range(0, Writes).Select(Key)]);

        fault.Fault.ShouldBe(DatabaseFault.InUse);
        fault.Message.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"process id {other.Id}"));
        found.Count.ShouldBe(Writes);
    }

    [Fact(Explicit = true)]
    public async Task The_other_process_which_saves_says_so_and_waits_to_be_killed()
    {
        var path = Environment.GetEnvironmentVariable(PathVariable);
        Assert.SkipWhen(path is null, "Runs only in the process that the other test starts.");
        var file = new DatabaseFile(path, TimeSpan.FromSeconds(1));
        using var database = new BotDatabase(file, new BotDbContextFactory(file), NullLogger<BotDatabase>.Instance);
        await using var writer = new DatabaseWriter(database, NullLogger<DatabaseWriter>.Instance);
        using var reader = new DatabaseReader(database);
        var storage = new SqliteBotStorage(writer, reader, TimeProvider.System);
        for (var number = 0; number < Writes; number++)
        {
            await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [Key(number)] = new { } });
        }

        await File.WriteAllTextAsync(path + ".ready", "");
        await Task.Delay(Patience);
    }

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"key {number}");

    private static Process StartOther(string path)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec",
                typeof(DatabaseProcessTests).Assembly.Location,
                "-explicit",
                "only",
                "-method",
                $"{typeof(DatabaseProcessTests).FullName}.{nameof(The_other_process_which_saves_says_so_and_waits_to_be_killed)}",
            },
            Environment = { [PathVariable] = path },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return Process.Start(start)!;
    }

    private static async Task ReadyAsync(Process process, string path)
    {
        var waited = Stopwatch.StartNew();
        while (!File.Exists(path + ".ready"))
        {
            process.HasExited.ShouldBeFalse("the other process must wait to be killed");
            waited.Elapsed.ShouldBeLessThan(Patience);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
