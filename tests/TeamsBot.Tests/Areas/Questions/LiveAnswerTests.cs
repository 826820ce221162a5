using System.Text.Json.Nodes;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Updates;
using TeamsBot.Storage;
using TeamsBot.Tests.Areas.Meetings;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

/// <summary>Questions about the present work, in the chat: what is kept answers them before any document does.</summary>
public sealed class LiveAnswerTests
{
    [Theory]
    [InlineData("when is the oversight committee?")]
    [InlineData("is there a meeting on 14 January")]
    [InlineData("is there a meeting this week?")]
    [InlineData("meeting dates")]
    [InlineData("when is my return due")]
    [InlineData("when is the end-year return due?")]
    [InlineData("how do I submit a return")]
    [InlineData("help me with returns")]
    [InlineData("returns")]
    [InlineData("what did you do with my return?")]
    [InlineData("show the plan for Cherwell")]
    [InlineData("what is Cherwell spending its money on?")]
    [InlineData("how are things going in Cherwell?")]
    [InlineData("who is the CSP contact for Cherwell?")]
    [InlineData("who presents item 5")]
    [InlineData("agenda as word")]
    [InlineData("unpublish the agenda")]
    [InlineData("my role")]
    public async Task While_nothing_is_kept_no_document_answers_in_its_place(string question)
    {
        await using var bot = await BotUnderTest.StartAsync();

        var reply = await bot.AskAsync(question);

        (reply["entities"] as JsonArray ?? []).ShouldBeEmpty("a document is cited");
        ((string)reply["text"]!).ShouldNotContain("I don't have anything");
    }

    [Fact]
    public async Task The_next_meeting_of_a_body_is_the_next_whatever_meeting_was_looked_at()
    {
        await using var meetings = await MeetingsUnderTest.StartAsync();
        await meetings.ArrangeAsync(At(10));
        await meetings.ArrangeAsync(At(24));
        var list = await meetings.Member.AskForCardAsync("upcoming meetings");
        var later = list.Buttons[1]["data"]!.DeepClone().AsObject();
        (await meetings.Member.SendAsync(later)).Shown.ShouldContain("24 March");

        (await TextAsync(meetings.Member, "next oversight committee meeting")).ShouldContain("10 March");
        (await TextAsync(meetings.Member, "when is the oversight committee")).ShouldContain("10 March");
    }

    [Fact]
    public async Task A_day_without_a_meeting_names_the_next_one()
    {
        await using var meetings = await MeetingsUnderTest.StartAsync();
        await meetings.ArrangeAsync(At(12));

        (await TextAsync(meetings.Member, "is there a meeting on 11 March?")).ShouldBe("No meeting is scheduled on Thursday 11 March 2027. The next is Oversight Committee, Friday 12 March 2027, 10:00 to 12:00.");
        (await TextAsync(meetings.Member, "is there a meeting on 12 March?")).ShouldContain("Friday 12 March 2027");
        (await TextAsync(meetings.Member, "any meetings this week?")).ShouldStartWith("No meeting is scheduled this week.");
        (await TextAsync(meetings.Member, "any meetings next week?")).ShouldContain("12 March");
    }

    [Fact]
    public async Task Who_presents_an_item_is_told_from_what_is_published_and_nothing_of_what_is_exempt()
    {
        await using var meetings = await MeetingsUnderTest.StartAsync();
        var kept = await meetings.ArrangeAsync();
        var by = new Person(new PersonId(Guid.Parse(PersonInChat.Secretary)), "The secretariat");
        await meetings.Desk.ChangeAsync(by, kept.Meeting.Id, seen: null, MeetingVerbs.PublishNow, form: null,
            (meeting, now) => meeting.ReviseAgenda([new AgendaItem("1", "Budget", Presenter: "Jo Hale", Minutes: 20), new AgendaItem("2", "Closure order", Presenter: "Ann Poe", IsExempt: true)], now), CancellationToken.None);

        (await TextAsync(meetings.Member, "who presents item 1?")).ShouldStartWith("Jo Hale presents item 1, Budget (20 minutes),");
        (await TextAsync(meetings.Member, "who is presenting item 2?")).ShouldNotContain("Ann Poe");
        (await meetings.Member.AskForCardAsync("agenda as word")).Shown.ShouldContain("I make no file of an agenda");
        (await TextAsync(meetings.Secretary, "unpublish the agenda")).ShouldContain("edit the agenda");
    }

    [Fact]
    public async Task An_accepted_plan_says_what_an_area_spends_its_money_on_and_a_draft_does_not()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        var anybody = new PersonInChat(returns.Bot, PersonInChat.Member);
        await KeepAsync(returns, before: null, ReturnCases.Draft(ReturnKind.SpendingPlan) with { Lines = ReturnCases.PlanLines });
        var draft = await TextAsync(anybody, "what is Cherwell spending its money on?");
        await KeepAsync(returns, ReturnCases.Draft(ReturnKind.SpendingPlan) with { Lines = ReturnCases.PlanLines }, ReturnCases.Plan);

        var reply = (await anybody.SayAsync("what is Cherwell spending its money on?")).ShouldHaveSingleItem();

        draft.ShouldContain("has been accepted yet");
        draft.ShouldNotContain("Street pastors");
        ((string)reply["text"]!).ShouldContain("£58,542 of £58,542");
        reply.ToJsonString().ShouldContain("Street pastors in Banbury");
        reply.ToJsonString().ShouldContain("CSF-2017-18-CHE-PLAN-1");
    }

    [Fact]
    public async Task How_an_area_is_doing_is_its_latest_accepted_update()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        var form = await returns.Cherwell.AskForCardAsync("update on burglary in Cherwell: two arrests");
        await returns.Cherwell.PressAsync(form, UpdateVerbs.Save, TypedInputs.Typed(("rag", "red")));
        await returns.Secretary.PressAsync(await returns.Secretary.AskForCardAsync("show updates"), UpdateVerbs.Accept);

        (await TextAsync(new PersonInChat(returns.Bot, PersonInChat.Member), "how are things going in Cherwell?")).ShouldContain("two arrests", Case.Insensitive);
    }

    [Fact]
    public async Task When_a_return_is_due_is_told_with_the_button_to_whose_it_is_and_with_the_dates_to_all()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();

        var own = await returns.Cherwell.AskForCardAsync("when is my return due");
        var anybody = (await new PersonInChat(returns.Bot, PersonInChat.Member).SayAsync("when is the end-year return due?")).ShouldHaveSingleItem();

        own.Has(ReturnVerbs.Open).ShouldBeTrue(own.Shown);
        ((string)anybody["text"]!).ShouldContain("30 April 2018");
        anybody.ToJsonString().ShouldNotContain(ReturnVerbs.Open);
    }

    [Fact]
    public async Task Who_holds_a_role_is_told_to_those_who_hold_one_and_who_the_secretariat_is_to_all()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        var grace = new PersonInChat(returns.Bot, PersonInChat.Cherwell) { Name = "Grace Enderby" };
        var sam = new PersonInChat(returns.Bot, PersonInChat.Secretary) { Name = "Sam Ashby" };
        await grace.SayAsync("hello");
        await sam.SayAsync("hello");
        var member = new PersonInChat(returns.Bot, PersonInChat.Member);

        (await TextAsync(returns.Commander, "who is the CSP contact for Cherwell?")).ShouldBe("Grace Enderby is CSP contact for Cherwell.");
        var refusal = await TextAsync(member, "who is the CSP contact for Cherwell?");
        refusal.ShouldNotContain("Grace");
        refusal.ShouldContain("Sam Ashby");
        (await TextAsync(member, "who is the secretariat?")).ShouldContain("Sam Ashby");
        (await TextAsync(grace, "my role")).ShouldContain("You are CSP contact for Cherwell.");
    }

    [Theory]
    [InlineData("schedule the Oversight Committee for 12 March 2031 at 10:00")]
    [InlineData("who has which role")]
    [InlineData("status board")]
    [InlineData("chase")]
    [InlineData("what went wrong?")]
    [InlineData("questions nobody could answer")]
    [InlineData("open the funding year 2018/19")]
    [InlineData("show updates")]
    [InlineData("send an update")]
    [InlineData("report indicators for Cherwell")]
    [InlineData("new indicator")]
    [InlineData("post reminders here")]
    [InlineData("start the mid-year return for Cherwell")]
    [InlineData("how do I get to the moon?")]
    public async Task Every_refusal_names_a_person_to_ask_and_nothing_that_is_refused_as_well(string request)
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        await new PersonInChat(returns.Bot, PersonInChat.Secretary) { Name = "Sam Ashby" }.SayAsync("hello");

        var reply = (await new PersonInChat(returns.Bot, PersonInChat.Member).SayAsync(request))[0].ToJsonString();

        reply.ShouldContain("Sam Ashby");
        reply.ShouldNotContain("has which role", Case.Insensitive);
    }

    [Fact]
    public async Task Everything_that_help_and_greeting_offer_to_press_is_answered_whoever_presses_it()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        foreach (var person in new[] { returns.Secretary, returns.Cherwell, returns.Commander, new PersonInChat(returns.Bot, PersonInChat.Member) })
        {
            foreach (var words in new[] { "help", "hello" })
            {
                var card = await person.AskForCardAsync(words);
                var offered = CardReading.Questions(card.Json).Select(action => (string)action["data"]!["question"]!).ToList();
                offered.ShouldBeUnique(StringComparer.OrdinalIgnoreCase);
                foreach (var question in offered)
                {
                    var pressed = TeamsActivity.Button(new() { ["verb"] = "ask", ["question"] = question }, conversation: person.Conversation);
                    var replies = await returns.Bot.ExchangeAsync(pressed.By(person.Conversation[2..]));

                    replies.ShouldNotBeEmpty(question);
                    foreach (var refusal in new[] { "I don't have", "Only the", "Please ask" })
                    {
                        replies[0].ToJsonString().ShouldNotContain(refusal, Case.Sensitive, question);
                    }

                    await person.SayAsync("cancel");
                }
            }
        }
    }

    [Fact]
    public async Task Every_question_offered_after_an_answer_can_be_pressed_and_is_another_one()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        var member = new PersonInChat(returns.Bot, PersonInChat.Member);
        foreach (var question in new[] { "what is Cherwell spending its money on?", "when are the returns due?", "returns", "hello", "are you an AI?", "what colour is the moon?", "who leads on burglary", "how much funding did Oxford get?" })
        {
            foreach (var card in (await member.SayAsync(question)).Select(reply => reply["attachments"]?[0]?["content"]).OfType<JsonNode>())
            {
                foreach (var offered in CardReading.Questions(card).Select(action => (string)action["data"]!["question"]!))
                {
                    offered.Equals(question, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(offered);
                    (await member.SayAsync(offered))[0].ToJsonString().ShouldNotContain("I don't have", Case.Insensitive, offered);
                }
            }
        }
    }

    private static MeetingTime At(int day) => MeetingTime.At(new DateOnly(2027, 3, day), new TimeOnly(10, 0), TimeSpan.FromHours(2));

    private static async Task<string> TextAsync(PersonInChat person, string question) => (string?)(await person.SayAsync(question))[0]["text"] ?? "";

    private static async Task KeepAsync(ReturnsUnderTest returns, Return? before, Return after) =>
        (await returns.Store.SaveAsync(new ReturnSaving(before, after, "test", Form: null, []), CancellationToken.None)).ShouldBe(SavingOutcome.Saved);
}
