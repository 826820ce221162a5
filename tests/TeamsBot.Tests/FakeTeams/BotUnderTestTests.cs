using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace TeamsBot.Tests.FakeTeams;

public sealed class BotUnderTestTests
{
    [Theory]
    [InlineData("TeamsBot.Delivery.OutboxSender", LogLevel.Warning, true)]
    [InlineData("Microsoft.Bot.Builder.Integration.AspNet.Core.CloudAdapter", LogLevel.Error, true)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error, true)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning, false)]
    [InlineData("TeamsBot.Delivery.OutboxSender", LogLevel.Information, false)]
    public async Task What_a_busy_machine_makes_the_server_warn_of_is_no_complaint_of_the_bot(string category, LogLevel level, bool isComplaint)
    {
        await using var bot = await BotUnderTest.StartAsync();

        bot.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).Log(level, default, "As of now, the heartbeat is late.", exception: null, static (words, _) => words);

        bot.Complaints.Count.ShouldBe(isComplaint ? 1 : 0);
    }
}
