using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeamsBot.Cards;

/// <summary>
/// Writes what a card or a message holds as JSON text. It is sent as JSON and never put into HTML, so an apostrophe or a pound sign stays
/// one character and does not take six of a message's limited room.
/// </summary>
internal static class CardJson
{
    private const int UsualSize = 4096;

    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    public static string Write<T>(T data, JsonTypeInfo<T> type)
    {
        var buffer = t_buffer ??= new ArrayBufferWriter<byte>(UsualSize);
        var writer = t_writer ??= new Utf8JsonWriter(buffer, _options);
        try
        {
            JsonSerializer.Serialize(writer, data, type);
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        finally
        {
            writer.Reset();
            buffer.ResetWrittenCount();
        }
    }
}
