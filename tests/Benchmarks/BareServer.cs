using System.Text.Json;
using System.Text.Json.Nodes;

namespace Benchmarks;

/// <summary>The yardstick: Kestrel with one endpoint that parses the request's JSON and returns it.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.MapPost("/api/messages", async context =>
        {
            var node = await JsonSerializer.DeserializeAsync<JsonNode>(context.Request.Body, cancellationToken: context.RequestAborted);
            context.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(context.Response.Body, node, cancellationToken: context.RequestAborted);
        });
        await app.RunAsync();
        return 0;
    }
}
