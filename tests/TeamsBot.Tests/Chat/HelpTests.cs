using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Chat;
using TeamsBot.Tests.Areas.Returns;
using Xunit;

namespace TeamsBot.Tests.Chat;

/// <summary>What the help says can be said.</summary>
public sealed partial class HelpTests
{
    [Fact]
    public async Task Every_example_in_the_help_is_understood()
    {
        await using var returns = await ReturnsUnderTest.StartAsync();
        var topics = returns.Bot.Services.GetServices<ICapability>().Select(capability => capability.Help).ToList();
        var examples = topics.SelectMany(topic => Quoted().Matches(topic.Description).Select(match => match.Groups["words"].Value)).ToList();

        examples.Count.ShouldBeGreaterThan(topics.Count / 2);
        foreach (var example in examples)
        {
            var replies = await returns.Secretary.SayAsync(example);

            replies.ShouldNotBeEmpty(example);
            replies[0].ToJsonString().ShouldNotContain("I don't have", Case.Insensitive, example);
            await returns.Secretary.SayAsync("cancel");
        }
    }

    [GeneratedRegex("\"(?<words>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
