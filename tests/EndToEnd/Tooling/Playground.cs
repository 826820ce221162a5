using System.Text.RegularExpressions;

namespace EndToEnd.Tooling;

/// <summary>Microsoft's Teams client for developers, started by the bot's own command, with one person of the demo world before it.</summary>
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

        // From the folder of the installed packages, npx runs the client that is there instead of fetching it.
        var program = RunningProgram.Start(
            Programs.Dotnet,
            [Repository.Bot, "playground", "--as", person.Word, "--bot", bot.AbsoluteUri],
            Repository.NodeTools,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["TMPDIR"] = folder.FullName });
        try
        {
            var opened = await program.WaitForOutputAsync(AddressPattern, cancellationToken);
            return new Playground(folder, program, new Uri(opened.Groups["address"].Value));
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

    [GeneratedRegex(@"Open (?<address>http://localhost:\d+) in a browser", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AddressPattern { get; }
}
