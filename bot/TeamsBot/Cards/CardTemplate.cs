using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AdaptiveCards.Templating;

namespace TeamsBot.Cards;

/// <summary>A parsed card template with the one kind of data that it takes.</summary>
internal sealed class CardTemplate<T>(AdaptiveCardTemplate template, JsonTypeInfo<T> json)
{
    /// <summary>The data goes into a card, not into a web page: a pound sign is two bytes of it, not six.</summary>
    private static readonly JsonWriterOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card as JSON.</summary>
    public string Expand(T data)
    {
        var buffer = new ArrayBufferWriter<byte>(initialCapacity: 4096);
        using (var writer = new Utf8JsonWriter(buffer, _plain))
        {
            JsonSerializer.Serialize(writer, data, json);
        }

        return template.Expand(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
