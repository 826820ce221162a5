using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>A draft is given up, once the person was asked.</summary>
public sealed class DiscardTests : IAsyncLifetime
{
    private ReturnsUnderTest _returns = null!;

    private PersonInChat Officer => _returns.Cherwell;

    private ReturnKey Plan { get; } = new(ReturnsUnderTest.Period, new FundedLineId("cherwell"), ReturnKind.SpendingPlan);

    public async ValueTask InitializeAsync() => _returns = await ReturnsUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _returns.DisposeAsync();

    [Fact]
    public async Task A_draft_that_was_never_sent_goes_and_no_card_of_it_fits_the_next()
    {
        var overview = await WriteAsync("30,000");
        var sign = await Officer.PressAsync(await WriteAsync("28,542"), ReturnVerbs.Sign);
        var question = await Officer.PressAsync(overview, ReturnVerbs.Discard);
        _returns.Store.Find(Plan).ShouldNotBeNull();

        var gone = await Officer.PressAsync(question, ReturnVerbs.Discard);

        gone.Shown.ShouldContain("The draft is discarded.");
        _returns.Store.Find(Plan).ShouldBeNull();
        _returns.Store.InPeriod(ReturnsUnderTest.Period).ShouldBeEmpty();
        await Officer.PressAsync(gone, ReturnVerbs.Open);
        _returns.Kept().Lines.ShouldBeEmpty();
        await WriteAsync("1");
        await Officer.PressAsync(sign, ReturnVerbs.Submit, Typed());
        _returns.Kept().State.ShouldBe(ReturnState.Draft);
    }

    [Theory]
    [InlineData("delete my spending plan")]
    [InlineData("I want to scrap this draft")]
    public async Task Words_ask_before_a_draft_goes(string words)
    {
        await WriteAsync("30,000");
        await Officer.SayAsync("cancel");

        var question = await Officer.AskForCardAsync(words);

        question.Shown.ShouldContain("Discard this draft?");
        _returns.Kept().Lines.ShouldHaveSingleItem();
        await Officer.PressAsync(question, ReturnVerbs.Discard);
        _returns.Store.Find(Plan).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_words_sent_twice_only_ask_twice()
    {
        await WriteAsync("30,000");

        await Officer.AskForCardAsync("discard the draft");
        (await Officer.AskForCardAsync("discard the draft")).Shown.ShouldContain("Discard this draft?");

        _returns.Kept().Lines.ShouldHaveSingleItem();
        await Officer.SayAsync("yes");
        _returns.Store.Find(Plan).ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_draft_nothing_is_discarded() =>
        ((string)(await Officer.SayAsync("discard my return")).ShouldHaveSingleItem()["text"]!).ShouldContain("I do not know which draft");

    [Fact]
    public async Task A_discarded_correction_leaves_the_accepted_version()
    {
        await _returns.AcceptPlanAsync("58,542");
        var accepted = await _returns.OpenAsync(Officer, "cherwell", ReturnKind.SpendingPlan);
        var correction = await Officer.PressAsync(await Officer.PressAsync(accepted, ReturnVerbs.Amend), ReturnVerbs.Amend);

        var back = await Officer.PressAsync(await Officer.PressAsync(correction, ReturnVerbs.Discard), ReturnVerbs.Discard);

        back.Shown.ShouldContain("the accepted version stands");
        (_returns.Kept().State, _returns.Kept().Submission).ShouldBe((ReturnState.Accepted, 1));
    }

    [Fact]
    public async Task What_was_sent_before_is_kept()
    {
        var sign = await Officer.PressAsync(await WriteAsync("58,542"), ReturnVerbs.Sign);
        var sent = await Officer.PressAsync(sign, ReturnVerbs.Submit, Typed());
        var draft = await Officer.PressAsync(await Officer.PressAsync(sent, ReturnVerbs.Withdraw), ReturnVerbs.Withdraw);

        draft.Has(ReturnVerbs.Discard).ShouldBeFalse();
    }

    [Fact]
    public async Task An_end_year_return_says_that_the_mid_year_one_is_still_open()
    {
        await _returns.AcceptPlanAsync("58,542");
        await _returns.OpenAsync(Officer, "cherwell", ReturnKind.MidYear);

        var overview = await _returns.OpenAsync(Officer, "cherwell", ReturnKind.EndYear);

        overview.Shown.ShouldContain("The mid-year return is still open: draft. It was due on 31 October 2017.");
    }

    private async Task<CardInHand> WriteAsync(string cost)
    {
        var overview = await _returns.OpenAsync(Officer, "cherwell", ReturnKind.SpendingPlan);
        return await Officer.PressAsync(await Officer.PressAsync(overview, ReturnVerbs.NewLine), ReturnVerbs.SaveLine, Typed(("title", $"A post for {cost}"), ("text", "To have one"), ("cost", cost)));
    }
}
