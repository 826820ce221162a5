using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Teams;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Teams;

public sealed class KeptConnectorsTests
{
    [Fact]
    public async Task The_turns_of_one_service_URL_share_a_connector_and_none_of_them_closes_it()
    {
        await using var teams = await FakeConnector.StartAsync();
        await using var bot = await BotUnderTest.StartAsync();
        bot.Services.GetRequiredService<TrustedServiceUrls>().Trust(teams.ServiceUrl);
        var authentication = bot.Services.GetRequiredService<BotFrameworkAuthentication>();
        var first = await authentication.CreateConnectorFactory(new ClaimsIdentity()).CreateAsync(teams.ServiceUrl, "", CancellationToken.None);
        first.Dispose();

        var second = await authentication.CreateConnectorFactory(new ClaimsIdentity()).CreateAsync(teams.ServiceUrl, "", CancellationToken.None);
        await second.Conversations.SendToConversationAsync("a:one", new Activity { Type = ActivityTypes.Message, Text = "still open" }, CancellationToken.None);

        second.ShouldBeSameAs(first);
        teams.Sent.ShouldHaveSingleItem().Text.ShouldBe("still open");
    }
}
