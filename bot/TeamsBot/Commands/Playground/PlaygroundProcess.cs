using System.Diagnostics;
using System.Globalization;
using TeamsBot.Hosting;

namespace TeamsBot.Commands.Playground;

/// <summary>A running Playground: npx, the node beneath it, and their end.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    /// <summary>The package and the one version that the bot is tried with.</summary>
    public const string Package = "@microsoft/m365agentsplayground@0.2.28";

    private const string PortPrefix = "Listening on ";
    private const int KeptErrorLines = 5;
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    private readonly Process _process;
    private readonly string _logPath;
    private readonly TimeProvider _time;
    private readonly Queue<string> _errors = new();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private PlaygroundProcess(Process process, string logPath, TimeProvider time)
    {
        _process = process;
        _logPath = logPath;
        _time = time;
        _reading = Task.WhenAll(ReadOutputAsync(), ReadErrorsAsync());
    }

    /// <summary>Starts the client against the bot.</summary>
    /// <param name="npx">The path of npx.</param>
    /// <param name="bot">Where the bot listens.</param>
    /// <param name="world">The file with the people, the team and the channel that the client shows.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">npx cannot be run.</exception>
    public static PlaygroundProcess Start(string npx, Uri bot, string world, TimeProvider time)
    {
        var logPath = Path.Combine(Path.GetTempPath(), $"agents-playground-{Guid.NewGuid():N}.log");
        var start = new ProcessStartInfo(npx, ["-y", Package, "-e", new Uri(bot, "/api/messages").AbsoluteUri, "-c", "msteams", "--dt"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = world,
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = logPath,
                ["npm_config_update_notifier"] = "false",
            },
        };
        return new PlaygroundProcess(Process.Start(start) ?? throw new InvalidOperationException($"{npx} did not start."), logPath, time);
    }

    /// <summary>Waits until the client can be opened; gives its address.</summary>
    /// <exception cref="EndOfStreamException">The client ended before.</exception>
    public async Task<Uri> WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var address = new Uri($"http://localhost:{await _port.Task.WaitAsync(cancellationToken)}");
        while (!await LocalAddress.AnswersAsync(new Uri(address, "/_debug/ping"), cancellationToken))
        {
            await Task.Delay(PollInterval, _time, cancellationToken);
        }

        return address;
    }

    /// <summary>Completes when the client has ended by itself and all that it said has been read.</summary>
    public async Task WaitForEndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        await _reading.WaitAsync(cancellationToken);
    }

    /// <summary>Why the client ended, in its own words: from its log file, or what npx said where it never got that far.</summary>
    public string Reason()
    {
        const string ErrorMark = "error ";
        var lines = File.Exists(_logPath)
            ? File.ReadLines(_logPath).Where(line => line.StartsWith(ErrorMark, StringComparison.Ordinal)).Select(line => line[ErrorMark.Length..]).ToList()
            : [];
        if (lines.Count == 0)
        {
            lines = [.. _errors];
        }

        return lines.Count > 0
            ? string.Join(' ', lines.Take(KeptErrorLines))
            : string.Create(CultureInfo.InvariantCulture, $"npx ended with exit code {_process.ExitCode} and no message.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        using var patience = new CancellationTokenSource(EndPatience, _time);
        try
        {
            await WaitForEndAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // A process that outlives a kill is the operating system's to settle; the bot ends all the same.
        }

        _process.Dispose();
        File.Delete(_logPath);
    }

    // Both streams are read to their end, or the client would come to a halt on a full pipe.
    private async Task ReadOutputAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(PortPrefix, StringComparison.Ordinal)
                && int.TryParse(line.AsSpan(PortPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            {
                _port.TrySetResult(port);
            }
        }

        _port.TrySetException(new EndOfStreamException("The Playground ended before it listened."));
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith("npm warn", StringComparison.Ordinal))
            {
                continue;
            }

            _errors.Enqueue(line.Trim());
            if (_errors.Count > KeptErrorLines)
            {
                _errors.Dequeue();
            }
        }
    }
}
