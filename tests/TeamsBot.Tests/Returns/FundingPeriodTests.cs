using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Returns;
using TeamsBot.Storage.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Returns.TypedInputs;

namespace TeamsBot.Tests.Returns;

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

        var summary = await Secretary.PressAsync(form, PeriodVerbs.Save, Typed(("amount.cherwell", "61,000.50"), ("amount.oxford", "112k")));

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
        await secretary.PressAsync(form, PeriodVerbs.Save, Typed(("amount.cherwell", "64,000"), ("amount.oxford", "118,000"), ("amount.south-vale", "112,500"), ("amount.west-oxon", "47,500")));

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
        var summary = await Secretary.PressAsync(await Secretary.AskForCardAsync("open the funding year 2017/18"), PeriodVerbs.Save);

        var changed = await Secretary.PressAsync(await Secretary.PressAsync(summary, PeriodVerbs.Open), PeriodVerbs.Save, Typed(("planDue", "2017-07-14")));

        changed.Shown.ShouldContain("14 July 2017");
        var period = Store.Periods().ShouldHaveSingleItem();
        period.Revision.ShouldBe(2);
        period.Allocations.First(one => one.Name is "Cherwell").Code.ShouldBe("CHE");
    }

    [Fact]
    public async Task Pressing_twice_opens_one_year()
    {
        var form = await Secretary.AskForCardAsync("open the funding year 2017/18");
        await Secretary.PressAsync(form, PeriodVerbs.Save);

        (await Secretary.PressAsync(form, PeriodVerbs.Save)).Shown.ShouldContain("is open");

        Store.Periods().ShouldHaveSingleItem().Revision.ShouldBe(1);
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
        await Secretary.PressAsync(await Secretary.AskForCardAsync("open the funding year 2017/18"), PeriodVerbs.Save);

        var board = await Secretary.AskForCardAsync("status board");

        board.Shown.ShouldContain("Cherwell");
        board.Shown.ShouldContain("Overdue");
        (await Secretary.AskForCardAsync("exception report")).Shown.ShouldContain("Cherwell");
    }
}
