using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Teams;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Teams;

public sealed class ConnectorGateTests
{
    [Fact]
    public async Task Nothing_is_sent_to_an_address_that_no_activity_came_from()
    {
        await using var teams = await FakeConnector.StartAsync();
        await using var bot = await BotUnderTest.StartAsync();

        await Should.ThrowAsync<InvalidOperationException>(PostAsync(bot, teams.ServiceUrl));

        teams.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_an_activity_came_from_is_sent_to()
    {
        await using var teams = await FakeConnector.StartAsync();
        await using var bot = await BotUnderTest.StartAsync();
        (await bot.PostAsync(TeamsActivity.Personal("hello", teams.ServiceUrl))).Dispose();

        await PostAsync(bot, teams.ServiceUrl);

        teams.Sent.Count.ShouldBe(2);
        teams.Sent[1].Text.ShouldBe("on my own");
    }

    [Theory]
    [InlineData("https://smba.example.test/uk/v3/conversations/a/activities", true)]
    [InlineData("https://SMBA.example.test/uk/v3/conversations/a/activities", true)]
    [InlineData("https://smba.example.test/emea/v3/conversations/a/activities", false)]
    [InlineData("http://smba.example.test/uk/v3/conversations/a/activities", false)]
    [InlineData("https://smba.example.test.evil.test/uk/v3/conversations/a/activities", false)]
    [InlineData("https://evil.test/https://smba.example.test/uk/v3/conversations/a", false)]
    [InlineData("https://smba.example.test/uk/", false)]
    public void Trust_is_for_the_whole_address_before_the_API(string address, bool trusted)
    {
        var urls = new TrustedServiceUrls();
        urls.Trust("https://smba.example.test/uk/");

        urls.IsTrusted(new Uri(address)).ShouldBe(trusted);
    }

    private static Task PostAsync(BotUnderTest bot, string serviceUrl)
    {
        var reference = new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = serviceUrl,
            Bot = new ChannelAccount(TeamsActivity.BotId),
            User = new ChannelAccount("29:someone"),
            Conversation = new ConversationAccount(id: "a:own"),
        };
        var adapter = (CloudAdapter)bot.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        adapter.OnTurnError = null;
        return adapter.ContinueConversationAsync("", reference, (context, cancellationToken) => context.SendActivityAsync("on my own", cancellationToken: cancellationToken), CancellationToken.None);
    }
}
