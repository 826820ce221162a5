using Microsoft.Extensions.DependencyInjection;
using Partnership.Meetings;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Updates;
using TeamsBot.Areas.Waiting;
using TeamsBot.Storage;
using TeamsBot.Tests.Areas.Meetings;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Waiting;

/// <summary>What waits for whom, in the chat.</summary>
public sealed class WaitingTests
{
    private const string Question = "What is waiting for me?";

    [Theory]
    [InlineData("what is waiting for me?")]
    [InlineData("what do I have to do")]
    [InlineData("what should I do next?")]
    [InlineData("anything for me today?")]
    [InlineData("my tasks")]
    [InlineData("what's on my plate")]
    [InlineData("is there anything I need to sign?")]
    [InlineData("what's outstanding?")]
    [InlineData("my to-do list please")]
    [InlineData("do I owe you anything")]
    [InlineData("what is overdue")]
    [InlineData("what needs my attention")]
    public void Any_wording_asks_for_what_waits(string text) => WaitingRequest.Matches(text).ShouldBeTrue();

    [Theory]
    [InlineData("what can you do for me?")]
    [InlineData("what do we do in July?")]
    [InlineData("what do you have about me")]
    [InlineData("who is late?")]
    [InlineData("what does the board do")]
    [InlineData("sign my return")]
    [InlineData("chase")]
    public void Other_questions_do_not(string text) => WaitingRequest.Matches(text).ShouldBeFalse();

    [Fact]
    public async Task Each_step_of_a_return_waits_for_whose_move_it_is_with_the_button_that_opens_it()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        await KeepAsync(returns, ReturnCases.Plan);
        var begin = await returns.Cherwell.AskForCardAsync(Question);
        begin.Shown.ShouldContain("Cherwell: mid-year return 2017/18");
        begin.Shown.ShouldContain("To be started. Overdue");
        (await returns.Cherwell.PressAsync(begin, ReturnVerbs.Open)).Shown.ShouldContain("Cherwell");

        await KeepAsync(returns, ReturnCases.Submitted);
        var sign = await returns.Commander.AskForCardAsync(Question);
        sign.Shown.ShouldContain("Waits for your countersignature");
        (await returns.Commander.PressAsync(sign, ReturnVerbs.Open)).Shown.ShouldContain("mid-year return 2017/18");
        (await returns.Cherwell.AskForCardAsync(Question)).Shown.ShouldNotContain("mid-year return");

        await KeepAsync(returns, ReturnCases.SentBack);
        (await returns.Cherwell.AskForCardAsync(Question)).Shown.ShouldContain("Sent back by the commander");

        await KeepAsync(returns, ReturnCases.Countersigned);
        var accept = await returns.Secretary.AskForCardAsync(Question);
        accept.Shown.ShouldContain("Countersigned, to be accepted");
        accept.Shown.ShouldContain("overdue and with somebody else: ");
        (await returns.Secretary.PressAsync(accept, ReturnVerbs.Board)).Shown.ShouldContain("Oxford");
    }

    [Fact]
    public async Task A_return_that_cannot_be_begun_yet_waits_for_nobody()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();

        var card = await returns.Cherwell.AskForCardAsync(Question);

        card.Shown.ShouldContain("Cherwell: spending plan 2017/18");
        card.Shown.ShouldNotContain("mid-year");
    }

    [Fact]
    public async Task An_update_waits_for_the_secretariat_until_it_is_accepted()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        var form = await returns.Cherwell.AskForCardAsync("update on burglary in Cherwell: two arrests");
        await returns.Cherwell.PressAsync(form, UpdateVerbs.Save, TypedInputs.Typed(("rag", "red")));

        var card = await returns.Secretary.AskForCardAsync(Question);

        card.Shown.ShouldContain("1 update waits to be accepted.");
        (await returns.Secretary.PressAsync(card, UpdateVerbs.List)).Shown.ShouldContain("two arrests", Case.Insensitive);
        (await returns.Cherwell.AskForCardAsync(Question)).Shown.ShouldNotContain("update waits");
    }

    [Fact]
    public async Task Figures_wait_for_an_area_only_as_far_as_they_are_asked_for_and_before_that_the_choice_waits_for_the_secretariat()
    {
        await using var world = await MeetingsUnderTest.StartAsync("2017-11-15T11:00Z");
        var secretary = new Person(new PersonId(Guid.Parse(PersonInChat.Secretary)), "The secretariat");
        await world.Bot.Services.GetRequiredService<ReturnStore>().SaveAsync(before: null, ReturnsUnderTest.Funding, secretary, DateTimeOffset.UnixEpoch, form: null, [], CancellationToken.None);
        var contact = new PersonInChat(world.Bot, PersonInChat.Cherwell);

        (await contact.AskForCardAsync(Question)).Shown.ShouldNotContain("figures for");
        var waiting = await world.Secretary.AskForCardAsync(Question);
        waiting.Shown.ShouldContain("Indicators for 2017/18");
        var choice = await world.Secretary.PressAsync(waiting, IndicatorVerbs.Choose);
        await world.Secretary.SendRawAsync(PersonInChat.Merge(
            choice, choice.Button(IndicatorVerbs.SaveChoice), TypedInputs.Typed(("asked.pcc-2014-15-indicator-6", "count"), ("asked.pcc-2014-15-indicator-2", "count"))));

        (await world.Secretary.SayAsync(Question)).ShouldHaveSingleItem().ToJsonString().ShouldNotContain("Indicators for 2017/18");
        var asked = await contact.AskForCardAsync(Question);
        asked.Shown.ShouldContain("Cherwell: figures for Q2 2017/18");
        var form = await contact.PressAsync(asked, IndicatorVerbs.Open);
        await contact.PressAsync(form, IndicatorVerbs.Save, TypedInputs.Typed(("value.pcc-2014-15-indicator-6", "12")));
        (await contact.AskForCardAsync(Question)).Shown.ShouldContain("1 figure still to be reported.");
        await contact.PressAsync(await contact.AskForCardAsync("report indicators Q2 2017/18"), IndicatorVerbs.Save, TypedInputs.Typed(("value.pcc-2014-15-indicator-2", "3")));
        (await contact.AskForCardAsync(Question)).Shown.ShouldNotContain("figures for");
    }

    [Fact]
    public async Task The_weeks_meetings_are_told_to_all_and_an_agenda_that_is_to_be_published_to_the_secretariat()
    {
        await using var meetings = await MeetingsUnderTest.StartAsync();
        await meetings.ArrangeAsync(MeetingTime.At(new DateOnly(2027, 3, 5), new TimeOnly(10, 0), TimeSpan.FromHours(2)));

        var member = await meetings.Member.AskForCardAsync(Question);
        var secretary = await meetings.Secretary.AskForCardAsync(Question);

        member.Shown.ShouldContain("Nothing waits for you.");
        (await meetings.Member.PressAsync(member, MeetingVerbs.Show)).Shown.ShouldContain("Oversight Committee");
        member.Shown.ShouldNotContain("Agenda:");
        secretary.Shown.ShouldContain("2 things wait for you.");
        secretary.Shown.ShouldContain("Agenda: Oversight Committee");
        (await meetings.Secretary.PressAsync(secretary, MeetingVerbs.EditAgenda)).Inputs.Keys.ShouldContain("agenda", StringComparer.Ordinal);
    }

    [Fact]
    public async Task That_no_channel_is_chosen_for_posts_waits_for_the_secretariat_until_one_is()
    {
        await using var meetings = await MeetingsUnderTest.StartAsync();
        var before = (string)(await meetings.Secretary.SayAsync(Question)).ShouldHaveSingleItem()["text"]!;
        await meetings.ArrangeAsync(MeetingTime.At(new DateOnly(2027, 5, 5), new TimeOnly(10, 0), TimeSpan.FromHours(2)));

        var waiting = await meetings.Secretary.AskForCardAsync(Question);

        before.ShouldStartWith("Nothing waits for you");
        waiting.Shown.ShouldContain("No channel is chosen for reminders and agendas");
        (await meetings.Secretary.SendRawAsync(waiting.Button(PostVerbs.Here))).ToJsonString().ShouldContain("post reminders here");
        await meetings.Bot.ExchangeAsync(TeamsActivity.Channel("post reminders here", "http://127.0.0.1:9/", PersonInChat.Secretary));
        (await meetings.Secretary.SayAsync(Question)).ShouldHaveSingleItem().ToJsonString().ShouldNotContain("No channel is chosen");
    }

    [Fact]
    public async Task The_greeting_names_the_role_and_counts_what_waits()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        await KeepAsync(returns, ReturnCases.Plan);

        var reply = (await returns.Cherwell.SayAsync("hello")).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldEndWith("You are CSP contact for Cherwell. 2 things wait for you.");
        var card = new CardInHand(reply["attachments"]![0]!["content"]!.AsObject());
        card.Texts.ShouldContain("Cherwell: mid-year return 2017/18", StringComparer.Ordinal);
        card.Has(ReturnVerbs.Open).ShouldBeTrue();
    }

    [Fact]
    public async Task Help_is_by_what_a_person_can_do_now()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        await using var meetings = await MeetingsUnderTest.StartAsync();

        var contact = (await returns.Cherwell.AskForCardAsync("help")).Shown;
        var secretary = (await returns.Secretary.AskForCardAsync("what can you do?")).Shown;
        var member = (await new PersonInChat(returns.Bot, PersonInChat.Member).AskForCardAsync("help")).Shown;
        var contactWithoutYear = (await new PersonInChat(meetings.Bot, PersonInChat.Cherwell).AskForCardAsync("help")).Shown;

        contact.ShouldContain("My returns");
        contact.ShouldContain("Cherwell: spending plan 2017/18");
        contact.ShouldNotContain("Status board");
        secretary.ShouldContain("Status board");
        secretary.ShouldNotContain("My returns");
        member.ShouldNotContain("My returns");
        member.ShouldNotContain("Who has which role");
        contactWithoutYear.ShouldNotContain("My returns");
    }

    private static async Task KeepAsync(ReturnsUnderTest returns, Return after)
    {
        var before = returns.Store.Find(after.Key);
        var step = after with { Revision = (before?.Revision ?? 0) + 1 };
        (await returns.Store.SaveAsync(new ReturnSaving(before, step, "test", Form: null, []), CancellationToken.None)).ShouldBe(SavingOutcome.Saved);
    }
}
