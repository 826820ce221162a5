using Microsoft.Playwright;
using Xunit;

namespace EndToEnd.Tooling;

/// <summary>The bot, Microsoft's Teams client for developers, one for each person, and a browser, all real, shared by the tests of a class.</summary>
public sealed class TeamsWorld : IAsyncLifetime
{
    // The page asks for pictures and scripts from the internet; it works without them, and a test depends on no other machine.
    private static readonly string[] BrowserArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
    ];

    private readonly Dictionary<DemoPerson, Playground> _playgrounds = [];
    private Task? _start;
    private RunningBot? _bot;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Whether the bot has the work of the command "demo" before it.</summary>
    internal bool HasWork { get; init; }

    // Nothing starts before the first test asks, since only a test can be skipped.
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens the client in a window of this width in pixels, when it has said hello to the bot.</summary>
    internal Task<TeamsClient> OpenAsync(int width = TeamsClient.FullWidth) => OpenAsync(DemoPerson.Secretariat, width);

    /// <summary>Opens a person's own client.</summary>
    internal async Task<TeamsClient> OpenAsync(DemoPerson person, int width = TeamsClient.FullWidth)
    {
        Programs.RequireTeamsClient();
        Programs.RequireBrowser();

        // The tests of a class run one after the other. If the start fails, it fails once and for all of them.
        await (_start ??= StartAsync(TestContext.Current.CancellationToken));
        if (!_playgrounds.TryGetValue(person, out var playground))
        {
            playground = await Playground.StartAsync(_bot!.Address, person, TestContext.Current.CancellationToken);
            _playgrounds.Add(person, playground);
        }

        return await TeamsClient.OpenAsync(_browser!, playground.Address, width);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (var playground in _playgrounds.Values)
        {
            await playground.DisposeAsync();
        }

        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        _bot = await RunningBot.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal), workingFolder: null, cancellationToken, HasWork);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Programs.Chromium, Args = BrowserArguments, Timeout = TeamsClient.PatienceMilliseconds });
        Assertions.SetDefaultExpectTimeout(TeamsClient.PatienceMilliseconds);
    }
}
