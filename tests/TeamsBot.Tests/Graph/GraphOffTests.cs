using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Graph;

public sealed class GraphOffTests
{
    [Fact]
    public async Task While_it_is_off_nothing_of_the_SDK_is_loaded_to_answer_a_question()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        var folder = Directory.CreateTempSubdirectory("graph-off-");
        try
        {
            await using var bot = new KilledBot(Path.Combine(folder.FullName, "test.db"));
            await bot.StartAsync();
            await bot.SendAsync(TeamsActivity.Personal("who leads modern slavery work").ExpectingReplies(), static _ => { });

            var loaded = await File.ReadAllTextAsync($"/proc/{await bot.ProcessIdAsync()}/maps");

            loaded.ShouldContain("TeamsBot.dll");
            foreach (var library in new[] { "Microsoft.Graph", "Microsoft.Kiota", "Azure.Identity", "Azure.Core" })
            {
                loaded.ShouldNotContain(library);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task While_it_is_off_health_says_so()
    {
        await using var bot = await BotUnderTest.StartAsync();

        var graph = JsonNode.Parse(await bot.Client.GetStringAsync("/health/ready"))!["checks"]!["graph"]!;

        ((string)graph["status"]!).ShouldBe("Healthy");
        ((string)graph["enabled"]!).ShouldBe("no");
    }
}
