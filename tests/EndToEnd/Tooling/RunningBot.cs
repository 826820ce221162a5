using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EndToEnd.Tooling;

/// <summary>The real bot in a process and a folder of its own, on a port that was free.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private RunningBot(RunningProgram program, Uri address, DirectoryInfo folder)
    {
        Program = program;
        Address = address;
        _folder = folder;
    }

    public RunningProgram Program { get; }

    public Uri Address { get; }

    /// <summary>Starts the bot as a developer would, and waits until it is live.</summary>
    /// <param name="environment">Environment variables beyond those that keep the bot to itself.</param>
    /// <param name="workingFolder">Where it runs; its own temporary folder when left out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="hasWork">Whether the command "demo" fills its database first.</param>
    public static async Task<RunningBot> StartAsync(
        IReadOnlyDictionary<string, string> environment,
        string? workingFolder,
        CancellationToken cancellationToken,
        bool hasWork = false)
    {
        var folder = Directory.CreateTempSubdirectory("bot-");
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority),
            ["Database__Path"] = Path.Combine(folder.FullName, "bot.db"),
            ["Playground__Start"] = "false",
        };
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        if (hasWork)
        {
            await using var demo = RunningProgram.Start(Programs.Dotnet, [Repository.Bot, "demo"], folder.FullName, variables);
            await demo.WaitForExitAsync(cancellationToken);
        }

        var bot = new RunningBot(RunningProgram.Start(Programs.Dotnet, [Repository.Bot], workingFolder ?? folder.FullName, variables), address, folder);
        try
        {
            await bot.Program.WaitUntilItAnswersAsync(new Uri(address, "/health/live"), cancellationToken);
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }

        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await Program.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
