using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>The place in a person's OneDrive that Teams opens for a file: takes one whole file by PUT, and gives what it was told to serve.</summary>
internal sealed class FakeFileStore : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, byte[]> _served = new(StringComparer.Ordinal);

    private FakeFileStore(WebApplication app) => _app = app;

    /// <summary>What every upload is answered with instead of being taken; null when it is taken.</summary>
    public int? FailWith { get; set; }

    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>Has a file fetched from the address that comes back.</summary>
    public string Serve(string name, byte[] content)
    {
        _served[name] = content;
        return AddressOf(name);
    }

    public static async Task<FakeFileStore> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var store = new FakeFileStore(builder.Build());
        store._app.Run(store.TakeAsync);
        await store._app.StartAsync();
        return store;
    }

    public string AddressOf(string name) => $"{_app.Urls.First()}/upload/{name}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        if (FailWith is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        var name = Path.GetFileName(context.Request.Path.Value!);
        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = _served.TryGetValue(name, out var content) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            await context.Response.Body.WriteAsync(content ?? []);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var range = FormattableString.Invariant($"bytes 0-{body.Length - 1}/{body.Length}");
        var isWhole = HttpMethods.IsPut(context.Request.Method) && string.Equals(context.Request.Headers.ContentRange, range, StringComparison.Ordinal);
        context.Response.StatusCode = isWhole && context.Request.Headers.Authorization.Count == 0 ? StatusCodes.Status201Created : StatusCodes.Status400BadRequest;
        _files[name] = body.ToArray();
    }
}
