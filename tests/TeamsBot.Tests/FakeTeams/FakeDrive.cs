using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>Where Teams keeps the files that people send in a chat: gives each once it is asked for, or sends on to another address.</summary>
internal sealed class FakeDrive : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _sentOn = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();

    private FakeDrive(WebApplication app) => _app = app;

    /// <summary>The files that were asked for, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public static async Task<FakeDrive> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var drive = new FakeDrive(builder.Build());
        drive._app.Run(drive.GiveAsync);
        await drive._app.StartAsync();
        return drive;
    }

    /// <summary>Lays a file there and tells its address.</summary>
    public string Add(string name, byte[] content)
    {
        _files[name] = content;
        return AddressOf(name);
    }

    /// <summary>Has whoever asks for a file sent on to another address.</summary>
    public string SendOn(string name, string address)
    {
        _sentOn[name] = address;
        return AddressOf(name);
    }

    public string AddressOf(string name) => $"{_app.Urls.First()}/download/{Uri.EscapeDataString(name)}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task GiveAsync(HttpContext context)
    {
        var name = Path.GetFileName(context.Request.Path.Value!);
        _asked.Enqueue(name);
        if (_sentOn.TryGetValue(name, out var address))
        {
            context.Response.Redirect(address);
        }
        else if (_files.TryGetValue(name, out var content) && context.Request.Headers.Authorization.Count == 0)
        {
            await context.Response.Body.WriteAsync(content);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
