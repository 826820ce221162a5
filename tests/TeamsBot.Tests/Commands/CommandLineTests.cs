using System.IO.Compression;
using Shouldly;
using TeamsBot.Commands;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("commands-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ask_answers_with_its_sources()
    {
        var (exitCode, output, _) = await RunAsync("ask", "who leads modern slavery work");

        exitCode.ShouldBe(0);
        output.ShouldStartWith("The Safer Oxfordshire Partnership");
        output.ShouldContain("[1] Community Safety Agreement 2017/18, Appendix 5");
    }

    [Fact]
    public async Task Several_questions_are_one_conversation()
    {
        var (exitCode, output, _) = await RunAsync("ask", "who leads modern slavery work", "and in 2014-15?");

        exitCode.ShouldBe(0);
        output.ShouldContain("> and in 2014-15?");
        output.ShouldContain("trafficking");
    }

    [Fact]
    public async Task A_refusal_is_an_answer()
    {
        var (exitCode, output, error) = await RunAsync("ask", "what is the price of fish in Grimsby");

        exitCode.ShouldBe(0);
        output.ShouldContain("don't");
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_finds_no_fault_in_the_facts_and_counts_them()
    {
        var (exitCode, output, _) = await RunAsync("check");

        exitCode.ShouldBe(0);
        output.ShouldContain("No faults");
        output.ShouldContain("Appendix 5");
    }

    [Fact]
    public async Task Check_names_the_file_of_a_fault()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "facts", "oxfordshire"), "*.json"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, "grants.json"), "{");

        var (exitCode, output, _) = await RunAsync("check", _folder);

        exitCode.ShouldBe(1);
        output.ShouldContain("grants.json");
        output.ShouldContain("fault(s)");
    }

    [Fact]
    public async Task Package_writes_the_app_package()
    {
        var path = Path.Combine(_folder, "app.zip");

        var (exitCode, output, _) = await RunAsync("package", "--bot-id", Guid.NewGuid().ToString(), "--domain", "bot.example.org", "--output", path);

        exitCode.ShouldBe(0);
        output.ShouldContain(path);
        await using var zip = await ZipFile.OpenReadAsync(path);
        zip.GetEntry("manifest.json").ShouldNotBeNull();
    }

    [Fact]
    public async Task Package_says_what_is_wrong_with_its_input()
    {
        var (exitCode, _, error) = await RunAsync("package", "--bot-id", "me", "--domain", "https://bot.example.org", "--output", Path.Combine(_folder, "app.zip"));

        exitCode.ShouldBe(1);
        error.Trim().Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public async Task Help_lists_every_command()
    {
        var (exitCode, output, _) = await RunAsync("--help");

        exitCode.ShouldBe(0);
        foreach (var command in new[] { "ask", "playground", "demo", "check", "backup", "audit", "export", "package" })
        {
            output.ShouldContain($"  {command} ");
        }
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_refused()
    {
        var (exitCode, _, error) = await RunAsync("akk", "who leads modern slavery work");

        exitCode.ShouldNotBe(0);
        error.ShouldContain("akk");
    }

    [Fact]
    public async Task The_program_answers_from_any_folder()
    {
        var (exitCode, output, _) = await BotProcess.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal), "ask", "who leads modern slavery work");

        exitCode.ShouldBe(0);
        output.ShouldStartWith("The Safer Oxfordshire Partnership");
    }

    [Fact]
    public async Task Backup_copies_the_database_of_a_running_bot()
    {
        var database = Path.Combine(_folder, "live.db");
        await using var bot = await BotUnderTest.StartAsync(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:Path"] = database });
        await bot.AskAsync("who leads modern slavery work");
        var copy = Path.Combine(_folder, "copy.db");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Path"] = database };

        var (exitCode, output, error) = await BotProcess.RunAsync(environment, "backup", copy);

        error.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.ShouldContain(copy);
        new FileInfo(copy).Length.ShouldBeGreaterThan(0);

        var (secondExitCode, _, secondError) = await BotProcess.RunAsync(environment, "backup", copy);
        secondExitCode.ShouldBe(1);
        secondError.ShouldContain("exists already");
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
