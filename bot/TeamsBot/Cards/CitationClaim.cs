using System.Text.Json.Serialization;

namespace TeamsBot.Cards;

/// <summary>One source of a message, as Teams reads it from the message's entity.</summary>
/// <param name="Position">The number of its mark in the text.</param>
internal sealed record CitationClaim(int Position, CitedDocument Appearance)
{
    [JsonPropertyName("@type")]
    public string Type => "Claim";
}
