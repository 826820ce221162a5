using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates;
using TeamsBot.Tests.Areas.Returns;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Questions;

/// <summary>The words on a button, or what people say in their place, do what pressing it does.</summary>
public sealed class ButtonWordsTests : IAsyncLifetime
{
    private ReturnsUnderTest _returns = null!;

    public async ValueTask InitializeAsync() => _returns = await ReturnsUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _returns.DisposeAsync();

    [Theory]
    [InlineData("Add a line")]
    [InlineData("another line please")]
    [InlineData("I want to add one more line")]
    public async Task A_line_is_added_by_the_words_for_it(string words)
    {
        await _returns.OpenAsync(_returns.Cherwell, "cherwell", ReturnKind.SpendingPlan);

        (await _returns.Cherwell.AskForCardAsync(words)).Has(ReturnVerbs.SaveLine).ShouldBeTrue();
    }

    [Theory]
    [InlineData("open line 1")]
    [InlineData("I want to change line number 1")]
    public async Task A_line_is_opened_by_its_number(string words)
    {
        await WriteAsync();

        (await _returns.Cherwell.AskForCardAsync(words)).Inputs["title"].ShouldBe("A post");
    }

    [Theory]
    [InlineData("sorry, the post line should be 12,000")]
    [InlineData("change line 1 to 12,000")]
    public async Task A_figure_corrected_in_words_stands_in_its_lines_form(string words)
    {
        await WriteAsync();

        var form = await _returns.Cherwell.AskForCardAsync(words);

        (form.Inputs["title"], form.Inputs["cost"]).ShouldBe(("A post", "12,000"));
        _returns.Kept().Lines[0].Cost.ShouldBe(Money.FromPounds(58_542));
        await _returns.Cherwell.PressAsync(form, ReturnVerbs.SaveLine);
        _returns.Kept().Lines[0].Cost.ShouldBe(Money.FromPounds(12_000));
    }

    [Fact]
    public async Task A_figure_for_a_line_that_is_not_there_is_asked_about()
    {
        await WriteAsync();

        (await SaidAsync(_returns.Cherwell, "the bicycles line should be 500")).ShouldContain("I do not know which line");
    }

    [Theory]
    [InlineData("sign and send")]
    [InlineData("submit it")]
    [InlineData("I'm done")]
    public async Task A_return_is_signed_on_its_card_once_the_words_have_opened_it(string words)
    {
        await WriteAsync();

        var sign = await _returns.Cherwell.AskForCardAsync(words);

        sign.Has(ReturnVerbs.Submit).ShouldBeTrue();
        (await SaidAsync(_returns.Cherwell, words)).ShouldBe("Please press \"Sign and send\" on the card: what you fill in there goes with it.");
        _returns.Kept().State.ShouldBe(ReturnState.Draft);
        await _returns.Cherwell.PressAsync(sign, ReturnVerbs.Submit, Typed());
        _returns.Kept().State.ShouldBe(ReturnState.Submitted);
    }

    [Theory]
    [InlineData("send it back")]
    [InlineData("I don't approve")]
    public async Task What_a_commander_looks_at_opens_where_it_is_sent_back(string words)
    {
        await SendAsync();
        await _returns.OpenAsync(_returns.Commander, "cherwell", ReturnKind.SpendingPlan);

        (await _returns.Commander.AskForCardAsync(words)).Shown.ShouldContain("Or send it back: what has to change?");
    }

    [Theory]
    [InlineData("looks fine to me, agreed", "Countersign")]
    [InlineData("I approve it", "Countersign")]
    [InlineData("I will not sign this", "Send it back")]
    [InlineData("rejected", "Send it back")]
    public async Task A_commander_is_told_which_button_signs_or_refuses(string words, string button)
    {
        await SendAsync();
        await _returns.Commander.PressAsync(await _returns.OpenAsync(_returns.Commander, "cherwell", ReturnKind.SpendingPlan), ReturnVerbs.Countersign);

        (await SaidAsync(_returns.Commander, words)).ShouldContain($"\"{button}\" on the card");

        _returns.Kept().State.ShouldBe(ReturnState.Submitted);
    }

    [Fact]
    public async Task A_step_that_needs_only_a_yes_is_asked_about_and_then_taken()
    {
        await SendAsync();
        var countersign = await _returns.Commander.PressAsync(await _returns.OpenAsync(_returns.Commander, "cherwell", ReturnKind.SpendingPlan), ReturnVerbs.Countersign);
        await _returns.Commander.PressAsync(countersign, ReturnVerbs.Countersign, Typed());
        await _returns.OpenAsync(_returns.Secretary, "cherwell", ReturnKind.SpendingPlan);
        var asked = await _returns.Secretary.AskForCardAsync("accept");

        asked.Shown.ShouldContain("Accept");
        _returns.Kept().State.ShouldBe(ReturnState.Countersigned);
        await _returns.Secretary.AskForCardAsync("yes");

        _returns.Kept().State.ShouldBe(ReturnState.Accepted);
    }

    [Fact]
    public async Task A_yes_after_something_else_was_said_decides_nothing()
    {
        await WriteAsync();
        await _returns.Cherwell.PressAsync(await _returns.Cherwell.AskForCardAsync("continue my return"), ReturnVerbs.EditLine, line: 1);
        var line = await _returns.Cherwell.AskForCardAsync("remove line");
        line.Shown.ShouldContain("Remove");
        await _returns.Cherwell.SayAsync("how much did Cherwell get in 2016/17?");

        await _returns.Cherwell.SayAsync("yes");

        _returns.Kept().Lines.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("looks good, approved")]
    [InlineData("I disagree with the plan, it is not fine")]
    [InlineData("I cannot sign it")]
    [InlineData("I am happy with this")]
    public async Task Who_was_shown_no_card_gets_what_waits_for_them(string words)
    {
        await SendAsync();

        var waiting = await _returns.Commander.AskForCardAsync(words);

        waiting.Shown.ShouldContain("Cherwell: spending plan 2017/18");
        waiting.Has(ReturnVerbs.Open).ShouldBeTrue();
    }

    [Fact]
    public async Task An_update_is_accepted_by_that_word_and_not_by_a_word_of_praise()
    {
        var form = await _returns.Cherwell.AskForCardAsync("update on burglary in Cherwell: two arrests");
        await _returns.Cherwell.PressAsync(form, UpdateVerbs.Save, Typed(("rag", "red")));
        await _returns.Secretary.AskForCardAsync("show updates");

        await _returns.Secretary.SayAsync("looks good");
        var waiting = (await _returns.Secretary.AskForCardAsync("show updates")).Shown;
        await _returns.Secretary.SayAsync("I accept this");

        waiting.ShouldContain("two arrests", Case.Insensitive);
        (await _returns.Secretary.SayAsync("show updates")).ShouldHaveSingleItem().ToJsonString().ShouldNotContain("wo arrests");
    }

    [Fact]
    public async Task The_board_opens_its_report_by_name()
    {
        await _returns.Secretary.AskForCardAsync("status board");

        (await _returns.Secretary.AskForCardAsync("exceptions")).Shown.ShouldContain("Exception");
    }

    private async Task<CardInHand> WriteAsync()
    {
        var form = await _returns.Cherwell.PressAsync(await _returns.OpenAsync(_returns.Cherwell, "cherwell", ReturnKind.SpendingPlan), ReturnVerbs.NewLine);
        return await _returns.Cherwell.PressAsync(form, ReturnVerbs.SaveLine, Typed(("title", "A post"), ("text", "To have one"), ("cost", "58,542")));
    }

    private async Task SendAsync() =>
        await _returns.Cherwell.PressAsync(await _returns.Cherwell.PressAsync(await WriteAsync(), ReturnVerbs.Sign), ReturnVerbs.Submit, Typed());

    private static async Task<string> SaidAsync(PersonInChat person, string words) => (string)(await person.SayAsync(words)).ShouldHaveSingleItem()["text"]!;
}
