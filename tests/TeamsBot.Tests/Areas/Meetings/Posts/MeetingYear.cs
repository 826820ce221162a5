using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Reminders;
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

/// <summary>
/// A partnership's year on a clock that is put on half an hour at a time: 31 meetings, 20 moves, 5 cancellations, 10 agendas that are revised, stops of
/// the bot and outages of Teams from a minute to three days, and a Teams that fails in every way it can. The seed decides what happens when.
/// </summary>
internal sealed class MeetingYear(int seed) : IAsyncDisposable
{
    private const int Moves = 20;
    private const int Cancellations = 5;
    private const int Agendas = 10;

    /// <summary>Rounds of sending at one time: while Teams is down, only so many posts find that out.</summary>
    private const int Rounds = 3;

    private static readonly DateTimeOffset Begins = PostsBench.At("2027-01-04 07:00");
    private static readonly DateTimeOffset Ends = PostsBench.At("2028-01-05 07:00");
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);
    private static readonly string[] Csps = ["cherwell-csp", "oxford-csp", "south-vale-csp", "west-oxon-csp"];

    private readonly Random _random = new(seed);
    private readonly string _folder = Directory.CreateTempSubdirectory("year-").FullName;
    private readonly ShiftedClock _clock = new();
    private readonly Dictionary<string, DateTimeOffset> _expected = new(StringComparer.Ordinal);
    private readonly FaultyTeams _faults = new(seed);
    private FakeConnector _teams = null!;
    private BotUnderTest? _bot;

    public FakeConnector Teams => _teams;

    /// <summary>Every post that fell due while it was planned, by its name in the ledger, with when it did.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Expected => _expected;

    public IReadOnlyDictionary<string, int> Faults => _faults.Made;

    public DatabaseReader Database => Service<DatabaseReader>();

    public async Task RunAsync(Action<MeetingYear> atRest)
    {
        _teams = await FakeConnector.StartAsync();
        _teams.Answer = _faults.Judge;
        _clock.Set(Begins);
        await StartBotAsync();
        await ChooseChannelsAsync();
        var meetings = await ScheduleAsync();
        var happenings = new Queue<Happening>(Plan(meetings).OrderBy(static one => one.At));
        var stops = new Queue<(DateTimeOffset From, DateTimeOffset Until, bool IsBot)>(Stops());
        for (var now = Begins; now < Ends; now += Step)
        {
            while (stops.TryPeek(out var stop) && stop.From <= now)
            {
                stops.Dequeue();
                now = await EndureAsync(now, stop.Until, stop.IsBot);
            }

            _clock.Set(now);
            var sent = _teams.Sent.Count;
            await PostAsync();
            while (happenings.TryPeek(out var happening) && happening.At <= now)
            {
                happenings.Dequeue();
                Expect();
                await happening.Do();
                await PostAsync();
                sent = -1;
            }

            if (LondonTime.ClockAt(now).TimeOfDay == TimeSpan.FromHours(12))
            {
                await HearFromBlockedChannelsAsync();
            }

            if (sent != _teams.Sent.Count && IsAtRest())
            {
                atRest(this);
            }
        }

        Expect();
    }

    public IReadOnlyList<StandingPost> Standing => [.. StandingPost.Read(_teams.Shown).Where(post => !_faults.Deleted.Contains(post.Id))];

    /// <summary>Whether a post was there, and somebody deleted it.</summary>
    public bool WasDeleted(string name) => Database.Read(name, static (session, name) => session.OutboxQueries.Find(name)) is { ActivityId: { } id } && _faults.Deleted.Contains(id);

    public Meeting MeetingOf(string key) => Service<MeetingStore>().Find(new MeetingId(Guid.Parse(key.Split('/')[0])))!.Meeting;

    public DateTimeOffset Now => _clock.GetUtcNow();

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await _teams.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private T Service<T>()
        where T : notnull => _bot!.Services.GetRequiredService<T>();

    private async Task StartBotAsync() => _bot = await BotUnderTest.StartAsync(
        settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:Path"] = Path.Combine(_folder, "year.db") },
        configure: builder => builder.Services.AddSingleton<TimeProvider>(_clock));

    private async Task StopBotAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
            _bot = null;
        }
    }

    private async Task ChooseChannelsAsync()
    {
        await SpeakAsync(TeamsActivity.Personal("help", _teams.ServiceUrl, $"a:{TeamsActivity.Secretary}").By(TeamsActivity.Secretary));
        await SayAsync("19:all@thread.tacv2", "post reminders here");
        await SayAsync("19:coordination@thread.tacv2", "post reminders here for the Coordination Group");
        await SayAsync("19:board@thread.tacv2", "post reminders here for the OSCP Board");
    }

    private async Task SayAsync(string channel, string text)
    {
        var activity = TeamsActivity.Channel(text, _teams.ServiceUrl, TeamsActivity.Secretary);
        activity["conversation"]!["id"] = channel;
        await SpeakAsync(activity);
    }

    private async Task SpeakAsync(System.Text.Json.Nodes.JsonObject activity)
    {
        using var response = await _bot!.PostAsync(activity);
        response.EnsureSuccessStatusCode();
    }

    private async Task<List<MeetingId>> ScheduleAsync()
    {
        var meetings = new List<MeetingId>();
        foreach (var month in new[] { 3, 7, 11 })
        {
            meetings.Add(await ScheduleAsync("oscp-board", "OSCP Board", month));
        }

        for (var month = 1; month <= 12; month++)
        {
            meetings.Add(await ScheduleAsync("sop-coordination", "Coordination Group", month));
        }

        foreach (var csp in Csps)
        {
            foreach (var month in new[] { 2, 5, 8, 11 })
            {
                meetings.Add(await ScheduleAsync(csp, $"{csp} meeting", month));
            }
        }

        return meetings;
    }

    private async Task<MeetingId> ScheduleAsync(string body, string title, int month)
    {
        var time = AnyTime(new DateOnly(2027, month, month == 1 ? _random.Next(20, 28) : _random.Next(1, 28)));
        var step = await Service<MeetingService>().ScheduleAsync(
            PostsBench.Secretary, new MeetingId(Guid.NewGuid()), new BodyId(body), new MeetingDetails(title, time, "County Hall"), MeetingSource.Card, form: null, origin: null, CancellationToken.None);
        return step.ShouldBeOfType<MeetingStep.Saved>().Kept.Meeting.Id;
    }

    /// <summary>On any day, half past midnight and whole days among the times.</summary>
    private MeetingTime AnyTime(DateOnly day) => _random.Next(12) switch
    {
        0 => MeetingTime.WholeDays(day, day),
        1 => MeetingTime.At(day, new TimeOnly(0, 30), TimeSpan.FromHours(1)),
        _ => MeetingTime.At(day, new TimeOnly(_random.Next(9, 19), 30 * _random.Next(2)), TimeSpan.FromHours(2)),
    };

    private IEnumerable<Happening> Plan(List<MeetingId> meetings)
    {
        foreach (var meeting in Some(meetings, Moves))
        {
            yield return Before(meeting, (one, now) => one.Move(AnyTime(LondonTime.DayOf(now).AddDays(_random.Next(2, 30))), place: null, now));
        }

        foreach (var meeting in Some(meetings, Cancellations))
        {
            yield return Before(meeting, static (one, now) => one.Cancel("no quorum", now));
        }

        foreach (var meeting in Some(meetings, Agendas))
        {
            yield return Before(meeting, static (one, now) => one.ReviseAgenda([new AgendaItem("1", "Burglary", AgendaPurpose.Discussion)], now));
            yield return Before(meeting, static (one, now) => one.ReviseAgenda([.. one.Agenda.Items, new AgendaItem("2", string.Create(CultureInfo.InvariantCulture, $"Item of {now:dd MMMM}"), AgendaPurpose.Decision)], now));
        }
    }

    private IEnumerable<MeetingId> Some(List<MeetingId> meetings, int count) => Enumerable.Range(0, count).Select(_ => meetings[_random.Next(meetings.Count)]);

    /// <summary>Something that happens to a meeting a quarter of an hour to three weeks before it, at any time of the day. What the rules refuse then does not happen.</summary>
    private Happening Before(MeetingId meeting, Func<Meeting, DateTimeOffset, MeetingOutcome> change)
    {
        var starts = Service<MeetingStore>().Find(meeting)!.Meeting.Time.Starts;
        return new Happening(starts - TimeSpan.FromMinutes(_random.Next(15, 21 * 24 * 60)), async () =>
            await Service<MeetingService>().ChangeAsync(PostsBench.Secretary, meeting, seen: null, "meetings.test", form: null, change, CancellationToken.None));
    }

    private IEnumerable<(DateTimeOffset From, DateTimeOffset Until, bool IsBot)> Stops()
    {
        int[] minutes = [1, 10, 60, 360, 1440, 4320, 30, 2880];
        for (var i = 0; i < minutes.Length; i++)
        {
            var from = Begins + TimeSpan.FromDays((40 * i) + _random.Next(30)) + TimeSpan.FromMinutes(_random.Next(1440));
            yield return (from, from + TimeSpan.FromMinutes(minutes[i]), IsBot: i % 2 == 1);
            yield return (from.AddDays(5), from.AddDays(5) + TimeSpan.FromMinutes(minutes[^(i + 1)]), IsBot: i % 2 == 0);
        }
    }

    /// <summary>The bot is stopped, or Teams does not answer. Time goes on meanwhile.</summary>
    private async Task<DateTimeOffset> EndureAsync(DateTimeOffset now, DateTimeOffset until, bool isBot)
    {
        until = until > now ? until : now;
        if (isBot)
        {
            await StopBotAsync();
            _clock.Set(until);
            await StartBotAsync();
            await PostAsync();
            return Begins + (Step * Math.Ceiling((until - Begins) / Step));
        }

        _faults.IsOutage = true;
        for (; now < until; now += Step)
        {
            _clock.Set(now);
            await PostAsync();
        }

        _faults.IsOutage = false;
        return now;
    }

    private async Task PostAsync()
    {
        await Service<PostPlanner>().RunAsync(CancellationToken.None);
        for (var round = 0; round < Rounds && Service<PostLedger>().UntilNext() <= TimeSpan.Zero; round++)
        {
            await Service<OutboxSender>().SendDueAsync(CancellationToken.None);
        }

        // The bot's own sender may have begun before.
        while (Database.Read(0, static (session, _) => session.OutboxQueries.Attempted().Count) > 0)
        {
            await Task.Delay(2);
        }
    }

    private bool IsAtRest() => Database.Read(0, static (session, _) => session.OutboxQueries.Next() is null && session.OutboxQueries.Attempted().Count == 0);

    private async Task HearFromBlockedChannelsAsync()
    {
        foreach (var recipient in Database.Read(0, static (session, _) => session.OutboxQueries.Unreachable()).Keys)
        {
            await SayAsync(recipient.ConversationId!, "help");
        }
    }

    /// <summary>Notes what is due by now, as the plan has it before it changes; not what waits for the end of quiet hours or days off.</summary>
    private void Expect()
    {
        var now = Now;
        var waiting = Service<ComingPosts>().Of().Select(static coming => PostRecord.NameOf(coming.Post.Key, coming.Channel.Conversation)).ToHashSet(StringComparer.Ordinal);
        var channels = Service<PostingChannels>().All();
        foreach (var kept in Service<MeetingStore>().Between(Begins, DateTimeOffset.MaxValue))
        {
            foreach (var channel in PostingChannel.For(kept.Meeting.Body, channels))
            {
                foreach (var post in ReminderPlan.For(kept.Meeting, ReminderSettings.Default, WorkingDays.England).Where(post => post.Due > channel.Since && post.Due <= now))
                {
                    var name = PostRecord.NameOf(post.Key, channel.Conversation);
                    if (!waiting.Contains(name))
                    {
                        _expected.TryAdd(name, post.Due);
                    }
                }
            }
        }
    }

    private sealed record Happening(DateTimeOffset At, Func<Task> Do);
}
