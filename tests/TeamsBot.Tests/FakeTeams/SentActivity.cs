using System.Text.Json.Nodes;

namespace TeamsBot.Tests.FakeTeams;

/// <summary>An activity that the bot sent to the connector.</summary>
/// <param name="ReplyTo">The activity that the address names as the one replied to.</param>
internal sealed record SentActivity(string Conversation, string? ReplyTo, JsonObject Activity)
{
    /// <summary>The id that the connector gives it, or that of the activity which it edits.</summary>
    public string Id { get; init; } = "";

    public bool IsEdit { get; init; }

    public string Type => (string)Activity["type"]!;

    public string Text => (string?)Activity["text"] ?? "";
}
