using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

public sealed class ChannelNamesTests
{
    [Fact]
    public async Task A_channel_whose_name_Teams_is_slow_to_tell_is_chosen_without_it()
    {
        var clock = new WaitingClock();
        await using var teams = await FakeConnector.StartAsync();
        teams.HoldUntil = new TaskCompletionSource().Task;
        await using var bot = await BotUnderTest.StartAsync(configure: builder => builder.Services.AddSingleton<TimeProvider>(clock));

        var choosing = bot.ExchangeAsync(TeamsActivity.Channel("post reminders here", teams.ServiceUrl, TeamsActivity.Secretary));
        await clock.PassAsync(TimeSpan.FromSeconds(3));

        ((string)(await choosing).ShouldHaveSingleItem()["text"]!).ShouldContain("From now on I post here");
    }
}
