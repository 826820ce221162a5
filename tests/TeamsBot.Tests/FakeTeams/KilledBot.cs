using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>
/// A bot in a process of its own that is killed and started again on one database. Who sends to it does as Teams does: what was not
/// answered is sent again when the bot is back.
/// </summary>
internal sealed class KilledBot(string database) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private volatile TaskCompletionSource<Life> _life = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _answered;
    private int _cutOff;

    /// <summary>Requests that were answered, in all lives.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>Requests that a kill left without an answer.</summary>
    public int CutOff => Volatile.Read(ref _cutOff);

    /// <summary>Starts the bot; it takes requests when this ends.</summary>
    public async Task StartAsync()
    {
        var process = StartProcess();
        _life.SetResult(new Life(process, new HttpClient { BaseAddress = await AddressAsync(process).WaitAsync(Patience) }));
    }

    /// <summary>Of the process that runs now.</summary>
    public async Task<int> ProcessIdAsync() => (await _life.Task).Process.Id;

    /// <summary>Ends the bot as SIGKILL does: without a word to it.</summary>
    public async Task KillAsync()
    {
        var life = await _life.Task;
        _life = new TaskCompletionSource<Life>(TaskCreationOptions.RunContinuationsAsynchronously);
        life.Process.HasExited.ShouldBeFalse("the bot must run until it is killed");
        life.Process.Kill();
        await life.Process.WaitForExitAsync();
        life.Dispose();
    }

    /// <summary>Sends an invoke until it is answered.</summary>
    /// <param name="again">Makes the activity ready to be sent again: Teams sometimes gives it a new id then.</param>
    public async Task<JsonObject> SendAsync(JsonObject activity, Action<JsonObject> again)
    {
        while (true)
        {
            var life = await _life.Task;
            try
            {
                using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
                using var response = await life.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
                response.StatusCode.ShouldBe(HttpStatusCode.OK);
                var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
                Interlocked.Increment(ref _answered);
                return body;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                Interlocked.Increment(ref _cutOff);
                await life.EndedAsync(Patience);
                again(activity);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_life.Task.IsCompleted)
        {
            var life = await _life.Task;
            life.Process.Kill();
            await life.Process.WaitForExitAsync();
            life.Dispose();
        }
    }

    private Process StartProcess() => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "TeamsBot.dll") },
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Database__Path"] = database,
            ["Playground__Start"] = "false",
            ["Logging__LogLevel__Default"] = "None",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        },
        UseShellExecute = false,
        RedirectStandardOutput = true,
    })!;

    /// <summary>Where the bot says that it listens: a port that was looked up for it could be another's by then.</summary>
    private static async Task<Uri> AddressAsync(Process process)
    {
        const string Mark = "Now listening on: ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(Mark) is [_, var address])
            {
                return new Uri(address.Trim());
            }
        }

        throw new InvalidOperationException("The bot ended before it listened.");
    }

    /// <summary>The bot from one start to the kill that ends it.</summary>
    private sealed record Life(Process Process, HttpClient Client) : IDisposable
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <exception cref="TimeoutException">The bot lives on: it did not answer although nobody killed it.</exception>
        public Task EndedAsync(TimeSpan patience) => _ended.Task.WaitAsync(patience);

        public void Dispose()
        {
            _ended.SetResult();
            Client.Dispose();
            Process.Dispose();
        }
    }
}
