using System.Text.Json;
using Shouldly;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Commands.AppPackage;

/// <summary>The commands that Teams offers when a person begins to write: each is sent as it stands, so each has to work as it stands.</summary>
public sealed class ManifestCommandTests
{
    // Teams' user interface shows no more than this, whatever the schema lets pass.
    private const int ShownTitle = 32;
    private const int ShownDescription = 128;

    private static readonly IReadOnlyList<CommandList> Lists = Read();

    [Fact]
    public void Every_scope_of_the_bot_has_its_commands() =>
        Lists.SelectMany(list => list.Scopes).ShouldBe(["personal", "team", "groupChat"], ignoreOrder: true);

    [Fact]
    public void Titles_and_descriptions_are_short_enough_to_be_shown_whole()
    {
        foreach (var command in Lists.SelectMany(list => list.Commands))
        {
            command.Title.Length.ShouldBeLessThanOrEqualTo(ShownTitle, command.Title);
            command.Description.Length.ShouldBeLessThanOrEqualTo(ShownDescription, command.Description);
        }
    }

    [Fact]
    public async Task Every_command_gets_what_it_promises()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var person = new PersonInChat(bot, PersonInChat.Cherwell);

        foreach (var command in Lists.SelectMany(list => list.Commands).Select(command => command.Title).Distinct(StringComparer.Ordinal))
        {
            (await person.SayAsync(command))[0].ToJsonString().ShouldNotContain("I don't have", Case.Insensitive, command);
        }
    }

    private static List<CommandList> Read()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "manifest", "manifest.json")));
        return manifest.RootElement.GetProperty("bots")[0].GetProperty("commandLists").Deserialize<List<CommandList>>(JsonSerializerOptions.Web) ?? [];
    }

    private sealed record CommandList(IReadOnlyList<string> Scopes, IReadOnlyList<BotCommand> Commands);

    private sealed record BotCommand(string Title, string Description);
}
