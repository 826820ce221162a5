using System.Text.RegularExpressions;

namespace EndToEnd.Tooling;

/// <summary>Microsoft's Teams client for developers, with one person of the demo world before it.</summary>
internal sealed partial class Playground : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly RunningProgram _program;

    private Playground(DirectoryInfo folder, RunningProgram program, Uri address)
    {
        _folder = folder;
        _program = program;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<Playground> StartAsync(Uri bot, DemoPerson person, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("playground-");
        var world = Path.Combine(folder.FullName, "world.yml");
        await File.WriteAllTextAsync(world, DemoWorld.SeenBy(person), cancellationToken);
        var program = RunningProgram.Start(
            Programs.Node!,
            [Repository.Playground, "-e", new Uri(bot, "/api/messages").AbsoluteUri, "-c", "msteams", "--dt"],
            folder.FullName,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = world,
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(folder.FullName, "playground.log"),
            });
        try
        {
            var listening = await program.WaitForOutputAsync(ListeningPattern, cancellationToken);
            var address = new Uri($"http://localhost:{listening.Groups["port"].Value}");
            await program.WaitUntilItAnswersAsync(new Uri(address, "/_debug/ping"), cancellationToken);
            return new Playground(folder, program, address);
        }
        catch
        {
            await program.DisposeAsync();
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"^Listening on (?<port>\d+)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ListeningPattern { get; }
}
