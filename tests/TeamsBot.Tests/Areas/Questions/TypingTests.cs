using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

public sealed class TypingTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly WaitingClock _clock = new();
    private readonly TaskCompletionSource _answered = new();
    private FakeConnector _teams = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _teams.HoldUntil = _answered.Task;
        _bot = await BotUnderTest.StartAsync(configure: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_that_takes_longer_than_a_second_shows_that_the_bot_types()
    {
        var turn = AskAsync();
        await _clock.PassAsync(Patience);
        await TypingAsync();
        _answered.SetResult();
        await turn;

        _teams.Typing.ShouldHaveSingleItem();
        _teams.Sent.ShouldHaveSingleItem().Text.ShouldContain("[1]");
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_within_the_second_shows_no_typing_however_busy_the_machine()
    {
        var turn = AskAsync();
        await _clock.PassAsync(Patience, less: TimeSpan.FromMilliseconds(1));
        _answered.SetResult();
        await turn;

        _teams.Typing.ShouldBeEmpty();
        _teams.Sent.ShouldHaveSingleItem().Text.ShouldContain("[1]");
    }

    [Fact]
    public async Task An_answer_comes_though_Teams_refuses_the_sign_that_the_bot_types()
    {
        _teams.FailWith = HttpStatusCode.TooManyRequests;
        var turn = AskAsync();
        await _clock.PassAsync(Patience);
        await TypingAsync();
        _teams.FailWith = null;
        _answered.SetResult();
        await turn;

        _teams.Sent.ShouldHaveSingleItem().Text.ShouldContain("[1]");
    }

    private async Task AskAsync()
    {
        using var response = await _bot.PostAsync(TeamsActivity.Personal("who leads modern slavery work", _teams.ServiceUrl));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task TypingAsync()
    {
        while (_teams.Typing.Count == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
