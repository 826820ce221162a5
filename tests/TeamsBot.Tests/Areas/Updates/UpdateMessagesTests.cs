using Microsoft.Extensions.DependencyInjection;
using Partnership.Returns;
using Partnership.Returns.Updates;
using Shouldly;
using TeamsBot.Areas.People;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.People;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Updates;

/// <summary>Who is told of a progress update, in their own chats.</summary>
public sealed class UpdateMessagesTests : IAsyncLifetime
{
    private const string Words = "update on burglary in Cherwell: Two arrests after the October campaign";

    private FakeConnector _teams = null!;
    private ReturnsUnderTest _returns = null!;

    private PersonInChat Officer => _returns.Cherwell;

    private PersonInChat Secretary => _returns.Secretary;

    private UpdateStore Store => _returns.Bot.Services.GetRequiredService<UpdateStore>();

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _returns = await ReturnsUnderTest.StartAsync(_teams.ServiceUrl);
        foreach (var person in (PersonInChat[])[Officer, Secretary])
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
    public async Task The_secretariat_accepts_on_the_card_that_comes_to_it_and_the_author_learns_it()
    {
        await SendAsync();

        var notice = await _teams.ReceivedAsync(Secretary);
        notice.Shown.ShouldContain("Two arrests after the October campaign");
        notice.Shown.ShouldContain("Leaflets in every street");
        var list = await Secretary.PressAsync(notice, UpdateVerbs.Accept);

        list.Shown.ShouldContain("Accepted");
        Store.Accepted().ShouldHaveSingleItem();
        (await _teams.ReceivedAsync(Officer)).Shown.ShouldContain("Questions are answered from it now");
    }

    [Fact]
    public async Task A_second_press_and_changed_words_tell_nobody_twice()
    {
        var form = await Officer.AskForCardAsync(Words);
        var data = PersonInChat.Merge(form, form.Button(UpdateVerbs.Save), Typed(("rag", "amber")));
        var receipt = await Officer.SendAsync(data.DeepClone().AsObject());
        await Officer.SendAsync(data);
        await Officer.PressAsync(await Officer.PressAsync(receipt, UpdateVerbs.Edit), UpdateVerbs.Save, Typed(("headline", "Three arrests")));
        var notice = await _teams.ReceivedAsync(Secretary);

        // The card is older than the change: it shows the new words, and accepts them on the next press.
        var warned = await Secretary.PressAsync(notice, UpdateVerbs.Accept);
        warned.Shown.ShouldContain("Three arrests");
        await Secretary.PressAsync(warned, UpdateVerbs.Accept);

        await _teams.ReceivedAsync(Officer);
        _teams.CardsFor(Secretary).Count.ShouldBe(1);
        _teams.CardsFor(Officer).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_accepted_and_is_changed_waits_again_and_is_told_again()
    {
        await SendAsync();
        await Secretary.PressAsync(await _teams.ReceivedAsync(Secretary), UpdateVerbs.Accept);

        await Officer.PressAsync(await Officer.PressAsync(await Officer.AskForCardAsync("my updates"), UpdateVerbs.Edit), UpdateVerbs.Save, Typed(("headline", "Three arrests")));

        (await _teams.ReceivedAsync(Secretary, count: 2)).Shown.ShouldContain("Three arrests");
    }

    [Fact]
    public async Task The_secretariat_asks_back_and_the_sender_changes_the_update_which_waits_again()
    {
        await SendAsync();
        var form = await Secretary.PressAsync(await _teams.ReceivedAsync(Secretary), UpdateVerbs.Review);

        (await Secretary.PressAsync(form, UpdateVerbs.AskBack)).Shown.ShouldContain("Say what you want to know.");
        await Secretary.PressAsync(form, UpdateVerbs.AskBack, Typed(("review", "How many arrests in October?")));

        Store.Waiting().ShouldBeEmpty();
        var question = await _teams.ReceivedAsync(Officer);
        question.Shown.ShouldContain("How many arrests in October?");
        var edit = await Officer.PressAsync(question, UpdateVerbs.Edit);
        edit.Shown.ShouldContain("How many arrests in October?");
        await Officer.PressAsync(edit, UpdateVerbs.Save, Typed(("headline", "Two arrests in October")));
        Store.Waiting().ShouldHaveSingleItem().Review.ShouldBeNull();
        (await _teams.ReceivedAsync(Secretary, count: 2)).Shown.ShouldContain("Two arrests in October");
    }

    [Fact]
    public async Task Who_declines_after_asking_back_on_the_same_card_is_told_that_it_was_not_declined()
    {
        await SendAsync();
        var form = await Secretary.PressAsync(await _teams.ReceivedAsync(Secretary), UpdateVerbs.Review);
        await Secretary.PressAsync(form, UpdateVerbs.AskBack, Typed(("review", "How many arrests in October?")));

        var late = await Secretary.PressAsync(form, UpdateVerbs.Decline, Typed(("review", "This is about last year.")));

        late.Shown.ShouldContain("Not done. Its sender was asked something");
        late.Shown.ShouldNotContain("done already");
    }

    [Fact]
    public async Task A_declined_update_answers_nothing_and_its_sender_learns_why()
    {
        await SendAsync();
        var form = await Secretary.PressAsync(await _teams.ReceivedAsync(Secretary), UpdateVerbs.Review);

        await Secretary.PressAsync(form, UpdateVerbs.Decline, Typed(("review", "This is about last year.")));

        Store.Waiting().ShouldBeEmpty();
        Store.Accepted().ShouldBeEmpty();
        (await _teams.ReceivedAsync(Officer)).Shown.ShouldContain("This is about last year.");
        var mine = await Officer.AskForCardAsync("my updates");
        mine.Shown.ShouldContain("Declined by");
        mine.Has(UpdateVerbs.Edit).ShouldBeFalse();
        await SendAsync();
        Store.Waiting().ShouldHaveSingleItem();
        (await Officer.AskForCardAsync("my updates")).Shown.ShouldNotContain("Declined by");
    }

    [Fact]
    public async Task Only_the_secretariat_asks_back_or_declines_and_only_what_waits()
    {
        await SendAsync();
        var form = await Secretary.PressAsync(await _teams.ReceivedAsync(Secretary), UpdateVerbs.Review);
        var decline = PersonInChat.Merge(form, form.Button(UpdateVerbs.Decline), Typed(("review", "No.")));

        (await Officer.SendRawAsync(decline.DeepClone().AsObject())).ToJsonString().ShouldContain("Only the partnership");
        await Secretary.PressAsync(await Secretary.AskForCardAsync("show updates"), UpdateVerbs.Accept);
        (await Secretary.SendAsync(decline)).Shown.ShouldContain("changed since your card was made");
        Store.Accepted().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_acts_is_not_told()
    {
        await GiveAsync(PersonInChat.Commander, Role.Secretariat, RoleScope.None);
        await _returns.Commander.SayAsync("help");
        var form = await Secretary.AskForCardAsync(Words);

        await Secretary.PressAsync(form, UpdateVerbs.Save, Typed(("rag", "green")));

        await _teams.ReceivedAsync(_returns.Commander);
        _teams.CardsFor(Secretary).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_lead_agency_all_its_people_learn_that_its_update_is_accepted()
    {
        var author = new PersonInChat(_returns.Bot, PersonInChat.Member, _teams.ServiceUrl);
        var colleague = new PersonInChat(_returns.Bot, PersonInChat.Oxford, _teams.ServiceUrl);
        foreach (var person in (string[])[PersonInChat.Member, PersonInChat.Oxford])
        {
            await GiveAsync(person, Role.LeadContact, new RoleScope("tvp"));
        }

        await author.SayAsync("help");
        await colleague.SayAsync("help");
        var form = await author.AskForCardAsync("update on modern slavery: Two people were charged");
        await author.PressAsync(form, UpdateVerbs.Save, Typed(("rag", "green")));

        await Secretary.PressAsync(await _teams.ReceivedAsync(Secretary), UpdateVerbs.Accept);

        (await _teams.ReceivedAsync(author)).Shown.ShouldContain("Two people were charged");
        (await _teams.ReceivedAsync(colleague)).Shown.ShouldContain("Thames Valley Police");
        _teams.CardsFor(Officer).ShouldBeEmpty();
    }

    private Task GiveAsync(string objectId, Role role, RoleScope scope) =>
        _returns.Bot.Services.GetRequiredService<RoleStore>().GiveAsync(new PersonId(Guid.Parse(objectId)), role, scope, CancellationToken.None);

    private async Task SendAsync() =>
        await Officer.PressAsync(await Officer.AskForCardAsync(Words), UpdateVerbs.Save, Typed(("rag", "red"), ("achievements", "Leaflets in every street")));
}
