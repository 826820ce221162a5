using System.Diagnostics;
using System.Globalization;
using System.Net.NetworkInformation;
using System.Text.RegularExpressions;
using EndToEnd.Tooling;
using Shouldly;
using Xunit;

namespace EndToEnd;

/// <summary>What a developer sees who starts the bot: a Teams client beside it, or how to get one.</summary>
public sealed partial class StartingTheBotTests : IDisposable
{
    private readonly DirectoryInfo _path = Directory.CreateTempSubdirectory("path-");

    public void Dispose() => _path.Delete(recursive: true);

    [Fact]
    public async Task The_client_starts_beside_the_bot_and_ends_with_it()
    {
        Programs.RequireTeamsClient();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ends the bot by a signal.");
        await using var bot = await StartAsync(Environment.GetEnvironmentVariable("PATH") ?? "");

        var opened = await bot.Program.WaitForOutputAsync(AddressPattern, TestContext.Current.CancellationToken);

        var port = int.Parse(opened.Groups["port"].Value, CultureInfo.InvariantCulture);
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri($"http://localhost:{port}"), TestContext.Current.CancellationToken)).ShouldContain("<html");
        bot.Program.Output.ShouldContain($"The bot listens on http://127.0.0.1:{bot.Address.Port}.");

        using var end = Process.Start("kill", ["-TERM", bot.Program.Id.ToString(CultureInfo.InvariantCulture)]);
        await bot.Program.WaitForExitAsync(TestContext.Current.CancellationToken);
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().ShouldNotContain(listener => listener.Port == port);
    }

    [Fact]
    public async Task Without_Node_the_bot_starts_and_says_how_to_get_the_client()
    {
        await using var bot = await StartAsync(_path.FullName);

        await bot.Program.WaitForOutputAsync(InstallPattern, TestContext.Current.CancellationToken);

        bot.Program.HasExited.ShouldBeFalse();
    }

    [Fact]
    public async Task A_client_that_cannot_start_is_told_with_its_reason_and_the_bot_goes_on()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Writes a shell script.");
            return;
        }

        var npx = Path.Combine(_path.FullName, "npx");
        await File.WriteAllTextAsync(npx, "#!/bin/sh\necho 'npm error network is unreachable' >&2\nexit 1\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(npx, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await using var bot = await StartAsync(_path.FullName);

        await bot.Program.WaitForOutputAsync(UnreachablePattern, TestContext.Current.CancellationToken);
        await bot.Program.WaitUntilItAnswersAsync(new Uri(bot.Address, "/health/live"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_path_that_a_command_is_given_starts_in_the_folder_where_it_was_typed()
    {
        await using var command = RunningProgram.Start(
            Programs.Dotnet,
            ["run", "--no-build", "-c", Repository.Configuration, "--project", Path.Combine(Repository.Root, "bot", "TeamsBot"), "--", "package", "--bot-id", Guid.NewGuid().ToString(), "--domain", "bot.example.org", "--output", "app.zip"],
            _path.FullName,
            new Dictionary<string, string>(StringComparer.Ordinal));

        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        File.Exists(Path.Combine(_path.FullName, "app.zip")).ShouldBeTrue(command.Output);
    }

    // From the folder of the installed packages, npx runs the client that is there instead of fetching it.
    private static Task<RunningBot> StartAsync(string path) => RunningBot.StartAsync(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Playground__Start"] = "true", ["PATH"] = path },
        Repository.NodeTools,
        TestContext.Current.CancellationToken);

    [GeneratedRegex(@"Open http://localhost:(?<port>\d+) in a browser", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AddressPattern { get; }

    [GeneratedRegex("install Node.js 20 or newer", RegexOptions.NonBacktracking)]
    private static partial Regex InstallPattern { get; }

    [GeneratedRegex("The Teams client ended, the bot goes on: npm error network is unreachable", RegexOptions.NonBacktracking)]
    private static partial Regex UnreachablePattern { get; }
}
