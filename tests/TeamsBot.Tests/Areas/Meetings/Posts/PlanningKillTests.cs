using System.Diagnostics;
using System.Globalization;
using Microsoft.Bot.Schema;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Reminders;
using Shouldly;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Tests.FakeTeams;
using TeamsBot.Tests.Storage;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

/// <summary>A real bot is killed again and again while it plans and posts. TEAMSBOT_TEST_KILLS says how often.</summary>
public sealed class PlanningKillTests
{
    private const int Channels = 5;
    private const int MeetingsALife = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // A channel takes 60 posts in 30 s: half a second each, and as much again.
    private static readonly TimeSpan PatienceForAPost = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Killed_while_it_plans_and_posts_it_posts_nothing_twice_and_loses_nothing_silently()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("TEAMSBOT_TEST_KILLS") ?? "6", CultureInfo.InvariantCulture);
        var random = new Random(20270312);
        await using var teams = await FakeConnector.StartAsync();
        var calls = 0;
        teams.Answer = _ => FakeAnswer.Accepted with { HoldFor = TimeSpan.FromMilliseconds(Interlocked.Increment(ref calls) * 37 % 40) };
        await using var database = new TestDatabase();
        await ChooseChannelsAsync(database, teams.ServiceUrl);
        var expected = new List<string>();
        expected.AddRange(await ArrangeAsync(database));
        var untilFirst = await RunAndKillAsync(database, teams, after: null);
        for (var kill = 1; kill < kills; kill++)
        {
            // From before the planning until well into the posting.
            expected.AddRange(await ArrangeAsync(database));
            await RunAndKillAsync(database, teams, untilFirst * (0.6 + (0.8 * random.NextDouble())));
        }

        await RunToTheEndAsync(database, Patience + (PatienceForAPost * (expected.Count / Channels)));
        var shown = StandingPost.Read(teams.Shown).GroupBy(post => PostName(post), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var uncertain = 0;
        foreach (var name in expected)
        {
            database.Reader.Read(name, static (session, name) => session.MeetingPosts.Find(name)).ShouldNotBeNull(name);
            var row = database.Reader.Read(name, static (session, name) => session.OutboxQueries.Find(name)).ShouldNotBeNull(name);
            row.State.ShouldBeOneOf(OutboxState.Sent, OutboxState.Uncertain);
            uncertain += row.State is OutboxState.Uncertain ? 1 : 0;
            shown.GetValueOrDefault(name).ShouldBeLessThanOrEqualTo(1, name);
            if (row.State is OutboxState.Sent)
            {
                shown.GetValueOrDefault(name).ShouldBe(1, name);
            }
        }

        uncertain.ShouldBeLessThanOrEqualTo(kills * Channels);
        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} planned posts, {2} uncertain", kills, expected.Count, uncertain);
    }

    private static string PostName(StandingPost post) => $"meeting/{post.Key}/{post.Conversation.Split(';')[0]}";

    private static string Channel(int number) => string.Create(CultureInfo.InvariantCulture, $"19:planned-{number}@thread.tacv2");

    private static async Task ChooseChannelsAsync(TestDatabase database, string serviceUrl)
    {
        for (var channel = 0; channel < Channels; channel++)
        {
            await database.References.SaveAsync(
                new Microsoft.Bot.Schema.Activity
                {
                    ChannelId = "msteams",
                    ServiceUrl = serviceUrl,
                    From = new ChannelAccount("29:someone"),
                    Recipient = new ChannelAccount(TeamsActivity.BotId),
                    Conversation = new ConversationAccount(isGroup: true, conversationType: "channel", id: Channel(channel), tenantId: TeamsActivity.Tenant),
                },
                CancellationToken.None);
        }

        var since = TimeProvider.System.GetUtcNow().AddDays(-1);
        await database.Writer.WriteAsync(
            new InlineWrite(
                session =>
                {
                    for (var channel = 0; channel < Channels; channel++)
                    {
                        session.PostingChannels.Add(new PostingChannelRow { Conversation = Channel(channel), Body = "", Name = "a channel", SetBy = "", At = since });
                    }
                },
                durable: true),
            CancellationToken.None);
    }

    /// <summary>Meetings at such short notice that they are announced at once, on any day and at any hour, each with an agenda.</summary>
    /// <returns>The names of the posts that follow from them.</returns>
    private static async Task<IReadOnlyList<string>> ArrangeAsync(TestDatabase database)
    {
        var store = new MeetingStore(database.Writer, database.Reader, TimeProvider.System);
        var names = new List<string>();
        for (var i = 0; i < MeetingsALife; i++)
        {
            var now = TimeProvider.System.GetUtcNow();
            var starts = now.AddMinutes(55);
            var details = new MeetingDetails("Special meeting", MeetingTime.FromInstants(starts, starts.AddHours(1)));
            var meeting = Meeting.Schedule(new MeetingId(Guid.NewGuid()), new BodyId("oscp-board"), details, MeetingSource.Card, now).Meeting
                .ReviseAgenda([new AgendaItem("1", "Burglary")], now).Meeting;
            await store.SaveAsync(new MeetingSaving(meeting, Seen: null, "meetings.schedule", PostsBench.Secretary, now, Form: null), CancellationToken.None);
            foreach (var key in new[] { new PostKey(meeting.Id, PostKind.Reminder, "1d", 1), new PostKey(meeting.Id, PostKind.AgendaSummary, PostKey.NoOffset, 1) })
            {
                names.AddRange(Enumerable.Range(0, Channels).Select(channel => PostRecord.NameOf(key, Channel(channel))));
            }
        }

        return names;
    }

    /// <summary>Starts the bot and kills it.</summary>
    /// <param name="after">How long after its start; null: as soon as it has posted.</param>
    /// <returns>How long it took to the first post, or to the kill.</returns>
    private static async Task<TimeSpan> RunAndKillAsync(TestDatabase database, FakeConnector teams, TimeSpan? after)
    {
        await database.StopAsync();
        var before = teams.Sent.Count;
        var waited = Stopwatch.StartNew();
        using var bot = Start(database.File.Path);
        try
        {
            while (after is { } moment ? waited.Elapsed < moment : teams.Sent.Count == before)
            {
                bot.HasExited.ShouldBeFalse("the bot must run until it is killed");
                waited.Elapsed.ShouldBeLessThan(Patience);
                await Task.Delay(5);
            }
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
        }

        var elapsed = waited.Elapsed;
        await database.RestartAsync();
        return elapsed;
    }

    private static async Task RunToTheEndAsync(TestDatabase database, TimeSpan patience)
    {
        await database.StopAsync();
        using var bot = Start(database.File.Path);
        try
        {
            var waited = Stopwatch.StartNew();
            while (await PendingAsync(database.File.Path) > 0)
            {
                waited.Elapsed.ShouldBeLessThan(patience);
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

    /// <summary>Meetings of which no post is planned yet, and posts that wait.</summary>
    private static async Task<long> PendingAsync(string path)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT count(*) FROM Meetings WHERE Id NOT IN (SELECT Meeting FROM MeetingPosts)) + (SELECT count(*) FROM OutboxPosts WHERE Key LIKE 'meeting/%' AND State NOT IN ('Sent', 'Uncertain'))";
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
