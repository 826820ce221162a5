using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Delivery;

/// <summary>A bot with Teams beside it, in which a person, the secretariat and a channel have spoken to the bot.</summary>
internal sealed class DeliveryBench : IAsyncDisposable
{
    public const string Officer = "0e5a1e00-0000-4000-8000-000000000012";
    public const string Channel = "19:demo-partnership@thread.tacv2";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private DeliveryBench(FakeConnector teams, BotUnderTest bot, ShiftedClock clock) => (Teams, Bot, Clock) = (teams, bot, clock);

    public FakeConnector Teams { get; }

    public BotUnderTest Bot { get; }

    public ShiftedClock Clock { get; }

    public OutboxStore Outbox => Bot.Services.GetRequiredService<OutboxStore>();

    /// <summary>What people were shown of the posts; the bot's answers to the first words aside.</summary>
    public IReadOnlyList<SentActivity> Shown => [.. Teams.Shown.Where(IsPost)];

    public IReadOnlyList<SentActivity> Calls => [.. Teams.Sent.Where(IsPost)];

    /// <summary>Whether a call is under way.</summary>
    public bool IsSending => Bot.Services.GetRequiredService<DatabaseReader>().Read(0, static (session, _) => session.OutboxQueries.Attempted().Count) > 0;

    /// <summary>Reports of trouble to the secretariat.</summary>
    public IReadOnlyList<SentActivity> Reports => [.. Teams.Shown.Where(sent => sent.Text.Contains("what went wrong?", StringComparison.Ordinal))];

    public static async Task<DeliveryBench> StartAsync(bool introduced = true)
    {
        var clock = new ShiftedClock();
        var teams = await FakeConnector.StartAsync();
        var bot = await BotUnderTest.StartAsync(configure: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var bench = new DeliveryBench(teams, bot, clock);
        await bench.SpeakAsync(TeamsActivity.Secretary);
        if (introduced)
        {
            await bench.SpeakAsync(Officer);
            using var response = await bot.PostAsync(TeamsActivity.Channel("help", teams.ServiceUrl));
        }

        return bench;
    }

    public static OutboxPost Post(string key, string text = "post: the words", OutboxRecipient? recipient = null, DateTimeOffset? notAfter = null, string? replyTo = null) => new(
        key, recipient ?? ToOfficer, "Owen Larkfield", "test post", OutboxPayload.Of(text), DateTimeOffset.UnixEpoch, notAfter, replyTo);

    public static OutboxRecipient ToOfficer { get; } = OutboxRecipient.Person(new PersonId(Guid.Parse(Officer)));

    public static OutboxRecipient ToChannel { get; } = OutboxRecipient.Conversation(Channel);

    public async Task SpeakAsync(string person)
    {
        using var response = await Bot.PostAsync(TeamsActivity.Personal("help", Teams.ServiceUrl, $"a:{person}").By(person));
    }

    public async Task AddAsync(OutboxPost post) => (await Outbox.AddAsync(post, CancellationToken.None)).ShouldBeTrue();

    /// <summary>Waits until a post stands as it should.</summary>
    public async Task<OutboxRow> UntilAsync(string key, OutboxState state) => await UntilAsync(key, row => row.State == state);

    public async Task<OutboxRow> UntilAsync(string key, Func<OutboxRow, bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (Outbox.Find(key) is not { } row || !condition(row))
        {
            waited.Elapsed.ShouldBeLessThan(Patience, $"{key} is {Outbox.Find(key)?.State}, {Outbox.Find(key)?.Problem}");
            await Task.Delay(20);
        }

        return Outbox.Find(key)!;
    }

    public async Task UntilAsync(Func<bool> condition, string what, TimeSpan? patience = null)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            waited.Elapsed.ShouldBeLessThan(patience ?? Patience, what);
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static bool IsPost(SentActivity sent) => sent.Text.StartsWith("post:", StringComparison.Ordinal);
}
