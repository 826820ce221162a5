using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TeamsBot.Tests.Graph;

/// <summary>A SharePoint library as Graph serves it, with one folder "Papers"; contents come by a redirect to an address that needs no token.</summary>
internal sealed class FakeDrive
{
    public const string Id = "b!drive";

    private const string PapersId = "folder-papers";

    private readonly ConcurrentDictionary<string, (string Parent, JsonObject Item, byte[] Content)> _items = new(StringComparer.Ordinal);

    public string AddFolder(string name)
    {
        var id = $"folder-{name}";
        _items[id] = (PapersId, new JsonObject { ["id"] = id, ["name"] = name, ["eTag"] = "\"1\"", ["size"] = 0, ["folder"] = new JsonObject { ["childCount"] = 1 } }, []);
        return id;
    }

    public void AddFile(string name, byte[] content, int version = 1, string folder = PapersId, long? size = null)
    {
        var id = $"file-{folder}-{name}";
        _items[id] = (
            folder,
            new JsonObject
            {
                ["id"] = id,
                ["name"] = name,
                ["eTag"] = $"\"{{{id}}},{version}\"",
                ["size"] = size ?? content.Length,
                ["file"] = new JsonObject { ["mimeType"] = "application/octet-stream" },
            },
            content);
    }

    public JsonObject? Answer(HttpContext context, string[] path)
    {
        switch (path)
        {
            case ["root:", "Papers:" or "Papers"]:
                return new JsonObject { ["id"] = PapersId, ["name"] = "Papers", ["folder"] = new JsonObject() };
            case ["items", var folder, "children"]:
                return new JsonObject { ["value"] = new JsonArray([.. _items.Values.Where(item => string.Equals(item.Parent, folder, StringComparison.Ordinal)).Select(static item => item.Item.DeepClone())]) };
            case ["items", var file, "content"] when _items.ContainsKey(file):
                context.Response.Redirect($"{context.Request.Scheme}://localhost:{context.Request.Host.Port}/download/{Uri.EscapeDataString(file)}?tempauth=told");
                return null;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return null;
        }
    }

    /// <summary>A place outside of Graph: a token that came here would be in the wrong hands.</summary>
    public async Task DownloadAsync(HttpContext context, GraphRequest request)
    {
        var id = request.Path["/download/".Length..];
        if (request.Authorization.Length > 0 || !_items.TryGetValue(id, out var item))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        await context.Response.Body.WriteAsync(item.Content);
    }
}
