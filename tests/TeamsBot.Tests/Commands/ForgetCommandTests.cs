using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TeamsBot.Storage;
using TeamsBot.Storage.References;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Commands;

/// <summary>The command forget, on the database of a bot that is stopped.</summary>
public sealed class ForgetCommandTests : IDisposable
{
    private const string Contact = "0e5a1e00-0000-4000-8000-000000000012";
    private const string Member = "0e5a1e00-0000-4000-8000-000000000015";

    private readonly TemporaryFolder _folder = new();

    private string DatabasePath => Path.Combine(_folder.Path, "bot.db");

    private Dictionary<string, string?> Settings => new(StringComparer.Ordinal) { ["Database:Path"] = DatabasePath };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_person_who_cannot_ask_any_more_is_forgotten_and_the_trail_says_so_without_the_name()
    {
        await SpeakAsync(Member);

        var (exitCode, output, error) = await ForgetAsync(Member.ToUpperInvariant());

        error.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.ShouldContain("Removed: 1 address(es) of a chat, 2 state(s) of a conversation, 0 message(s)");
        await using var bot = await BotUnderTest.StartAsync(settings: Settings);
        bot.StoredTexts().ShouldAllBe(text => !text.Contains(Member, StringComparison.OrdinalIgnoreCase));
        var last = bot.Services.GetRequiredService<DatabaseReader>().Read(0, static (session, _) => session.Audit.About("person", 1)).ShouldHaveSingleItem();
        (last.Action, last.ActorName, last.After).ShouldBe(("people.forget", "the operator", """{"chats":1,"states":2,"posts":0}"""));
    }

    [Fact]
    public async Task Who_has_a_role_is_not_forgotten_before_the_secretariat_took_it()
    {
        await SpeakAsync(Contact);

        var (exitCode, _, error) = await ForgetAsync(Contact);

        exitCode.ShouldBe(1);
        error.ShouldContain("still has a role");
        await using var bot = await BotUnderTest.StartAsync(settings: Settings);
        (await bot.Services.GetRequiredService<ConversationReferenceStore>().FindPersonalAsync(Contact, TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Beside_a_running_bot_it_says_to_stop_that_first()
    {
        await using var bot = await BotUnderTest.StartAsync(settings: Settings);

        var (exitCode, _, error) = await ForgetAsync(Member);

        exitCode.ShouldBe(1);
        error.ShouldContain("in use by another running bot");
    }

    [Theory]
    [InlineData("Owen Larkfield", "is no object id")]
    [InlineData("00000000-0000-0000-0000-000000000000", "is no object id")]
    [InlineData(Member, "There is no database")]
    public async Task What_cannot_be_done_is_said(string person, string words)
    {
        var (exitCode, _, error) = await ForgetAsync(person);

        exitCode.ShouldBe(1);
        error.ShouldContain(words);
    }

    /// <summary>Somebody asks in their chat and in a channel of a bot that then stops.</summary>
    private async Task SpeakAsync(string person)
    {
        await using var bot = await BotUnderTest.StartAsync(settings: Settings);
        await bot.ExchangeAsync(TeamsActivity.Personal("who leads modern slavery work", conversation: $"a:{person}").By(person));
        await bot.ExchangeAsync(TeamsActivity.Channel("who leads modern slavery work", "http://127.0.0.1:9/", person));
    }

    private Task<(int ExitCode, string Output, string Error)> ForgetAsync(string person) =>
        BotProcess.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Path"] = DatabasePath }, "forget", person);
}
