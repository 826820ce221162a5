using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsBot.Cards;

/// <summary>
/// Writes what a card or a message holds as JSON text. It is sent as JSON and never put into HTML, so an apostrophe or a pound sign stays
/// one character and does not take six of a message's limited room.
/// </summary>
internal static class CardJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write<T>(T data) => JsonSerializer.Serialize(data, _options);
}
