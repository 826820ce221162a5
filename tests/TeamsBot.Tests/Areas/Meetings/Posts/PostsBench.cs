using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Tests.Delivery;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

/// <summary>A bot at a time that the test sets, with Teams beside it, a secretary in a personal chat, and channels.</summary>
internal sealed class PostsBench : IAsyncDisposable
{
    public const string Channel = "19:demo-partnership@thread.tacv2";
    public const string Member = "0e5a1e00-0000-4000-8000-000000000015";

    public static readonly BodyId Board = new("oscp-board");
    public static readonly BodyId Oversight = new("sop-oversight");
    public static readonly Person Secretary = new(new PersonId(Guid.Parse(TeamsActivity.Secretary)), "Ada Fenn");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private PostsBench(FakeConnector teams, BotUnderTest bot, ShiftedClock clock) => (Teams, Bot, Clock) = (teams, bot, clock);

    public FakeConnector Teams { get; }

    public BotUnderTest Bot { get; }

    public ShiftedClock Clock { get; }

    public OutboxStore Outbox => Bot.Services.GetRequiredService<OutboxStore>();

    /// <summary>What stands in the channel now, in the order of posting.</summary>
    public IReadOnlyList<StandingPost> Standing => [.. StandingPost.Read(Teams.Shown).Where(post => post.Conversation.StartsWith(Channel, StringComparison.Ordinal))];

    public IReadOnlyList<string> Reports => [.. Teams.Shown.Where(sent => sent.Text.Contains("what went wrong?", StringComparison.Ordinal)).Select(sent => sent.Text)];

    /// <summary>Whether a call is under way: the bot's own sender may have been faster than the test.</summary>
    private bool IsSending => Bot.Services.GetRequiredService<DatabaseReader>().Read(0, static (session, _) => session.OutboxQueries.Attempted().Count) > 0;

    private MeetingService Desk => Bot.Services.GetRequiredService<MeetingService>();

    /// <param name="now">London's clock.</param>
    /// <param name="database">A database that outlives the bot; null for one of its own.</param>
    public static async Task<PostsBench> StartAsync(
        string now, FakeConnector? teams = null, string? database = null, bool postsHere = true, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var clock = new ShiftedClock();
        clock.Set(At(now));
        var all = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal), StringComparer.Ordinal);
        if (database is not null)
        {
            all["Database:Path"] = database;
        }

        teams ??= await FakeConnector.StartAsync();
        teams.Channels[Channel] = "Partnership";
        var bot = await BotUnderTest.StartAsync(settings: all, configure: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var bench = new PostsBench(teams, bot, clock);
        using (await bot.PostAsync(TeamsActivity.Personal("help", teams.ServiceUrl, $"a:{TeamsActivity.Secretary}").By(TeamsActivity.Secretary)))
        {
        }

        if (postsHere)
        {
            (await bench.SayInChannelAsync("post reminders here")).ShouldContain("From now on I post here");
        }

        return bench;
    }

    /// <summary>The instant at which London's clocks show this, such as "2027-03-12 10:00".</summary>
    public static DateTimeOffset At(string clock) => Partnership.Calendars.LondonTime.At(DateTime.Parse(clock, CultureInfo.InvariantCulture)).Instant;

    public static MeetingTime Time(string clock, double hours = 2) => MeetingTime.FromInstants(At(clock), At(clock).AddHours(hours));

    /// <summary>Says something in the channel and gets the bot's words.</summary>
    public async Task<string> SayInChannelAsync(string text, string by = TeamsActivity.Secretary, string channel = Channel)
    {
        var activity = TeamsActivity.Channel(text, Teams.ServiceUrl, by);
        activity["conversation"]!["id"] = $"{channel};messageid=1700000000000";
        return (string)(await Bot.ExchangeAsync(activity)).ShouldHaveSingleItem()["text"]!;
    }

    public async Task<JsonObject> AskAsync(string text) =>
        (await Bot.ExchangeAsync(TeamsActivity.Personal(text, Teams.ServiceUrl, $"a:{TeamsActivity.Secretary}").By(TeamsActivity.Secretary))).ShouldHaveSingleItem();

    public async Task<Meeting> ScheduleAsync(MeetingTime time, BodyId? body = null, string title = "OSCP Board", string? place = "County Hall")
    {
        var details = new MeetingDetails(title, time, place, new Uri("https://teams.example.org/join"));
        var step = await Desk.ScheduleAsync(Secretary, new MeetingId(Guid.NewGuid()), body ?? Board, details, MeetingSource.Card, form: null, origin: null, CancellationToken.None);
        return step.ShouldBeOfType<MeetingStep.Saved>().Kept.Meeting;
    }

    public async Task<Meeting> ChangeAsync(MeetingId meeting, Func<Meeting, DateTimeOffset, MeetingOutcome> change) =>
        (await Desk.ChangeAsync(Secretary, meeting, seen: null, "meetings.test", form: null, change, CancellationToken.None)).ShouldBeOfType<MeetingStep.Saved>().Kept.Meeting;

    public Task<Meeting> MoveAsync(MeetingId meeting, MeetingTime time) => ChangeAsync(meeting, (one, now) => one.Move(time, place: null, now));

    public Task<Meeting> ReviseAgendaAsync(MeetingId meeting, params IReadOnlyList<AgendaItem> items) => ChangeAsync(meeting, (one, now) => one.ReviseAgenda(items, now));

    public Task KeepPaperAsync(MeetingId meeting, KeptPaper paper) => Desk.KeepPaperAsync(Secretary, meeting, paper, CancellationToken.None);

    /// <summary>Puts the clock on and has everything done that is due by then.</summary>
    public async Task GoToAsync(string clock)
    {
        Clock.Set(At(clock));
        await RunAsync();
    }

    /// <summary>Has everything done that is due: what Teams asks to be left alone for stays.</summary>
    public async Task RunAsync()
    {
        await Bot.Services.GetRequiredService<PostPlanner>().RunAsync(CancellationToken.None);
        var ledger = Bot.Services.GetRequiredService<PostLedger>();
        var sender = Bot.Services.GetRequiredService<OutboxSender>();
        var waited = Stopwatch.StartNew();
        while (ledger.UntilNext() <= TimeSpan.Zero || IsSending)
        {
            waited.Elapsed.ShouldBeLessThan(Patience);
            await sender.SendDueAsync(CancellationToken.None);
            await Task.Delay(5);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
