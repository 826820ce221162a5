using Shouldly;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>Who learns that a funding year was opened or changed.</summary>
public sealed class PeriodNewsTests : IAsyncLifetime
{
    private FakeConnector _teams = null!;
    private BotUnderTest _bot = null!;

    private PersonInChat Secretary => new(_bot, PersonInChat.Secretary, _teams.ServiceUrl);

    private PersonInChat Officer => new(_bot, PersonInChat.Cherwell, _teams.ServiceUrl);

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _bot = await BotUnderTest.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Everybody_concerned_learns_that_a_year_was_opened_with_the_step_that_is_theirs()
    {
        var commander = new PersonInChat(_bot, PersonInChat.Commander, _teams.ServiceUrl);
        await Officer.SayAsync("help");
        await commander.SayAsync("help");

        await OpenYearAsync();

        var news = await _teams.ReceivedAsync(Officer);
        news.Shown.ShouldContain("Funding year 2017/18 is open");
        news.Shown.ShouldContain("Cherwell gets £58,542");
        (await Officer.PressAsync(news, ReturnVerbs.Open)).Shown.ShouldContain("Cherwell: spending plan 2017/18");
        (await _teams.ReceivedAsync(commander)).Shown.ShouldContain("waits for your signature");
    }

    [Fact]
    public async Task Who_has_not_met_the_bot_learns_it_at_their_first_hello()
    {
        await OpenYearAsync();

        await Officer.SayAsync("hello");

        (await _teams.ReceivedAsync(Officer)).Shown.ShouldContain("Funding year 2017/18 is open");
    }

    [Fact]
    public async Task A_moved_deadline_is_told_and_what_concerns_nobody_else_is_not()
    {
        await Officer.SayAsync("help");
        var summary = await OpenYearAsync();
        var change = await Secretary.PressAsync(summary, PeriodVerbs.Open);
        summary = await Secretary.PressAsync(change, PeriodVerbs.Save, Typed(("amount.oxford", "110,000")));

        await Secretary.SaveYearAsync(await Secretary.PressAsync(summary, PeriodVerbs.Open), Typed(("midYearDue", "2017-12-15")));

        (await _teams.ReceivedAsync(Officer, count: 2)).Shown.ShouldContain("The mid-year return is due on 15 December 2017; it was 31 October 2017.");
    }

    private async Task<CardInHand> OpenYearAsync() => await Secretary.SaveYearAsync(await Secretary.AskForCardAsync("open the funding year 2017/18"));
}
