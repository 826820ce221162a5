using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace EndToEnd.Tooling;

/// <summary>The bot, Microsoft's Teams client for developers, and a browser, all real, shared by the tests of a class.</summary>
public sealed partial class TeamsWorld : IAsyncLifetime
{
    // The page asks for pictures and scripts from the internet; it works without them, and a test depends on no other machine.
    private static readonly string[] BrowserArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
    ];

    private Task? _start;
    private RunningBot? _bot;
    private RunningProgram? _playground;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Uri? _address;

    // Nothing starts before the first test asks, since only a test can be skipped.
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens the client in a window of this width in pixels, when it has said hello to the bot.</summary>
    internal async Task<TeamsClient> OpenAsync(int width = 1280)
    {
        Programs.RequireTeamsClient();
        Programs.RequireBrowser();

        // The tests of a class run one after the other. If the start fails, it fails once and for all of them.
        await (_start ??= StartAsync(TestContext.Current.CancellationToken));
        return await TeamsClient.OpenAsync(_browser!, _address!, width);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_playground is not null)
        {
            await _playground.DisposeAsync();
        }

        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        _bot = await RunningBot.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal), workingFolder: null, cancellationToken);
        _playground = StartPlayground(_bot.Address);
        var listening = await _playground.WaitForOutputAsync(ListeningPattern, cancellationToken);
        _address = new Uri($"http://localhost:{listening.Groups["port"].Value}");
        await _playground.WaitUntilItAnswersAsync(new Uri(_address, "/_debug/ping"), cancellationToken);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Programs.Chromium, Args = BrowserArguments });
    }

    private static RunningProgram StartPlayground(Uri bot) =>
        RunningProgram.Start(
            Programs.Node!,
            [Repository.Playground, "-e", new Uri(bot, "/api/messages").AbsoluteUri, "-c", "msteams", "--dt"],
            Path.GetTempPath(),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Repository.DemoWorld,
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"end-to-end-{Environment.ProcessId}.log")),
            });

    [GeneratedRegex(@"^Listening on (?<port>\d+)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningPattern { get; }
}
