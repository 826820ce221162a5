using System.Diagnostics;
using System.Globalization;
using Shouldly;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Tests.FakeTeams;
using TeamsBot.Tests.Storage;
using Xunit;

namespace TeamsBot.Tests.Delivery;

/// <summary>A real bot is killed again and again while it posts. TEAMSBOT_TEST_KILLS says how often.</summary>
public sealed class DeliveryKillTests
{
    private const int Channels = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Killed_while_it_posts_it_posts_nothing_twice_and_loses_nothing_silently()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("TEAMSBOT_TEST_KILLS") ?? "8", CultureInfo.InvariantCulture);
        var random = new Random(20261122);
        var keys = Enumerable.Range(0, kills * 25).Select(number => string.Create(CultureInfo.InvariantCulture, $"post {number}")).ToList();
        await using var teams = await FakeConnector.StartAsync();
        var calls = 0;
        teams.Answer = _ => FakeAnswer.Accepted with { HoldFor = TimeSpan.FromMilliseconds(Interlocked.Increment(ref calls) * 37 % 60) };
        await using var database = new TestDatabase();
        await FillAsync(database, teams.ServiceUrl, keys);

        await database.StopAsync();
        for (var kill = 0; kill < kills; kill++)
        {
            await RunAndKillAsync(database.File.Path, teams, TimeSpan.FromMilliseconds(random.Next(300)));
        }

        await RunToTheEndAsync(database);
        var rows = keys.ToDictionary(key => key, key => database.Reader.Read(key, static (session, key) => session.OutboxQueries.Find(key))!, StringComparer.Ordinal);
        var shown = teams.Shown.GroupBy(sent => sent.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

        rows.Values.Select(row => row.State).ShouldAllBe(state => state == OutboxState.Sent || state == OutboxState.Uncertain);
        keys.ShouldAllBe(key => shown.GetValueOrDefault(key) <= 1);
        keys.Where(key => rows[key].State is OutboxState.Sent).ShouldAllBe(key => shown.GetValueOrDefault(key) == 1);
        rows.Values.Count(row => row.State is OutboxState.Uncertain).ShouldBeLessThanOrEqualTo(kills * Channels);
        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} posts, {2} uncertain", kills, keys.Count, rows.Values.Count(row => row.State is OutboxState.Uncertain));
    }

    private static async Task FillAsync(TestDatabase database, string serviceUrl, List<string> keys)
    {
        for (var channel = 0; channel < Channels; channel++)
        {
            await database.References.SaveAsync(
                new Microsoft.Bot.Schema.Activity
                {
                    ChannelId = "msteams",
                    ServiceUrl = serviceUrl,
                    From = new Microsoft.Bot.Schema.ChannelAccount("29:someone"),
                    Recipient = new Microsoft.Bot.Schema.ChannelAccount(TeamsActivity.BotId),
                    Conversation = new Microsoft.Bot.Schema.ConversationAccount(isGroup: true, conversationType: "channel", id: Channel(channel), tenantId: TeamsActivity.Tenant),
                },
                CancellationToken.None);
        }

        await database.Writer.WriteAsync(
            new InlineWrite(
                session =>
                {
                    foreach (var (number, key) in keys.Index())
                    {
                        session.Outbox.Add(
                            new OutboxPost(key, OutboxRecipient.Conversation(Channel(number % Channels)), "a channel", "test post", OutboxPayload.Of(key), DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch);
                    }
                },
                durable: true),
            CancellationToken.None);
    }

    private static string Channel(int number) => string.Create(CultureInfo.InvariantCulture, $"19:killed-{number}@thread.tacv2");

    /// <summary>Kills the bot a moment after it has begun to post.</summary>
    private static async Task RunAndKillAsync(string database, FakeConnector teams, TimeSpan after)
    {
        var before = teams.Sent.Count;
        using var bot = Start(database);
        try
        {
            var waited = Stopwatch.StartNew();
            while (teams.Sent.Count == before && waited.Elapsed < TimeSpan.FromSeconds(20))
            {
                bot.HasExited.ShouldBeFalse("the bot must run until it is killed");
                await Task.Delay(5);
            }

            await Task.Delay(after);
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
        }
    }

    private static async Task RunToTheEndAsync(TestDatabase database)
    {
        using var bot = Start(database.File.Path);
        try
        {
            var waited = Stopwatch.StartNew();
            while (await PendingAsync(database.File.Path) > 0)
            {
                waited.Elapsed.ShouldBeLessThan(Patience);
                await Task.Delay(100);
            }
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
        }

        await database.RestartAsync();
    }

    private static async Task<long> PendingAsync(string path)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM OutboxPosts WHERE State NOT IN ('Sent', 'Uncertain') AND Key LIKE 'post %'";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static Process Start(string database) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "TeamsBot.dll") },
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Database__Path"] = database,
            ["Playground__Start"] = "false",
            ["Logging__LogLevel__Default"] = "None",
        },
        UseShellExecute = false,
    })!;
}
