using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Partnership.Texts;

namespace TeamsBot.Teams;

/// <summary>
/// The door at which people's text comes in with activities: every string of the body is cleaned, and what is listed but not there (null in an
/// array, such as of entities or attachments) is left out, before anything reads it.
/// </summary>
internal static class IncomingBody
{
    private static readonly JsonWriterOptions Lenient = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Puts the cleaned body in place of the one that came.</summary>
    /// <exception cref="ActivityRejectedException">It is no JSON.</exception>
    /// <exception cref="BadHttpRequestException">It did not come, or is larger than the server lets in.</exception>
    public static async Task CleanAsync(HttpRequest request)
    {
        using var came = new MemoryStream();
        await request.Body.CopyToAsync(came);
        var clean = new ArrayBufferWriter<byte>((int)came.Length + 1);
        try
        {
            Copy(came.GetBuffer().AsSpan(0, (int)came.Length), clean);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The reader says "invalid operation" of a string that is no text: half a character, or bytes that are not UTF-8.
            throw new ActivityRejectedException(StatusCodes.Status400BadRequest, "no JSON");
        }

        request.Body = new MemoryStream(clean.WrittenSpan.ToArray(), writable: false);
        request.ContentLength = clean.WrittenCount;
    }

    private static void Copy(ReadOnlySpan<byte> came, ArrayBufferWriter<byte> clean)
    {
        var reader = new Utf8JsonReader(came);
        using var writer = new Utf8JsonWriter(clean, Lenient);
        var isArray = new Stack<bool>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    isArray.Push(false);
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.StartArray:
                    isArray.Push(true);
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndObject:
                    isArray.Pop();
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.EndArray:
                    isArray.Pop();
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(CleanText.Of(reader.GetString()!));
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(CleanText.Of(reader.GetString()!));
                    break;
                case JsonTokenType.Null when isArray.TryPeek(out var inArray) && inArray:
                    break;
                default:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        }
    }
}
