using Partnership.Meetings;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>What members ask about meetings.</summary>
public sealed class MeetingQuestionTests : IAsyncLifetime
{
    private MeetingsUnderTest _meetings = null!;

    public async ValueTask InitializeAsync() => _meetings = await MeetingsUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _meetings.DisposeAsync();

    [Fact]
    public async Task The_next_meeting_is_told_with_its_time_place_and_countdown()
    {
        await _meetings.ArrangeAsync();

        var reply = (await _meetings.Member.SayAsync("when is the next oversight committee meeting?")).ShouldHaveSingleItem();

        var text = (string)reply["text"]!;
        text.ShouldContain("Friday 12 March 2027, 10:00 to 12:00");
        text.ShouldContain("County Hall");
        text.ShouldContain("in 10 days");
        ((string)reply["summary"]!).ShouldBe(text);
        var card = new CardInHand(reply["attachments"]![0]!["content"]!.AsObject());
        card.Shown.ShouldContain("None yet");
        card.Shown.ShouldContain("Open in Outlook");
    }

    [Fact]
    public async Task A_countdown_crosses_midnight_and_the_clock_change_by_the_calendar()
    {
        await _meetings.ArrangeAsync(MeetingTime.At(new DateOnly(2027, 3, 29), new TimeOnly(0, 30), TimeSpan.FromHours(1)));
        _meetings.Clock.Now = new DateTimeOffset(2027, 3, 27, 23, 0, 0, TimeSpan.Zero);
        (await TextAsync("next meeting")).ShouldContain("in 2 days");
        _meetings.Clock.Now = new DateTimeOffset(2027, 3, 28, 10, 0, 0, TimeSpan.Zero);
        (await TextAsync("next meeting")).ShouldContain("tomorrow at 00:30");
        _meetings.Clock.Now = new DateTimeOffset(2027, 3, 28, 22, 45, 0, TimeSpan.Zero);
        (await TextAsync("next meeting")).ShouldContain("in 45 minutes");
    }

    [Fact]
    public async Task Without_a_meeting_the_answer_says_so_and_adds_what_the_documents_say()
    {
        var text = await TextAsync("when is the next board meeting?");

        text.ShouldContain("No meeting of the Oxfordshire Safer Communities Partnership Board is scheduled yet.");
        text.ShouldContain("three meetings a year");
        (await TextAsync("when is the next oversight committee meeting?")).ShouldBe("No meeting of the Safer Oxfordshire Partnership Oversight Committee is scheduled yet.");
        (await TextAsync("next meeting")).ShouldBe("No meeting is scheduled yet.");
        (await TextAsync("upcoming meetings")).ShouldBe("No meeting is scheduled yet.");
    }

    [Fact]
    public async Task Questions_about_the_facts_stay_with_the_facts()
    {
        await _meetings.ArrangeAsync();

        (await TextAsync("how often does the board meet?")).ShouldContain("three meetings a year");
        (await TextAsync("who leads modern slavery work")).ShouldNotContain("12 March");
        (await TextAsync("what do we do in July?")).ShouldContain("July meeting");
    }

    [Fact]
    public async Task Where_is_it_is_about_the_meeting_only_where_the_conversation_is()
    {
        await _meetings.ArrangeAsync();
        (await TextAsync("where is it?")).ShouldNotContain("County Hall");

        await TextAsync("when is the next oversight committee meeting?");

        (await TextAsync("where is it?")).ShouldContain("County Hall");
    }

    [Fact]
    public async Task What_is_coming_up_is_listed_in_pages_without_what_is_over()
    {
        for (var number = 1; number <= 20; number++)
        {
            await _meetings.ArrangeAsync(MeetingTime.At(new DateOnly(2027, 4, number), new TimeOnly(10, 0), TimeSpan.FromHours(1)), title: $"Meeting {number}");
        }

        _meetings.Clock.Now = new DateTimeOffset(2027, 4, 2, 12, 0, 0, TimeSpan.Zero);
        var first = await _meetings.Member.AskForCardAsync("what meetings are coming up?");

        first.Shown.ShouldContain("18 meetings");
        first.Shown.ShouldContain("Meeting 3");
        first.Texts.ShouldNotContain(text => text.Equals("Meeting 2", StringComparison.Ordinal));
        first.Shown.ShouldContain("Page 1 of 3");
        var last = await _meetings.Member.PressAsync(await _meetings.Member.PressAsync(first, MeetingVerbs.Upcoming), "meetings.upcoming", line: null);
        last.Shown.ShouldContain("Page");
        var shown = await _meetings.Member.PressAsync(first, MeetingVerbs.Show);
        shown.Shown.ShouldContain("Meeting 3");
    }

    [Fact]
    public async Task A_cancelled_meeting_is_told_as_cancelled_where_there_is_no_other()
    {
        var kept = await _meetings.ArrangeAsync();
        var question = await _meetings.Secretary.AskForCardAsync("cancel the oversight committee");
        await _meetings.Secretary.PressAsync(question, MeetingVerbs.CancelNow);
        (await TextAsync("when is the next oversight committee meeting?")).ShouldContain("is cancelled");

        await _meetings.ArrangeAsync(MeetingTime.At(new DateOnly(2027, 3, 19), new TimeOnly(10, 0), TimeSpan.FromHours(1)));

        (await TextAsync("when is the next oversight committee meeting?")).ShouldContain("19 March");
        kept.Meeting.IsCancelled.ShouldBeFalse();
    }

    [Fact]
    public async Task In_a_channel_the_card_has_no_buttons_for_changes()
    {
        await _meetings.ArrangeAsync();

        var reply = (await _meetings.Bot.ExchangeAsync(TeamsActivity.Channel("next meeting", "http://127.0.0.1:9/", PersonInChat.Secretary))).ShouldHaveSingleItem();

        new CardInHand(reply["attachments"]![0]!["content"]!.AsObject()).Buttons.ShouldBeEmpty();
    }

    private async Task<string> TextAsync(string question) => ((string?)(await _meetings.Member.SayAsync(question))[0]["text"] ?? "").Split(" [1]")[0];
}
