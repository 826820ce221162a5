using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>The bot on a clock that tests set, with its secretariat and its members in their chats.</summary>
internal sealed class MeetingsUnderTest : IAsyncDisposable
{
    public static readonly BodyId Oversight = new("sop-oversight");
    public static readonly BodyId Board = new("oscp-board");

    private static readonly Person Arranger = new(new PersonId(Guid.Parse(PersonInChat.Secretary)), "The secretariat");

    private MeetingsUnderTest(BotUnderTest bot, ManualClock clock) => (Bot, Clock) = (bot, clock);

    public BotUnderTest Bot { get; }

    public ManualClock Clock { get; }

    public MeetingStore Store => Bot.Services.GetRequiredService<MeetingStore>();

    public MeetingService Desk => Bot.Services.GetRequiredService<MeetingService>();

    public PersonInChat Secretary => new(Bot, PersonInChat.Secretary);

    public PersonInChat Member => new(Bot, PersonInChat.Member);

    /// <param name="now">When it is; a Tuesday in March 2027, shortly before the clocks go forward, where a test does not say.</param>
    public static async Task<MeetingsUnderTest> StartAsync(string now = "2027-03-02T11:00Z", IReadOnlyDictionary<string, string?>? settings = null)
    {
        var clock = new ManualClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        return new MeetingsUnderTest(await BotUnderTest.StartAsync(settings: settings, configure: builder => builder.Services.AddSingleton<TimeProvider>(clock)), clock);
    }

    /// <summary>Arranges a meeting past the chat.</summary>
    public async Task<KeptMeeting> ArrangeAsync(MeetingTime time, BodyId? body = null, string title = "Oversight Committee", string? place = "County Hall", MeetingSource source = MeetingSource.Card)
    {
        var step = await Desk.ScheduleAsync(
            Arranger, new MeetingId(Guid.NewGuid()), body ?? Oversight, new MeetingDetails(title, time, place), source, form: null, origin: null, CancellationToken.None);
        return step.ShouldBeOfType<MeetingStep.Saved>().Kept;
    }

    /// <summary>A meeting of the Oversight Committee on Friday 12 March 2027 from ten to twelve.</summary>
    public Task<KeptMeeting> ArrangeAsync() => ArrangeAsync(MeetingTime.At(new DateOnly(2027, 3, 12), new TimeOnly(10, 0), TimeSpan.FromHours(2)));

    /// <summary>The only meeting that is not over, as it is kept.</summary>
    public Meeting Only() => Store.Current(Clock.GetUtcNow()).ShouldHaveSingleItem().Meeting;

    /// <summary>The meeting as it is kept.</summary>
    public KeptMeeting Kept(KeptMeeting meeting) => Store.Find(meeting.Meeting.Id).ShouldNotBeNull();

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        Bot.Complaints.ShouldBeEmpty();
    }
}
