using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Graph;
using TeamsBot.Storage;
using TeamsBot.Tests.Delivery;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Graph;

/// <summary>A bot between Teams and Microsoft 365, on the morning of 4 January 2027, whose first reading is done.</summary>
internal sealed class GraphBench : IAsyncDisposable
{
    public const string Oversight = "sop-oversight";

    public static readonly DateTimeOffset Morning = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly Person _secretary = new(new PersonId(Guid.Parse(TeamsActivity.Secretary)), "Priya Nandra");

    private GraphBench(FakeConnector teams, FakeGraph graph, BotUnderTest bot, ShiftedClock clock) => (Teams, Graph, Bot, Clock) = (teams, graph, bot, clock);

    public FakeConnector Teams { get; }

    public FakeGraph Graph { get; }

    public BotUnderTest Bot { get; }

    public ShiftedClock Clock { get; }

    public MeetingStore Store => Bot.Services.GetRequiredService<MeetingStore>();

    /// <summary>The meetings that are not over, by their start.</summary>
    public IReadOnlyList<Meeting> Meetings => [.. Store.Current(Clock.GetUtcNow()).Select(static kept => kept.Meeting)];

    /// <summary>What the bot told the secretariat of its own accord.</summary>
    public IReadOnlyList<string> Notices => [.. Teams.Shown.Select(static sent => sent.Text.Replace("\\", "", StringComparison.Ordinal)).Where(static text => text.StartsWith("I ", StringComparison.Ordinal) || text.StartsWith("Several", StringComparison.Ordinal))];

    /// <param name="prepare">What Microsoft 365 holds when the bot starts.</param>
    public static async Task<GraphBench> StartAsync(Action<FakeGraph>? prepare = null, IReadOnlyDictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? configure = null)
    {
        var clock = new ShiftedClock();
        clock.Forward(Morning - clock.GetUtcNow());
        var teams = await FakeConnector.StartAsync();
        var graph = await FakeGraph.StartAsync();
        prepare?.Invoke(graph);
        var bot = await BotUnderTest.StartAsync(
            settings: Settings(graph, settings),
            configure: builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Services.AddSingleton(graph.Connections);
                configure?.Invoke(builder);
            });
        var bench = new GraphBench(teams, graph, bot, clock);
        using var introduction = await bot.PostAsync(TeamsActivity.Personal("help", teams.ServiceUrl, $"a:{TeamsActivity.Secretary}").By(TeamsActivity.Secretary));

        // Waits for the reading that the bot begins with.
        await bench.ReadAsync();
        return bench;
    }

    public Task ReadAsync() => Bot.Services.GetRequiredService<GraphReading>().RunAsync(CancellationToken.None);

    /// <summary>Arranges a meeting as the secretariat does in chat.</summary>
    public async Task<MeetingId> ArrangeAsync(string body, string title, MeetingTime time, string? place = null)
    {
        var id = new MeetingId(Guid.NewGuid());
        var now = Clock.GetUtcNow();
        var meeting = Meeting.Schedule(id, new BodyId(body), new MeetingDetails(title, time, place), MeetingSource.Card, now).ShouldBeOfType<MeetingOutcome.Changed>().Meeting;
        (await Store.SaveAsync(new MeetingSaving(meeting, Seen: null, "meetings.schedule", _secretary, now, Form: null), CancellationToken.None)).ShouldBe(SavingOutcome.Saved);
        return id;
    }

    /// <summary>Writes the draft of an agenda as the secretariat does in chat.</summary>
    public async Task DraftAsync(MeetingId id, IReadOnlyList<AgendaItem> items)
    {
        var kept = Store.Find(id)!;
        var drafted = kept.Meeting.DraftAgenda(items).Meeting;
        (await Store.SaveAsync(new MeetingSaving(drafted, kept.Version, "meetings.agenda-save", _secretary, Clock.GetUtcNow(), Form: null), CancellationToken.None)).ShouldBe(SavingOutcome.Saved);
    }

    /// <summary>The part "graph" of the readiness report.</summary>
    public async Task<JsonNode> HealthAsync() => JsonNode.Parse(await Bot.Client.GetStringAsync("/health/ready"))!["checks"]!["graph"]!;

    /// <summary>The words of the posts of a kind that were put into the outbox and not yet sent or that were.</summary>
    public IReadOnlyList<string> Planned(string kind)
    {
        using var database = Bot.Services.GetRequiredService<BotDbContextFactory>().CreateDbContext();
        return [.. database.Set<OutboxRow>().Where(row => row.Kind == kind).OrderBy(row => row.Next).AsEnumerable().Select(static row => OutboxPayload.FromJson(row.Payload).Summary)];
    }

    /// <summary>The outage that a bot would find after a restart.</summary>
    public Task<GraphOutage?> MemoryAsync(GraphPart part) => Bot.Services.GetRequiredService<GraphSyncState>().FindOutageAsync(part, CancellationToken.None);

    public async Task UntilAsync(Func<bool> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            waited.Elapsed.ShouldBeLessThan(_patience, what);
            await Task.Delay(20);
        }
    }

    public static DateTimeOffset Utc(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Graph.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(FakeGraph graph, IReadOnlyDictionary<string, string?>? others)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Graph:Enabled"] = "true",
            ["Graph:TenantId"] = TeamsActivity.Tenant,
            ["Graph:ClientId"] = "7d2a1e00-0000-4000-8000-00000000a002",
            ["Graph:ClientSecret"] = "told to nobody",
            ["Graph:Mailbox"] = FakeGraph.Mailbox,
            ["Graph:BaseAddress"] = $"{graph.Address}/v1.0",
            ["Graph:LoginAddress"] = graph.LoginAddress,
            ["Graph:RequestTimeout"] = "00:00:20",
            [$"Graph:Bodies:{Oversight}:0"] = "*Oversight Committee*",
            ["Graph:Bodies:sop-coordination:0"] = "/coordination (group|meeting)/",
        };
        foreach (var (key, value) in others ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            settings[key] = value;
        }

        return settings;
    }
}
