using System.Text.Json.Serialization;

namespace TeamsBot.Cards;

/// <summary>What Teams shows of a source.</summary>
/// <param name="Url">Null where the document is not on the web.</param>
internal sealed record CitedDocument(string Name, string Abstract, string? Url)
{
    [JsonPropertyName("@type")]
    public string Type => "DigitalDocument";
}
