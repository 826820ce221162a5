using System.Text.RegularExpressions;
using Shouldly;
using TeamsBot.Commands;
using TeamsBot.Commands.Playground;
using Xunit;

namespace TeamsBot.Tests.Commands;

/// <summary>The command playground, as far as it goes without a client. tests/EndToEnd opens each of its clients by it.</summary>
public sealed class PlaygroundCommandTests
{
    private static readonly string[] Lines = File.ReadAllLines(PlaygroundWorld.FilePath);

    [Fact]
    public async Task A_person_who_is_not_there_is_answered_with_those_who_are()
    {
        var (exitCode, error) = await RunAsync("--as", "mayor");

        exitCode.ShouldBe(1);
        error.ShouldContain("\"mayor\"");
        error.ShouldContain("commander    Grace Enderby (LPA commander)");
        error.Split("--as ").Length.ShouldBe(7);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "Start it first")]
    [InlineData("nowhere", "no address that the client can call")]
    public async Task Without_a_bot_it_says_how_one_is_started(string address, string words)
    {
        var (exitCode, error) = await RunAsync("--as", "Commander", "--bot", address);

        exitCode.ShouldBe(1);
        error.ShouldContain(words);
    }

    [Fact]
    public void Each_person_is_the_current_user_of_their_own_client_with_a_chat_of_their_own_and_nobody_is_lost()
    {
        var world = new PlaygroundWorld(Lines);
        var everybody = Ids(string.Join('\n', Lines));
        var chats = new List<string>();

        foreach (var (word, name) in world.People)
        {
            var seen = world.SeenBy(word);

            seen.ShouldMatch($@"currentUser:\n  id: 29:\S+ # --as {word}\n  name: {Regex.Escape(name)}\n");
            Ids(seen).ShouldBe(everybody, ignoreOrder: true);
            chats.Add(Regex.Match(seen, @"personalChat:\n  id: (?<id>\S+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["id"].Value);
        }

        chats.Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
    }

    private static IReadOnlyList<string> Ids(string world) => [.. Regex.Matches(world, @"id: 29:(?<id>\S+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(match => match.Groups["id"].Value)];

    private static async Task<(int ExitCode, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        return (await CommandLine.RunAsync(["playground", .. arguments], output, error), error.ToString());
    }
}
