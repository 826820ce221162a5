using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsBot.Teams;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>
/// The bot in Production with an app id, in a process of its own: the SDK fetches the signing keys with connections that no test can reach into, so
/// the process is told to trust the certificate of the <see cref="FakeIdentity"/> as OpenSSL has it, by its environment.
/// </summary>
internal sealed partial class RegisteredBot : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HttpClient? _client;

    private RegisteredBot(FakeIdentity identity)
    {
        _folder = Directory.CreateTempSubdirectory("registered-");
        var certificate = Path.Combine(_folder.FullName, "identity.pem");
        File.WriteAllText(certificate, identity.CertificatePem);
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "TeamsBot.dll") },
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Database__Path"] = Path.Combine(_folder.FullName, "bot.db"),
                ["SSL_CERT_FILE"] = certificate,
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in identity.Settings)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The bot ended: " + string.Join('\n', _log)));
    }

    /// <summary>What the bot has logged, line by line.</summary>
    public IEnumerable<string> Log => _log;

    public static async Task<RegisteredBot> StartAsync(FakeIdentity identity)
    {
        var bot = new RegisteredBot(identity);
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._client = new HttpClient { BaseAddress = await bot._address.Task };
        return bot;
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, string? token, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, MessagesEndpoint.Path);
        request.Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        change?.Invoke(request);
        return await _client!.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _log.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Listening();
}
