using System.Text.Json.Nodes;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

/// <summary>A message as it stands in a channel: as it was posted, or as the last edit left it.</summary>
/// <param name="Key">The key of the post, which the card's title has as its id.</param>
/// <param name="Edits">How often it was edited.</param>
internal sealed record StandingPost(string Conversation, string Id, string Key, JsonObject Activity, int Edits)
{
    public string Summary => (string?)Activity["summary"] ?? "";

    public string Card => Activity["attachments"]?[0]?["content"]?.ToJsonString() ?? "";

    public string Title => (string)TitleOf(Activity)!["text"]!;

    /// <summary>Reads what people see from what the connector took, in its order.</summary>
    public static IReadOnlyList<StandingPost> Read(IEnumerable<SentActivity> shown)
    {
        var standing = new List<StandingPost>();
        foreach (var sent in shown.Where(sent => TitleOf(sent.Activity) is not null))
        {
            var at = sent.IsEdit ? standing.FindIndex(post => string.Equals(post.Id, sent.Id, StringComparison.Ordinal)) : -1;
            var post = new StandingPost(sent.Conversation, sent.Id, (string)TitleOf(sent.Activity)!["id"]!, sent.Activity, at < 0 ? 0 : standing[at].Edits + 1);
            if (at < 0)
            {
                standing.Add(post);
            }
            else
            {
                standing[at] = post;
            }
        }

        return standing;
    }

    /// <summary>The title of a post about a meeting; null for any other message.</summary>
    private static JsonNode? TitleOf(JsonObject activity) =>
        activity["attachments"]?[0]?["content"]?["body"]?[0]?["items"]?[0] is { } title && (string?)title["id"] is { Length: > 36 } ? title : null;
}
