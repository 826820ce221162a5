using Microsoft.Extensions.DependencyInjection;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>The secretariat reminds whoever is late.</summary>
public sealed class ChaseTests : IAsyncLifetime
{
    private FakeConnector _teams = null!;
    private ReturnsUnderTest _returns = null!;

    private PersonInChat Officer => _returns.Cherwell;

    private PersonInChat Secretary => _returns.Secretary;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _returns = await ReturnsUnderTest.StartAsync(_teams.ServiceUrl);
    }

    public async ValueTask DisposeAsync()
    {
        await _returns.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_is_reminded_before_the_secretariat_has_seen_whom_and_of_what()
    {
        await new PersonInChat(_returns.Bot, PersonInChat.Cherwell, _teams.ServiceUrl) { Name = "Owen Price" }.SayAsync("help");

        var preview = await Secretary.AskForCardAsync("chase Cherwell");

        preview.Shown.ShouldContain("Owen Price: Cherwell: spending plan 2017/18");
        _returns.Bot.Services.GetRequiredService<OutboxStore>().Scheduled(take: 1).Total.ShouldBe(0);
        (await Secretary.PressAsync(preview, ReturnVerbs.Chase)).Shown.ShouldContain("Reminded");
        (await _teams.ReceivedAsync(Officer)).Shown.ShouldContain("Cherwell: spending plan 2017/18");
    }

    [Fact]
    public async Task A_person_gets_one_message_with_all_that_is_theirs_and_none_for_the_same_on_one_day()
    {
        var both = new PersonInChat(_returns.Bot, PersonInChat.SouthValeAndWest, _teams.ServiceUrl);
        await both.SayAsync("help");

        await Secretary.PressAsync(await Secretary.AskForCardAsync("chase"), ReturnVerbs.Chase);

        var reminder = await _teams.ReceivedAsync(both);
        reminder.Shown.ShouldContain("South and Vale: spending plan 2017/18");
        reminder.Shown.ShouldContain("West Oxfordshire: spending plan 2017/18");
        reminder.Buttons.Count.ShouldBe(2);
        var again = await Secretary.AskForCardAsync("chase");
        again.Shown.ShouldContain("Reminded today already");
        again.Has(ReturnVerbs.Chase).ShouldBeFalse();
        _teams.CardsFor(both).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_started_yet_is_named_and_nobody_is_reminded_of_it()
    {
        var answer = await Secretary.AskForCardAsync("chase Cherwell for the mid-year return");

        answer.Shown.ShouldContain("Cannot be started before the spending plan is accepted: Cherwell: mid-year return 2017/18");
        answer.Has(ReturnVerbs.Chase).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_due_yet_is_said_to_be_so_and_nobody_is_reminded_before_a_yes()
    {
        var before = _returns.Store.Periods()[0];
        var after = before with { PlanDue = new DateOnly(2099, 6, 30), MidYearDue = new DateOnly(2099, 10, 31), EndYearDue = new DateOnly(2100, 4, 30), Revision = before.Revision + 1 };
        await _returns.Store.SaveAsync(before, after, new Person(new PersonId(Guid.Parse(PersonInChat.Secretary)), "The secretariat"), DateTimeOffset.UnixEpoch, form: null, [], TestContext.Current.CancellationToken);

        var nothing = (string)(await Secretary.SayAsync("remind everyone")).ShouldHaveSingleItem()["text"]!;
        var early = await Secretary.AskForCardAsync("remind everyone about the spending plan");

        nothing.ShouldBe("Nothing to chase: nothing that is asked for is overdue. The spending plan 2017/18 is due next, on 30 June 2099.");
        early.Shown.ShouldContain("None of this is due yet. Remind of it all the same?");
        _returns.Bot.Services.GetRequiredService<OutboxStore>().Scheduled(take: 1).Total.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_agreed_to_is_what_is_sent_or_it_is_shown_anew()
    {
        var old = await Secretary.AskForCardAsync("chase");
        await Secretary.PressAsync(await Secretary.AskForCardAsync("chase Cherwell"), ReturnVerbs.Chase);

        var shown = await Secretary.PressAsync(old, ReturnVerbs.Chase);

        shown.Has(ReturnVerbs.Chase).ShouldBeTrue();
        shown.Shown.ShouldContain("Reminded today already: ");
    }
}
