using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Meetings;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>Calendar files, fetched as a calendar program does.</summary>
public sealed class CalendarFileInWebTests : IAsyncLifetime
{
    private MeetingsUnderTest _meetings = null!;

    private MeetingLinks Links => _meetings.Bot.Services.GetRequiredService<MeetingLinks>();

    public async ValueTask InitializeAsync() => _meetings = await MeetingsUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _meetings.DisposeAsync();

    [Fact]
    public async Task The_cards_link_gives_the_meeting_as_a_file()
    {
        var kept = await _meetings.ArrangeAsync();
        var address = LinkOn(await _meetings.Member.AskForCardAsync("next meeting"), "Add to calendar");

        using var response = await _meetings.Bot.Client.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("Oversight Committee 2027-03-12.ics");
        var file = await response.Content.ReadAsStringAsync();
        file.ShouldContain("METHOD:PUBLISH");
        file.ShouldContain($"UID:{kept.Meeting.Id}");
        file.ShouldContain("DTSTART:20270312T100000Z");
    }

    [Fact]
    public async Task The_same_link_gives_what_is_true_now()
    {
        await _meetings.ArrangeAsync();
        var address = LinkOn(await _meetings.Secretary.AskForCardAsync("next meeting"), "Add to calendar");
        await _meetings.Secretary.AskForCardAsync("move it to 1 April");
        (await _meetings.Bot.Client.GetStringAsync(address)).ShouldContain("DTSTART:20270401T090000Z");

        await _meetings.Secretary.PressAsync(await _meetings.Secretary.AskForCardAsync("cancel it"), MeetingVerbs.CancelNow);

        var file = await _meetings.Bot.Client.GetStringAsync(address);
        file.ShouldContain("METHOD:CANCEL");
        file.ShouldContain("SEQUENCE:2");
    }

    [Fact]
    public async Task Anything_else_is_not_there()
    {
        var kept = await _meetings.ArrangeAsync();
        var other = await _meetings.ArrangeAsync(MeetingTime.At(new DateOnly(2027, 3, 15), new TimeOnly(10, 0), TimeSpan.FromHours(1)), MeetingsUnderTest.Board, "Board");
        var address = Links.CalendarFile(kept.Meeting)!.AbsoluteUri;

        foreach (var wrong in new[]
        {
            address[..^2] + (address.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA"),
            address.Split('?')[0],
            address.Replace(kept.Meeting.Id.Value.ToString("N"), other.Meeting.Id.Value.ToString("N"), StringComparison.Ordinal),
            address.Replace(kept.Meeting.Id.Value.ToString("N"), "nonsense", StringComparison.Ordinal),
            Links.CalendarFile(new MeetingId(Guid.NewGuid()))!.AbsoluteUri,
        })
        {
            using var response = await _meetings.Bot.Client.GetAsync(new Uri(wrong));
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
            (await response.Content.ReadAsStringAsync()).ShouldContain("no such calendar entry");
        }
    }

    [Fact]
    public async Task Links_lead_to_the_public_address_where_there_is_one()
    {
        await using var bot = await BotUnderTest.StartAsync(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Meetings:PublicAddress"] = "https://bot.example.org/teams/" });

        bot.Services.GetRequiredService<MeetingLinks>().CalendarFile(new MeetingId(Guid.Empty))!.AbsoluteUri.ShouldStartWith("https://bot.example.org/teams/meetings/");
    }

    [Fact]
    public void An_address_without_https_is_refused_by_its_key()
    {
        var result = new MeetingsOptionsValidator().Validate(null, new MeetingsOptions { PublicAddress = "http://bot.example.org" });

        result.Failed.ShouldBeTrue();
        result.FailureMessage.ShouldContain("Meetings:PublicAddress");
    }

    private static Uri LinkOn(CardInHand card, string title) =>
        new((string)card.Links.Single(link => string.Equals((string?)link["title"], title, StringComparison.Ordinal))["url"]!);
}
