using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns;
using TeamsBot.People;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>Who is told of what, in their own chats.</summary>
public sealed class ReturnMessagesTests : IAsyncLifetime
{
    private FakeConnector _teams = null!;
    private ReturnsUnderTest _returns = null!;

    private PersonInChat Officer => _returns.Cherwell;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _returns = await ReturnsUnderTest.StartAsync(_teams.ServiceUrl);
        foreach (var person in (PersonInChat[])[Officer, _returns.Commander, _returns.Secretary])
        {
            // The bot can only write to whom it has met.
            await person.SayAsync("help");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _returns.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task The_commander_gets_the_card_to_countersign_with_and_the_others_learn_each_step_once()
    {
        await SubmitAsync();

        var request = await ReceivedAsync(_returns.Commander);
        await _returns.Commander.PressAsync(request, ReturnVerbs.Countersign, Typed());

        (await ReceivedAsync(Officer)).Shown.ShouldContain("Countersigned");
        var review = await ReceivedAsync(_returns.Secretary);
        await _returns.Secretary.PressAsync(await _returns.Secretary.PressAsync(review, ReturnVerbs.Accept), ReturnVerbs.Accept);
        (await ReceivedAsync(Officer, count: 2)).Shown.ShouldContain("Accepted");
        (await ReceivedAsync(_returns.Commander, count: 2)).Shown.ShouldContain("Accepted");
        _returns.Kept().State.ShouldBe(ReturnState.Accepted);
        Sent(_returns.Secretary).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_contact_sees_what_the_secretariat_asks_for_beside_its_line()
    {
        await SubmitAsync();
        await _returns.Commander.PressAsync(await ReceivedAsync(_returns.Commander), ReturnVerbs.Countersign, Typed());
        var form = await _returns.Secretary.PressAsync(await ReceivedAsync(_returns.Secretary), ReturnVerbs.Changes);

        await _returns.Secretary.PressAsync(form, ReturnVerbs.SendChanges, Typed(("comment1", "Say how many hours the post has.")));

        var notice = await ReceivedAsync(Officer, count: 2);
        var overview = await Officer.PressAsync(notice, ReturnVerbs.Open);
        overview.Shown.ShouldContain("Say how many hours the post has.");
        _returns.Kept().Reason.ShouldBe(DraftReason.ChangesRequested);
    }

    [Fact]
    public async Task What_is_taken_back_is_told_to_the_commander_whose_card_then_changes_nothing()
    {
        var receipt = await SubmitAsync();
        var request = await ReceivedAsync(_returns.Commander);
        var question = await Officer.PressAsync(receipt, ReturnVerbs.Withdraw);
        await Officer.PressAsync(question, ReturnVerbs.Withdraw);

        var late = await _returns.Commander.PressAsync(request, ReturnVerbs.Countersign, Typed());

        late.Shown.ShouldContain("has changed since your card was made");
        (await ReceivedAsync(_returns.Commander, count: 2)).Shown.ShouldContain("took it back");
        _returns.Kept().State.ShouldBe(ReturnState.Draft);
    }

    [Fact]
    public async Task A_commander_sends_a_return_back_with_a_reason_and_without_a_name()
    {
        await SubmitAsync();
        var request = await ReceivedAsync(_returns.Commander);

        request.Json.ToJsonString().ShouldNotContain("\"isRequired\":true");
        await _returns.Commander.PressAsync(request, ReturnVerbs.SendBack, Typed(("name", ""), ("comment", "The hours are missing.")));

        _returns.Kept().Reason.ShouldBe(DraftReason.SentBack);
        (await ReceivedAsync(Officer)).Shown.ShouldContain("The hours are missing.");
    }

    [Fact]
    public async Task Who_presses_a_cards_other_button_afterwards_is_told_what_was_done_in_its_place()
    {
        await SubmitAsync();
        var request = await ReceivedAsync(_returns.Commander);
        await _returns.Commander.PressAsync(request, ReturnVerbs.SendBack, Typed(("name", ""), ("comment", "The hours are missing.")));

        var notSigned = await _returns.Commander.PressAsync(request, ReturnVerbs.Countersign, Typed());

        notSigned.Shown.ShouldContain("Not countersigned: you sent it back on ");
        notSigned.Shown.ShouldContain(": The hours are missing.");
        notSigned.Shown.ShouldNotContain("done already");
        _returns.Kept().State.ShouldBe(ReturnState.Draft);
    }

    [Fact]
    public async Task A_late_press_for_sending_back_or_accepting_tells_that_the_return_was_countersigned_or_came_back()
    {
        await SubmitAsync();
        var request = await ReceivedAsync(_returns.Commander);
        await _returns.Commander.PressAsync(request, ReturnVerbs.Countersign, Typed());

        (await _returns.Commander.PressAsync(request, ReturnVerbs.SendBack, Typed(("comment", "The hours are missing.")))).Shown.ShouldContain("Not sent back: you countersigned it on ");

        var review = await ReceivedAsync(_returns.Secretary);
        var accept = await _returns.Secretary.PressAsync(review, ReturnVerbs.Accept);
        await _returns.Secretary.PressAsync(await _returns.Secretary.PressAsync(review, ReturnVerbs.Changes), ReturnVerbs.SendChanges, Typed(("comment1", "Say how many hours the post has.")));

        (await _returns.Secretary.PressAsync(accept, ReturnVerbs.Accept)).Shown.ShouldContain("Not accepted: you asked for changes on ");
    }

    [Fact]
    public async Task A_reason_that_was_typed_is_not_lost_by_countersigning()
    {
        await SubmitAsync();

        var again = await _returns.Commander.PressAsync(await ReceivedAsync(_returns.Commander), ReturnVerbs.Countersign, Typed(("comment", "The hours are missing.")));

        again.Inputs["comment"].ShouldBe("The hours are missing.");
        _returns.Kept().State.ShouldBe(ReturnState.Submitted);
        await _returns.Commander.PressAsync(again, ReturnVerbs.Countersign, Typed(("comment", "")));
        _returns.Kept().State.ShouldBe(ReturnState.Countersigned);
    }

    [Fact]
    public async Task What_was_asked_of_a_line_goes_once_the_line_is_changed_and_stays_for_who_asked()
    {
        await SubmitAsync();
        await _returns.Commander.PressAsync(await ReceivedAsync(_returns.Commander), ReturnVerbs.Countersign, Typed());
        var changes = await _returns.Secretary.PressAsync(await ReceivedAsync(_returns.Secretary), ReturnVerbs.Changes);
        await _returns.Secretary.PressAsync(changes, ReturnVerbs.SendChanges, Typed(("comment1", "Say how many hours the post has.")));
        var overview = await Officer.PressAsync(await ReceivedAsync(Officer, count: 2), ReturnVerbs.Open);

        overview = await Officer.PressAsync(await Officer.PressAsync(overview, ReturnVerbs.EditLine, line: 1), ReturnVerbs.SaveLine, Typed(("text", "Thirty hours a week")));

        overview.Shown.ShouldNotContain("Say how many hours");
        overview.Shown.ShouldContain("What was asked beside the lines is changed.");
        await Officer.PressAsync(await Officer.PressAsync(overview, ReturnVerbs.Sign), ReturnVerbs.Submit, Typed());
        (await ReceivedAsync(_returns.Commander, count: 3)).Shown.ShouldContain("Say how many hours");
    }

    [Fact]
    public async Task A_warning_names_the_person_and_the_return()
    {
        await _returns.GiveRoleAsync(PersonInChat.Member, Role.LpaCommander);
        await SubmitAsync();

        var warning = await _teams.SaidAsync(_returns.Secretary, "they have not added me");

        warning.ShouldContain("to the LPA commander for Cherwell");
        warning.ShouldContain("Please countersign: Cherwell: spending plan 2017/18");
    }

    private async Task<CardInHand> SubmitAsync()
    {
        var overview = await Officer.PressAsync(await Officer.AskForCardAsync("start my return"), ReturnVerbs.Open);
        var form = await Officer.PressAsync(overview, ReturnVerbs.NewLine);
        overview = await Officer.PressAsync(form, ReturnVerbs.SaveLine, Typed(("title", "A post"), ("text", "Against anti-social behaviour"), ("cost", "58,542")));
        return await Officer.PressAsync(await Officer.PressAsync(overview, ReturnVerbs.Sign), ReturnVerbs.Submit, Typed());
    }

    private Task<CardInHand> ReceivedAsync(PersonInChat person, int count = 1) => _teams.ReceivedAsync(person, count);

    private IReadOnlyList<CardInHand> Sent(PersonInChat person) => _teams.CardsFor(person);
}
