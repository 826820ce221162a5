using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Live_says_no_more_than_that_the_process_runs()
    {
        await using var bot = await BotUnderTest.StartAsync();

        using var response = await bot.Client.GetAsync("/health/live");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"status":"Healthy","checks":{}}""");
    }

    [Fact]
    public async Task Ready_tells_of_every_part()
    {
        await using var bot = await BotUnderTest.StartAsync();

        var report = JsonNode.Parse(await bot.Client.GetStringAsync("/health/ready"))!;

        ((string)report["status"]!).ShouldBe("Healthy");
        foreach (var part in new[] { "database", "facts", "scheduler", "turns" })
        {
            ((string)report["checks"]![part]!["status"]!).ShouldBe("Healthy", part);
        }

        report["checks"]!["turns"]!["secondsSinceLastFailure"].ShouldBeNull();
    }
}
