using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Storage;
using TeamsBot.Storage.References;

namespace Benchmarks.Posts;

/// <summary>How long many posts take that fall due at once, against the least time that Teams' limits allow.</summary>
internal static class PostsBenchmark
{
    private const int Channels = 200;
    private const int Meetings = 5;
    private const int Posts = Channels * Meetings;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(int rounds, TimeProvider clock)
    {
        using var published = new TemporaryFolder();
        var bot = await BotPublisher.PublishAsync(published.Path);
        var least = TimeSpan.FromSeconds((double)Posts / LimitedTeams.TenantCallsInASecond);
        for (var round = 0; round < rounds; round++)
        {
            using var folder = new TemporaryFolder();
            await using var teams = await LimitedTeams.StartAsync(clock);
            await FillAsync(folder.Database, teams.ServiceUrl, clock);
            await using var server = ServerProcess.StartBot(bot, folder);
            var began = clock.GetTimestamp();
            while (teams.Taken < Posts && clock.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), clock);
            }

            // A post that is sent twice would come now.
            await Task.Delay(TimeSpan.FromSeconds(2), clock);
            Console.WriteLine(FormattableString.Invariant(
                $"{teams.Taken:N0} posts to {Channels} channels in {teams.Elapsed.TotalSeconds:0.0} s: {teams.Elapsed / least:0.00} times the least time of {least.TotalSeconds:0} s; {teams.Refused} refused with 429 ({teams.RefusedForTenant} for the tenant's limit, the last {teams.LastRefused.TotalSeconds:0.0} s after the first post), {teams.Repeated} repeated, {server.PeakMegabytes():0} MB at most"));
        }

        return 0;
    }

    /// <summary>Meetings at such short notice that each is announced at once in every channel, on any day and at any hour.</summary>
    private static async Task FillAsync(string path, string serviceUrl, TimeProvider clock)
    {
        var file = new DatabaseFile(path, TimeSpan.FromSeconds(1));
        var contexts = new BotDbContextFactory(file);
        using var database = new BotDatabase(file, contexts, NullLogger<BotDatabase>.Instance);
        await using var writer = new DatabaseWriter(database, NullLogger<DatabaseWriter>.Instance);
        using var reader = new DatabaseReader(database);
        var references = new ConversationReferenceStore(database, writer, reader, contexts, clock);
        for (var channel = 0; channel < Channels; channel++)
        {
            await references.SaveAsync(
                new Activity
                {
                    ChannelId = "msteams",
                    ServiceUrl = serviceUrl,
                    From = new ChannelAccount("29:someone"),
                    Recipient = new ChannelAccount("28:0e5a1e00-0000-4000-8000-0000000000b0"),
                    Conversation = new ConversationAccount(isGroup: true, conversationType: "channel", id: Channel(channel), tenantId: "0e5a1e00-0000-4000-8000-000000000001"),
                },
                CancellationToken.None);
        }

        var now = clock.GetUtcNow();
        await writer.WriteAsync(new ChannelWrite(now.AddDays(-1)), CancellationToken.None);
        var store = new MeetingStore(writer, reader, clock);
        for (var number = 0; number < Meetings; number++)
        {
            var starts = now.AddMinutes(50 + number);
            var details = new MeetingDetails(string.Create(CultureInfo.InvariantCulture, $"Special meeting {number}"), MeetingTime.FromInstants(starts, starts.AddHours(1)), "County Hall");
            var meeting = Meeting.Schedule(new MeetingId(Guid.NewGuid()), new BodyId("oscp-board"), details, MeetingSource.Card, now).Meeting;
            await store.SaveAsync(new MeetingSaving(meeting, Seen: null, "meetings.schedule", new Person(new PersonId(Guid.NewGuid()), "The secretariat"), now, Form: null), CancellationToken.None);
        }
    }

    private static string Channel(int number) => string.Create(CultureInfo.InvariantCulture, $"19:benchmark-{number}@thread.tacv2");

    private sealed class ChannelWrite(DateTimeOffset since) : DatabaseWrite
    {
        public override void Apply(DatabaseSession session)
        {
            for (var channel = 0; channel < Channels; channel++)
            {
                session.PostingChannels.Add(new PostingChannelRow { Conversation = Channel(channel), Body = "", Name = "a channel", SetBy = "", At = since });
            }
        }
    }
}
