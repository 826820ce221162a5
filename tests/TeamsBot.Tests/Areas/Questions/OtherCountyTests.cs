using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

public sealed class OtherCountyTests
{
    private static readonly Dictionary<string, string?> Smallshire = new(StringComparer.Ordinal) { ["Facts:Folder"] = Path.Combine(AppContext.BaseDirectory, "facts", "smallshire") };

    [Fact]
    public async Task Help_offers_questions_from_the_facts_in_use_and_they_are_answered()
    {
        await using var bot = await BotUnderTest.StartAsync(settings: Smallshire);

        var help = await bot.AskAsync("help");

        help.ToJsonString().ShouldNotContain("Oxford");
        var questions = CardReading.Questions(help["attachments"]![0]!["content"]!);
        questions.Count.ShouldBeGreaterThan(3);
        foreach (var question in questions)
        {
            var reply = (await bot.AskAsync((string)question["data"]!["question"]!)).ToJsonString();
            reply.ShouldNotContain("I don't have", Case.Insensitive, (string)question["title"]!);
            reply.ShouldNotContain("Oxford");
        }

        (await bot.AskAsync((string)questions[^1]["data"]!["question"]!))["entities"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_folder_named_in_the_settings_is_what_the_bot_answers_from()
    {
        await using var bot = await BotUnderTest.StartAsync(settings: Smallshire);

        var known = await bot.AskAsync("who leads on sheep theft?");
        var foreign = await bot.AskAsync("who leads modern slavery work");

        ((string)known["text"]!).ShouldStartWith("Smallshire Police led on sheep theft in 2021/22");
        known["attachments"]![0]!["content"]!.ToJsonString().ShouldContain("Plan 2021/22");
        ((string)foreign["text"]!).ShouldContain("I don't have");
        foreign.ToJsonString().ShouldNotContain("Oxford");
        bot.Complaints.ShouldBeEmpty();
    }
}
