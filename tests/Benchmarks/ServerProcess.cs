using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Benchmarks;

/// <summary>A server under measurement: a process of its own on a free loopback port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, IPEndPoint address)
    {
        _process = process;
        Address = address;
    }

    public IPEndPoint Address { get; }

    /// <summary>Starts an assembly; <c>{url}</c> among the arguments stands for the address it is to listen on.</summary>
    public static ServerProcess Start(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var address = new IPEndPoint(IPAddress.Loopback, FreePort());
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{address.Port}");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument.Replace("{url}", url, StringComparison.Ordinal));
        }

        start.Environment["ASPNETCORE_URLS"] = url;
        foreach (var (key, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, line) =>
        {
            if (line.Data is not null)
            {
                Console.Error.WriteLine(line.Data);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServerProcess(process, address);
    }

    /// <summary>Starts the published bot as a developer's, with its database in the folder.</summary>
    public static ServerProcess StartBot(string assembly, TemporaryFolder folder) => Start(assembly, [], new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Database__Path"] = folder.Database,
        ["Playground__Start"] = "false",
    });

    /// <summary>Sends one request as soon as the server takes connections; the time since the process was started, up to its answer.</summary>
    public async Task<TimeSpan> FirstAnswerAsync(byte[] request, byte[] expected, TimeProvider clock, long startedAt)
    {
        while (true)
        {
            try
            {
                await LoadGenerator.RunAsync(Address, [[request]], expected, TimeSpan.FromTicks(1), clock);
                return clock.GetElapsedTime(startedAt);
            }
            catch (SocketException) when (!_process.HasExited && clock.GetElapsedTime(startedAt) < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(2), clock);
            }
        }
    }

    /// <summary>The most memory the process has held so far, in megabytes (10^6 bytes).</summary>
    public double PeakMegabytes()
    {
        _process.Refresh();
        return _process.PeakWorkingSet64 / 1e6;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
