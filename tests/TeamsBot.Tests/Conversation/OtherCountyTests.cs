using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Conversation;

public sealed class OtherCountyTests
{
    [Fact]
    public async Task A_folder_named_in_the_settings_is_what_the_bot_answers_from()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Facts:Folder"] = Path.Combine(AppContext.BaseDirectory, "facts", "smallshire") };
        await using var bot = await BotUnderTest.StartAsync(settings: settings);

        var known = await bot.AskAsync("who leads on sheep theft?");
        var foreign = await bot.AskAsync("who leads modern slavery work");

        ((string)known["text"]!).ShouldStartWith("Smallshire Police leads on sheep theft");
        known["attachments"]![0]!["content"]!.ToJsonString().ShouldContain("Plan 2021/22");
        ((string)foreign["text"]!).ShouldContain("I don't have");
        foreign.ToJsonString().ShouldNotContain("Oxford");
        bot.Complaints.ShouldBeEmpty();
    }
}
