using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>Who is in which team or chat, as the connector tells it: one member, or all of them page by page.</summary>
internal sealed class FakeRoster
{
    private readonly ConcurrentDictionary<string, List<JsonObject>> _members = new(StringComparer.Ordinal);

    /// <summary>Members in one page at most, whatever is asked for; tests make it small.</summary>
    public int PageSize { get; set; } = 500;

    public void Add(string conversation, string objectId, string name, string? email = null) =>
        _members.GetOrAdd(conversation, _ => []).Add(new JsonObject
        {
            ["id"] = $"29:{objectId}",
            ["aadObjectId"] = objectId,
            ["name"] = name,
            ["email"] = email,
            ["userPrincipalName"] = email,
        });

    /// <summary>Answers where the request asks for members.</summary>
    /// <param name="segments">The path after v3/conversations.</param>
    public async Task<bool> TryAnswerAsync(HttpContext context, string[] segments)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return false;
        }

        switch (segments)
        {
            case [var conversation, "members", var person]:
                var found = Members(conversation)?.Find(member => Is(member, Uri.UnescapeDataString(person)));
                await AnswerAsync(context, found);
                return true;
            case [var conversation, "pagedmembers"]:
                await AnswerAsync(context, Members(conversation) is { } members ? Page(context, members) : null);
                return true;
            default:
                return false;
        }
    }

    private static bool Is(JsonObject member, string person) =>
        string.Equals((string?)member["id"], person, StringComparison.Ordinal) || string.Equals((string?)member["aadObjectId"], person, StringComparison.OrdinalIgnoreCase);

    private static async Task AnswerAsync(HttpContext context, JsonNode? body)
    {
        context.Response.StatusCode = body is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body?.ToJsonString() ?? """{"error":{"code":"ConversationNotFound","message":"no such member or conversation"}}""");
    }

    private List<JsonObject>? Members(string conversation) => _members.GetValueOrDefault(Uri.UnescapeDataString(conversation));

    private JsonObject Page(HttpContext context, List<JsonObject> members)
    {
        var start = int.TryParse(context.Request.Query["continuationToken"], CultureInfo.InvariantCulture, out var token) ? token : 0;
        var page = members.Skip(start).Take(PageSize).Select(member => member.DeepClone()).ToArray();
        return new JsonObject
        {
            ["members"] = new JsonArray(page),
            ["continuationToken"] = start + page.Length < members.Count ? (start + page.Length).ToString(CultureInfo.InvariantCulture) : null,
        };
    }
}
