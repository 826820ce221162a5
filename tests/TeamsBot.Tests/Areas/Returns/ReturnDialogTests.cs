using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.People;
using TeamsBot.Areas.Returns;
using TeamsBot.People;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>A return in the chat: from the first line to its acceptance, and every way off the path.</summary>
public sealed class ReturnDialogTests : IAsyncLifetime
{
    private ReturnsUnderTest _returns = null!;

    private PersonInChat Officer => _returns.Cherwell;

    public async ValueTask InitializeAsync() => _returns = await ReturnsUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _returns.DisposeAsync();

    [Fact]
    public async Task A_plan_goes_from_its_first_line_to_its_acceptance()
    {
        var overview = await StartPlanAsync();
        overview = await AddLineAsync(overview, "Post for anti-social behaviour", "30,000");
        overview = await AddLineAsync(overview, "Support for victims", "£28,542");
        var sign = await Officer.PressAsync(overview, ReturnVerbs.Sign);

        var receipt = await Officer.PressAsync(sign, ReturnVerbs.Submit, Typed());

        receipt.Shown.ShouldContain("CSF-2017-18-CHE-PLAN-1");
        _returns.Kept().State.ShouldBe(ReturnState.Submitted);
        var countersign = await _returns.Commander.PressAsync(await _returns.Commander.AskForCardAsync("start my return"), ReturnVerbs.Open);
        countersign = await _returns.Commander.PressAsync(countersign, ReturnVerbs.Countersign);
        await _returns.Commander.PressAsync(countersign, ReturnVerbs.Countersign, Typed());
        _returns.Kept().Commander!.By.Name.ShouldBe("A member");
        var review = await _returns.Secretary.PressAsync(await _returns.Secretary.AskForCardAsync("start my return"), ReturnVerbs.Open);
        var question = await _returns.Secretary.PressAsync(review, ReturnVerbs.Accept);
        (await _returns.Secretary.PressAsync(question, ReturnVerbs.Accept)).Shown.ShouldContain("Accepted");
        _returns.Kept().State.ShouldBe(ReturnState.Accepted);
        _returns.Kept().Lines.Select(line => line.Cost).ShouldBe([Money.FromPounds(30_000), Money.FromPounds(28_542)]);
    }

    [Fact]
    public async Task What_was_typed_stays_in_the_form_with_the_error_beside_its_field()
    {
        var form = await Officer.PressAsync(await StartPlanAsync(), ReturnVerbs.NewLine);

        var again = await Officer.PressAsync(form, ReturnVerbs.SaveLine, Typed(("title", "A post"), ("text", "To have one"), ("cost", "lots")));

        again.Inputs["title"].ShouldBe("A post");
        again.Inputs["cost"].ShouldBe("lots");
        again.Shown.ShouldContain("Type the amount as a number of pounds");
        _returns.Kept().Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_only_return_that_can_be_continued_is_opened_at_once()
    {
        await AddLineAsync(await StartPlanAsync(), "Post for anti-social behaviour", "30,000");

        var overview = await Officer.AskForCardAsync("continue my return");

        overview.Shown.ShouldContain("Post for anti-social behaviour");
        overview.Has(ReturnVerbs.NewLine).ShouldBeTrue();
        (await Officer.AskForCardAsync("start my return")).Shown.ShouldContain("Choose the one");
    }

    [Fact]
    public async Task Of_several_that_can_be_continued_the_person_chooses()
    {
        await StartPlanAsync();
        await _returns.GiveRoleAsync(PersonInChat.Cherwell, area: "oxford");
        await _returns.OpenAsync(Officer, "oxford", ReturnKind.SpendingPlan);

        (await Officer.AskForCardAsync("continue my return")).Shown.ShouldContain("Choose the one");

        (await Officer.AskForCardAsync("continue my spending plan for Oxford")).Shown.ShouldContain("Oxford: spending plan");
    }

    [Fact]
    public async Task A_second_press_of_the_same_button_saves_nothing_twice()
    {
        var form = await Officer.PressAsync(await StartPlanAsync(), ReturnVerbs.NewLine);
        var data = PersonInChat.Merge(form, form.Button(ReturnVerbs.SaveLine), Typed(("title", "A post"), ("text", "To have one"), ("cost", "10000")));
        await Officer.SendAsync(data.DeepClone().AsObject());

        var second = await Officer.SendAsync(data);

        second.Shown.ShouldContain("done already");
        _returns.Kept().Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_people_on_two_lines_do_not_lose_each_others_work()
    {
        await _returns.GiveRoleAsync(PersonInChat.Oxford);
        var second = new PersonInChat(_returns.Bot, PersonInChat.Oxford);
        var overview = await AddLineAsync(await AddLineAsync(await StartPlanAsync(), "First", "100"), "Second", "200");
        var mine = await Officer.PressAsync(overview, ReturnVerbs.EditLine, line: 1);
        var theirs = await second.PressAsync(overview, ReturnVerbs.EditLine, line: 2);
        await second.PressAsync(theirs, ReturnVerbs.SaveLine, Typed(("cost", "250")));

        await Officer.PressAsync(mine, ReturnVerbs.SaveLine, Typed(("cost", "150")));

        _returns.Kept().Lines.Select(line => line.Cost).ShouldBe([Money.FromPounds(150), Money.FromPounds(250)]);
    }

    [Fact]
    public async Task Two_people_on_one_line_are_shown_both_versions()
    {
        await _returns.GiveRoleAsync(PersonInChat.Oxford);
        var second = new PersonInChat(_returns.Bot, PersonInChat.Oxford);
        var overview = await AddLineAsync(await StartPlanAsync(), "First", "100");
        var mine = await Officer.PressAsync(overview, ReturnVerbs.EditLine, line: 1);
        var theirs = await second.PressAsync(overview, ReturnVerbs.EditLine, line: 1);
        await second.PressAsync(theirs, ReturnVerbs.SaveLine, Typed(("cost", "250")));

        var warned = await Officer.PressAsync(mine, ReturnVerbs.SaveLine, Typed(("cost", "150")));

        warned.Shown.ShouldContain("£250");
        warned.Inputs["cost"].ShouldBe("150");
        _returns.Kept().Lines[0].Cost.ShouldBe(Money.FromPounds(250));
        await Officer.PressAsync(warned, ReturnVerbs.SaveLine);
        _returns.Kept().Lines[0].Cost.ShouldBe(Money.FromPounds(150));
    }

    [Fact]
    public async Task A_question_in_the_middle_is_answered_and_one_line_with_a_button_leads_back()
    {
        await Officer.PressAsync(await StartPlanAsync(), ReturnVerbs.NewLine);

        var replies = await Officer.SayAsync("who leads modern slavery work");

        replies.Count.ShouldBe(2);
        ((string)replies[0]["text"]!).ShouldContain("slavery", Case.Insensitive);
        var line = new CardInHand(replies[1]["attachments"]![0]!["content"]!.AsObject());
        line.Texts.ShouldHaveSingleItem().ShouldContain("Cherwell: spending plan 2017/18 is still open");
        ((string)line.Buttons.ShouldHaveSingleItem()["title"]!).ShouldBe("Back to my return");
        (await Officer.PressAsync(line, ReturnVerbs.Overview)).Has(ReturnVerbs.NewLine).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_has_turned_to_other_questions_is_told_once_that_a_return_is_open_and_has_the_help_of_all()
    {
        await StartPlanAsync();
        await Officer.SayAsync("who leads modern slavery work");

        (await Officer.SayAsync("what is the total funding for 2017/18")).ShouldHaveSingleItem();
        (await Officer.AskForCardAsync("help")).Shown.ShouldNotContain("This is your return");
        ((string)(await Officer.SayAsync("cancel")).ShouldHaveSingleItem()["text"]!).ShouldContain("What you saved is kept");
    }

    [Fact]
    public async Task A_list_of_returns_waits_for_nothing()
    {
        await Officer.AskForCardAsync("start my return");

        (await Officer.SayAsync("who leads modern slavery work")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_has_no_return_is_told_once_what_to_do()
    {
        var member = new PersonInChat(_returns.Bot, PersonInChat.Member);

        ((string)(await member.SayAsync("start my return")).ShouldHaveSingleItem()["text"]!).ShouldContain("ask the secretariat");

        ((string)(await member.SayAsync("who leads modern slavery work")).ShouldHaveSingleItem()["text"]!).ShouldContain("slavery", Case.Insensitive);
    }

    [Fact]
    public async Task A_return_that_is_not_open_to_a_person_any_more_ends_the_dialog()
    {
        await StartPlanAsync();
        await _returns.Bot.Services.GetRequiredService<RoleStore>()
            .TakeAsync(new Person(new PersonId(Guid.Parse(PersonInChat.Secretary)), "The secretariat"), new Person(new PersonId(Guid.Parse(PersonInChat.Cherwell)), ""), Role.CspContact, new FundedLineId("cherwell"), CancellationToken.None);

        (await Officer.SayAsync("who leads modern slavery work")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_line_in_words_opens_its_form_filled_in_and_is_saved_from_there()
    {
        await StartPlanAsync();

        var form = await Officer.AskForCardAsync("add a line: CCTV in Kidlington, £12,000");

        (form.Inputs["title"], form.Inputs["cost"]).ShouldBe(("CCTV in Kidlington", "£12,000"));
        _returns.Kept().Lines.ShouldBeEmpty();
        await Officer.PressAsync(form, ReturnVerbs.SaveLine, Typed(("text", "Fewer thefts")));
        _returns.Kept().Lines.ShouldHaveSingleItem().Cost.ShouldBe(Money.FromPounds(12_000));
    }

    [Fact]
    public async Task A_line_in_words_goes_into_no_plan_that_was_not_named_among_several()
    {
        await StartPlanAsync();
        await _returns.GiveRoleAsync(PersonInChat.Cherwell, area: "oxford");
        await _returns.OpenAsync(Officer, "oxford", ReturnKind.SpendingPlan);

        ((string)(await Officer.SayAsync("add a line: CCTV in Kidlington, £12,000")).ShouldHaveSingleItem()["text"]!).ShouldContain("say whose");

        (await Officer.AskForCardAsync("add a line for Oxford: CCTV in Cowley, £12,000")).Shown.ShouldContain("Oxford: spending plan");
    }

    [Fact]
    public async Task The_lines_of_a_text_stay_lines_on_the_card()
    {
        var form = await Officer.PressAsync(await StartPlanAsync(), ReturnVerbs.NewLine);

        var overview = await Officer.PressAsync(form, ReturnVerbs.SaveLine, Typed(("title", "A post"), ("text", "To do:\n- visits\n- calls"), ("cost", "10")));

        overview.Texts.ShouldContain("To do:\n\n\\- visits\n\n\\- calls", StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("back", ReturnVerbs.NewLine)]
    [InlineData("Go back, please", ReturnVerbs.NewLine)]
    public async Task Back_goes_from_the_form_to_the_overview(string word, string verb)
    {
        await Officer.PressAsync(await StartPlanAsync(), ReturnVerbs.NewLine);

        (await Officer.AskForCardAsync(word)).Has(verb).ShouldBeTrue();
    }

    [Fact]
    public async Task Cancel_closes_the_return_and_keeps_what_was_saved()
    {
        await AddLineAsync(await StartPlanAsync(), "First", "100");

        var reply = (await Officer.SayAsync("cancel")).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("continue my return");
        _returns.Kept().Lines.ShouldHaveSingleItem();
        ((string)(await Officer.SayAsync("who leads modern slavery work")).ShouldHaveSingleItem()["text"]!).ShouldContain("slavery", Case.Insensitive);
    }

    [Fact]
    public async Task Help_says_what_to_do_at_this_step_and_shows_it_again()
    {
        await Officer.PressAsync(await StartPlanAsync(), ReturnVerbs.NewLine);

        var replies = await Officer.SayAsync("help");

        ((string)replies[0]["text"]!).ShouldContain("Save");
        replies[1]["attachments"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_card_of_another_day_is_taken_at_its_step()
    {
        var overview = await AddLineAsync(await StartPlanAsync(), "First", "100");
        var form = await Officer.PressAsync(overview, ReturnVerbs.EditLine, line: 1);
        await Officer.SayAsync("cancel");

        var saved = await Officer.PressAsync(form, ReturnVerbs.SaveLine, Typed(("cost", "120")));

        saved.Has(ReturnVerbs.NewLine).ShouldBeTrue();
        _returns.Kept().Lines[0].Cost.ShouldBe(Money.FromPounds(120));
    }

    [Fact]
    public async Task Who_has_no_part_in_an_area_can_neither_see_nor_change_its_return()
    {
        var overview = await AddLineAsync(await StartPlanAsync(), "First", "100");
        var stranger = new PersonInChat(_returns.Bot, PersonInChat.Member);

        var refusal = await stranger.SendRawAsync(overview.Button(ReturnVerbs.EditLine, line: 1));

        refusal.ToJsonString().ShouldNotContain("First");
        var data = overview.Button(ReturnVerbs.EditLine, line: 1);
        data["verb"] = ReturnVerbs.RemoveLine;
        data["confirm"] = true;
        await stranger.SendRawAsync(data);
        _returns.Kept().Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_secretariat_opens_a_return_from_the_board()
    {
        await AddLineAsync(await StartPlanAsync(), "First", "100");
        var board = await _returns.Secretary.AskForCardAsync("status board");
        var open = board.Button(ReturnVerbs.Open);
        open["open"] = "cherwell/plan";

        (await _returns.Secretary.SendAsync(open)).Shown.ShouldContain("First");
    }

    [Fact]
    public async Task Nobody_writes_a_return_where_a_channel_looks_on()
    {
        var replies = await _returns.Bot.ExchangeAsync(TeamsActivity.Channel("start my return", "http://127.0.0.1:9/", PersonInChat.Cherwell));

        ((string)replies.ShouldHaveSingleItem()["text"]!).ShouldContain("personal chat only");
    }

    private async Task<CardInHand> StartPlanAsync() =>
        await Officer.PressAsync(await Officer.AskForCardAsync("start my return"), ReturnVerbs.Open);

    private async Task<CardInHand> AddLineAsync(CardInHand overview, string title, string cost)
    {
        var form = await Officer.PressAsync(overview, ReturnVerbs.NewLine);
        return await Officer.PressAsync(form, ReturnVerbs.SaveLine, Typed(("title", title), ("text", $"Objective of {title}"), ("cost", cost)));
    }
}
