using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace EndToEnd.Tooling;

/// <summary>A program that a test started, what it has printed so far, and its end.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private const int ShownOutput = 3000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Lock _lock = new();

    private RunningProgram(Process process)
    {
        _process = process;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_lock)
            {
                return _output.ToString();
            }
        }
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public static RunningProgram Start(string fileName, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(fileName, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningProgram(Process.Start(start) ?? throw new InvalidOperationException($"{fileName} did not start."));
    }

    /// <summary>Waits until what has been printed matches, and fails with all of it when it does not for minutes or the program ends.</summary>
    public async Task<Match> WaitForOutputAsync(Regex pattern, CancellationToken cancellationToken)
    {
        Match? match = null;
        await WaitUntilAsync(
            () =>
            {
                match = pattern.Match(Output);
                return Task.FromResult(match.Success);
            },
            $"print something that matches {pattern}",
            cancellationToken);
        return match ?? throw new InvalidOperationException("A wait that succeeds has a match.");
    }

    public async Task WaitUntilItAnswersAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        await WaitUntilAsync(() => AnswersAsync(client, address, cancellationToken), $"answer on {address}", cancellationToken);
    }

    public async Task WaitForExitAsync(CancellationToken cancellationToken) =>
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(address, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task WaitUntilAsync(Func<Task<bool>> condition, string what, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            if (_process.HasExited || clock.Elapsed > Patience)
            {
                var output = Output;
                throw new InvalidOperationException(
                    $"{_process.StartInfo.FileName} did not {what}. It last printed:{Environment.NewLine}{output[Math.Max(0, output.Length - ShownOutput)..]}");
            }

            await Task.Delay(PollInterval, cancellationToken);
        }
    }

    private void Keep(object sender, DataReceivedEventArgs received)
    {
        lock (_lock)
        {
            _output.AppendLine(received.Data);
        }
    }
}
