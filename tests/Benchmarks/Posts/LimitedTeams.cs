using System.Collections.Concurrent;
using System.Globalization;

namespace Benchmarks.Posts;

/// <summary>The connector's side of Teams on loopback, which takes posts as fast as Teams does and answers 429 to what comes faster.</summary>
internal sealed class LimitedTeams : IAsyncDisposable
{
    private static readonly (int Calls, TimeSpan Time)[] OfConversation = [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    /// <summary>How long Teams takes for a post.</summary>
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(150);

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly Lock _counting = new();
    private readonly Dictionary<string, List<long>> _byConversation = new(StringComparer.Ordinal);
    private readonly List<long> _taken = [];
    private readonly ConcurrentDictionary<string, int> _texts = new(StringComparer.Ordinal);
    private int _refused;
    private int _refusedTenant;
    private long _lastRefused;

    private LimitedTeams(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    /// <summary>Calls in a second from one app in one tenant.</summary>
    public static int TenantCallsInASecond => 50;

    public string ServiceUrl => _app.Urls.First() + "/";

    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Of those refused, the ones for the tenant's limit; the others are for a conversation's.</summary>
    public int RefusedForTenant => Volatile.Read(ref _refusedTenant);

    /// <summary>From the first post taken to the last one refused: refusals of the first second are those of a bot that has just started.</summary>
    public TimeSpan LastRefused
    {
        get
        {
            lock (_counting)
            {
                return _lastRefused == 0 ? TimeSpan.Zero : _clock.GetElapsedTime(_taken[0], _lastRefused);
            }
        }
    }

    public int Taken
    {
        get
        {
            lock (_counting)
            {
                return _taken.Count;
            }
        }
    }

    /// <summary>From the first post taken to the last.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_counting)
            {
                return _clock.GetElapsedTime(_taken[0], _taken[^1]);
            }
        }
    }

    /// <summary>Posts that came more than once into one conversation.</summary>
    public int Repeated => _texts.Values.Count(static times => times > 1);

    public static async Task<LimitedTeams> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var teams = new LimitedTeams(builder.Build(), clock);
        teams._app.MapPost("/v3/conversations/{conversation}/activities", teams.TakeAsync);
        await teams._app.StartAsync();
        return teams;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context, string conversation)
    {
        if (!TryTake(conversation, out var id))
        {
            Interlocked.Increment(ref _refused);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1";
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        _texts.AddOrUpdate($"{conversation} {await reader.ReadToEndAsync(context.RequestAborted)}", 1, static (_, times) => times + 1);
        await Task.Delay(Work, _clock, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{id}}"}"""), context.RequestAborted);
    }

    private bool TryTake(string conversation, out int id)
    {
        lock (_counting)
        {
            var now = _clock.GetTimestamp();
            if (!_byConversation.TryGetValue(conversation, out var earlier))
            {
                _byConversation.Add(conversation, earlier = []);
            }

            id = _taken.Count + 1;
            if (IsFull(_taken, TenantCallsInASecond, TimeSpan.FromSeconds(1), now))
            {
                _refusedTenant++;
                _lastRefused = now;
                return false;
            }

            if (Array.Exists(OfConversation, window => IsFull(earlier, window.Calls, window.Time, now)))
            {
                _lastRefused = now;
                return false;
            }

            earlier.Add(now);
            _taken.Add(now);
            return true;
        }
    }

    private bool IsFull(List<long> begun, int calls, TimeSpan time, long now) => begun.Count >= calls && _clock.GetElapsedTime(begun[^calls], now) < time;
}
