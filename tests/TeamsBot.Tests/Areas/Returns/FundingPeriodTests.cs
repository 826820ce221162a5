using Microsoft.Extensions.DependencyInjection;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>Opening a funding year in the chat.</summary>
public sealed class FundingPeriodTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    private PersonInChat Secretary => new(_bot, PersonInChat.Secretary);

    private ReturnStore Store => _bot.Services.GetRequiredService<ReturnStore>();

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_documents_give_is_filled_in()
    {
        var form = await Secretary.AskForCardAsync("open the funding year 2017/18");

        form.Inputs["year"].ShouldBe("2017/18");
        form.Inputs["planDue"].ShouldBe("2017-06-30");
        form.Inputs["amount.cherwell"].ShouldBe("£58,542");
        form.Inputs["amount.west-oxon"].ShouldBe("£43,826");
    }

    [Fact]
    public async Task New_allocations_are_facts_that_questions_answer_with()
    {
        var form = await Secretary.AskForCardAsync("open the funding year 2018/19");

        var summary = await Secretary.SaveYearAsync(form, Typed(("amount.cherwell", "61,000.50"), ("amount.oxford", "112k")));

        summary.Shown.ShouldContain("2018/19");
        Store.Periods().ShouldHaveSingleItem().Allocations.Select(one => one.Amount).ShouldBe([new Money(61_000_50), Money.FromPounds(112_000)]);
        var answer = (await Secretary.SayAsync("how much does Cherwell get in 2018/19")).ShouldHaveSingleItem();
        ((string)answer["text"]!).ShouldContain("£61,000.50");
    }

    [Fact]
    public async Task Answers_on_a_new_year_are_whole_and_say_who_entered_the_amounts_and_when()
    {
        await using var bot = await BotUnderTest.StartAsync(configure: builder => builder.Services.AddSingleton<TimeProvider>(new ManualClock(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero))));
        var secretary = new PersonInChat(bot, PersonInChat.Secretary);
        var form = await secretary.AskForCardAsync("open the funding year 2026/27");
        await secretary.SaveYearAsync(form, Typed(("amount.cherwell", "64,000"), ("amount.oxford", "118,000"), ("amount.south-vale", "112,500"), ("amount.west-oxon", "47,500")));

        var total = (await secretary.SayAsync("What is the total funding for 2026/27?")).ShouldHaveSingleItem();
        var share = (await secretary.SayAsync("What share does South and Vale get this year?")).ShouldHaveSingleItem();

        ((string)total["text"]!).ShouldContain("add up to £342,000. No amount is entered for Public Health");
        total.ToJsonString().ShouldContain("entered by the secretariat on 30 November 2026");
        ((string)total["summary"]!).ShouldStartWith("The amounts entered so far");
        ((string)share["text"]!).ShouldContain("South and Vale gets 32.9% of the money for the Community Safety Partnerships");
        share.ToJsonString().ShouldNotContain("33.4");
    }

    [Fact]
    public async Task Wrong_amounts_and_dates_are_told_beside_their_fields_and_nothing_is_saved()
    {
        var form = await Secretary.AskForCardAsync("open the funding year 2018/19");

        var again = await Secretary.PressAsync(form, PeriodVerbs.Save, Typed(("amount.cherwell", "lots"), ("midYearDue", "2018-05-01")));

        again.Inputs["amount.cherwell"].ShouldBe("lots");
        again.Shown.ShouldContain("number of pounds");
        again.Shown.ShouldContain("after the plan");
        Store.Periods().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_year_can_be_changed_and_keeps_its_codes()
    {
        var summary = await Secretary.SaveYearAsync(await Secretary.AskForCardAsync("open the funding year 2017/18"));

        var changed = await Secretary.SaveYearAsync(await Secretary.PressAsync(summary, PeriodVerbs.Open), Typed(("planDue", "2017-07-14")));

        changed.Shown.ShouldContain("14 July 2017");
        var period = Store.Periods().ShouldHaveSingleItem();
        period.Revision.ShouldBe(2);
        period.Allocations.First(one => one.Name is "Cherwell").Code.ShouldBe("CHE");
    }

    [Fact]
    public async Task Pressing_twice_opens_one_year()
    {
        var form = await Secretary.AskForCardAsync("open the funding year 2017/18");
        await Secretary.SaveYearAsync(form);

        (await Secretary.PressAsync(form, PeriodVerbs.Save)).Shown.ShouldContain("it is as your card says");

        Store.Periods().ShouldHaveSingleItem().Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_used_form_with_other_values_says_that_they_were_not_taken_and_shows_the_year_as_it_is()
    {
        var form = await Secretary.AskForCardAsync("open the funding year 2017/18");
        await Secretary.SaveYearAsync(form);

        var answer = await Secretary.PressAsync(form, PeriodVerbs.Save, Typed(("amount.cherwell", "99,999")));

        answer.Shown.ShouldContain("what you typed was not taken");
        answer.Shown.ShouldContain("£58,542");
        answer.Shown.ShouldNotContain("99,999");
    }

    [Fact]
    public async Task A_change_from_an_old_card_says_that_it_was_not_taken()
    {
        var summary = await Secretary.SaveYearAsync(await Secretary.AskForCardAsync("open the funding year 2017/18"));
        var old = await Secretary.PressAsync(summary, PeriodVerbs.Open);
        await Secretary.PressAsync(old, PeriodVerbs.Save, Typed(("amount.oxford", "1")));

        (await Secretary.PressAsync(old, PeriodVerbs.Save, Typed(("amount.cherwell", "99,999")))).Shown.ShouldContain("what you typed was not taken");
    }

    [Fact]
    public async Task The_year_proposed_is_the_present_one_and_no_amount_looks_filled_in()
    {
        var form = await Secretary.AskForCardAsync("open the funding year");

        form.Inputs["year"].ShouldBe(FinancialYear.Of(LondonTime.DayOf(TimeProvider.System.GetUtcNow())).ToString());
        form.Json.ToJsonString().ShouldNotContain("58,542");
    }

    [Fact]
    public async Task After_an_error_every_area_is_still_in_the_form_and_every_fault_is_told_at_once_and_once()
    {
        var form = await Secretary.AskForCardAsync("open the funding year 2018/19");
        var data = form.Button(PeriodVerbs.Save);
        data["year"] = "2018/19";
        data["planDue"] = "someday";
        data["amount.cherwell"] = "lots";
        data["table"] = "Oxford,much";

        // A client sends no input that was left empty.
        var again = await Secretary.SendAsync(data);

        again.Inputs.Keys.ShouldBe(form.Inputs.Keys, ignoreOrder: true);
        again.Texts.Count(text => text.Contains("Type the day like", StringComparison.Ordinal)).ShouldBe(1);
        again.Texts.Count(text => text.Contains("Type the amount as a number", StringComparison.Ordinal) && !text.Contains("Line 1", StringComparison.Ordinal)).ShouldBe(1);
        again.Texts.ShouldContain(text => text.StartsWith("Line 1:", StringComparison.Ordinal));
        again.Texts.ShouldContain(text => text.StartsWith("Look at: Spending plan due, ", StringComparison.Ordinal) && text.Contains("Cherwell (£)", StringComparison.Ordinal));
        Store.Periods().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deadline_is_moved_in_words_and_saved_once_it_was_seen()
    {
        await Secretary.SaveYearAsync(await Secretary.AskForCardAsync("open the funding year 2017/18"));

        var form = await Secretary.AskForCardAsync("change the deadline of the mid-year return to 15 December");

        form.Inputs["midYearDue"].ShouldBe("2017-12-15");
        form.Shown.ShouldContain("It was 31 October 2017");
        Store.Periods()[0].MidYearDue.ShouldBe(new DateOnly(2017, 10, 31));
        await Secretary.SaveYearAsync(form);
        Store.Periods()[0].MidYearDue.ShouldBe(new DateOnly(2017, 12, 15));
    }

    [Fact]
    public async Task Who_has_sent_a_return_is_answered_from_the_board()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        await returns.AcceptPlanAsync("58,542");

        var answer = (await returns.Secretary.SayAsync("who has not sent the plan yet?")).ShouldHaveSingleItem();

        ((string)answer["text"]!).ShouldBe("The spending plan 2017/18 was due on 30 June 2017. Sent by Cherwell; not yet by Oxford, South and Vale, West Oxfordshire.");
        answer.ToJsonString().ShouldContain(ReturnVerbs.Chase);
    }

    [Fact]
    public async Task A_grant_below_an_accepted_plan_is_asked_about_before_it_is_saved()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        await returns.AcceptPlanAsync("58,542");
        var form = await returns.Secretary.AskForCardAsync("open the funding year 2017/18");

        var asked = await returns.Secretary.PressAsync(form, PeriodVerbs.Save, Typed(("amount.cherwell", "50,000")));

        asked.Shown.ShouldContain("The accepted plan of Cherwell spends £58,542, which is £8,542 more than this.");
        returns.Store.Periods()[0].Allocations[0].Amount.ShouldBe(Money.FromPounds(58_542));
        await returns.Secretary.PressAsync(asked, PeriodVerbs.Save, confirm: true);
        returns.Store.Periods()[0].Allocations[0].Amount.ShouldBe(Money.FromPounds(50_000));
    }

    [Fact]
    public async Task Days_that_have_passed_are_not_proposed_for_a_year_that_has_begun()
    {
        await using var bot = await BotUnderTest.StartAsync(configure: builder => builder.Services.AddSingleton<TimeProvider>(new ManualClock(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero))));

        var form = await new PersonInChat(bot, PersonInChat.Secretary).AskForCardAsync("open the funding year 2026/27");

        (form.Inputs["planDue"], form.Inputs["midYearDue"], form.Inputs["endYearDue"]).ShouldBe(("2026-12-28", "2027-01-25", "2027-04-30"));
    }

    [Theory]
    [InlineData("change the deadline of the return to 15 December", "Which deadline")]
    [InlineData("change the deadline of the mid-year return to 31 February", "cannot tell which day")]
    public async Task What_is_not_understood_of_a_deadline_is_asked_about(string words, string answer)
    {
        await Secretary.SaveYearAsync(await Secretary.AskForCardAsync("open the funding year 2017/18"));

        ((string)(await Secretary.SayAsync(words)).ShouldHaveSingleItem()["text"]!).ShouldContain(answer);
    }

    [Fact]
    public async Task Only_the_secretariat_opens_years()
    {
        var reply = (await new PersonInChat(_bot, PersonInChat.Cherwell).SayAsync("open the funding year 2017/18")).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("Only the partnership's secretariat");
    }

    [Fact]
    public async Task The_board_shows_every_area_and_the_exception_report_what_is_late()
    {
        await Secretary.SaveYearAsync(await Secretary.AskForCardAsync("open the funding year 2017/18"));

        var board = await Secretary.AskForCardAsync("status board");

        board.Shown.ShouldContain("Cherwell");
        board.Shown.ShouldContain("Overdue");
        (await Secretary.AskForCardAsync("exception report")).Shown.ShouldContain("Cherwell");
    }
}
