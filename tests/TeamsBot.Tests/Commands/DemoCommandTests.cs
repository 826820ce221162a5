using Microsoft.Extensions.DependencyInjection;
using Partnership.Returns.Overview;
using Shouldly;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Commands.Demo;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Commands;

/// <summary>The command demo.</summary>
public sealed class DemoCommandTests : IDisposable
{
    private const string ToDo = "what is waiting for me?";

    private readonly TemporaryFolder _folder = new();

    private string DatabasePath => Path.Combine(_folder.Path, "bot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_demo_gives_each_of_its_people_something_to_do_and_is_made_once()
    {
        var (exitCode, output, error) = await RunAsync();

        error.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.ShouldContain("-- playground --as commander");
        await using (var bot = await StartAsync())
        {
            (await ShownAsync(bot, PersonInChat.Commander, ToDo)).ShouldContain("Waits for your countersignature");
            (await ShownAsync(bot, PersonInChat.Oxford, ToDo)).ShouldContain("To be started. Overdue");
            (await ShownAsync(bot, PersonInChat.Secretary, ToDo)).ShouldContain("A draft, to be published");
            (await ShownAsync(bot, PersonInChat.Secretary, "how are things going in Cherwell?")).ShouldContain("Red: off course");
            bot.Complaints.ShouldBeEmpty();
        }

        var (again, _, refusal) = await RunAsync();
        again.ShouldBe(1);
        refusal.ShouldContain("holds work already");
    }

    [Fact]
    public async Task Beside_a_running_bot_it_says_to_stop_that_first()
    {
        await using var bot = await StartAsync();

        var (exitCode, _, error) = await RunAsync();

        exitCode.ShouldBe(1);
        error.ShouldContain("in use by another running bot");
        error.ShouldContain("Then run this again");
    }

    [Fact]
    public async Task Outside_of_development_nothing_is_made()
    {
        var (exitCode, _, error) = await RunAsync("Production");

        exitCode.ShouldBe(1);
        error.ShouldContain("in Development alone");
        File.Exists(DatabasePath).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-04-01", 0)]
    [InlineData("2026-04-03", 2)]
    [InlineData("2026-04-20", 2)]
    [InlineData("2026-10-31", 2)]
    [InlineData("2026-12-24", 2)]
    [InlineData("2027-03-31", 2)]
    public async Task On_any_day_of_the_year_it_keeps_the_rules_and_two_returns_are_late_as_soon_as_any_can_be(string day, int late)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var clock = new ManualClock(new DateTimeOffset(today, new TimeOnly(12, 0), TimeSpan.Zero));
        await using var bot = await BotUnderTest.StartAsync(configure: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await using var output = new StringWriter();
        await using var error = new StringWriter();

        (await ActivatorUtilities.CreateInstance<DemoWorld>(bot.Services).MakeAsync(output, error, TestContext.Current.CancellationToken)).ShouldBe(0);

        error.ToString().ShouldBeEmpty();
        var store = bot.Services.GetRequiredService<ReturnStore>();
        var period = store.Periods().ShouldHaveSingleItem();
        period.Name.ShouldBe("2026/27");
        StatusBoard.Of(period, store.InPeriod(period.Id).Select(ReturnSummary.Of), today).Overdue.Count.ShouldBe(late);
    }

    private static async Task<string> ShownAsync(BotUnderTest bot, string person, string question) =>
        (await new PersonInChat(bot, person, "http://127.0.0.1:9/").AskForCardAsync(question)).Shown;

    private Task<BotUnderTest> StartAsync() => BotUnderTest.StartAsync(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:Path"] = DatabasePath });

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string environment = "Development") => BotProcess.RunAsync(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["ASPNETCORE_ENVIRONMENT"] = environment, ["Database__Path"] = DatabasePath }, "demo");
}
