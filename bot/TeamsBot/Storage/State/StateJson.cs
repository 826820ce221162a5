using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Storage.State;

/// <summary>
/// State objects as JSON text and back. The text carries no type names: what is read is a <see cref="JObject"/>, which BotState turns into
/// the type that its caller asks for, so no stored text can choose a type to be made.
/// </summary>
internal static class StateJson
{
    private const string ETag = "ETag";

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.None,
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        DateParseHandling = DateParseHandling.None,
    });

    /// <summary>The ETag that the object was read with; false for objects that carry none and overwrite whatever is stored.</summary>
    public static bool TryGetETag(object value, out string? etag)
    {
        switch (value)
        {
            case IStoreItem item:
                etag = item.ETag;
                return true;
            case JObject json when json.TryGetValue(ETag, StringComparison.Ordinal, out var token):
                etag = token.Value<string>();
                return true;
            default:
                etag = null;
                return false;
        }
    }

    /// <summary>The object as JSON; one with an ETag gets <paramref name="version"/> for it.</summary>
    /// <exception cref="ArgumentException">The value is no object but text, a number or a list.</exception>
    public static string Write(object value, long version)
    {
        if (!TryGetETag(value, out _))
        {
            return WriteText(value);
        }

        var json = JObject.FromObject(value, Serializer);
        var name = json.Property(ETag, StringComparison.OrdinalIgnoreCase)?.Name ?? ETag;
        json[name] = version.ToString(CultureInfo.InvariantCulture);
        return WriteText(json);
    }

    /// <summary>Texts stay texts, also those that look like dates.</summary>
    public static JObject Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            ArrayPool = CharPool.Shared,
            DateParseHandling = DateParseHandling.None,
            MaxDepth = null, // The bot wrote it: what could be written must be readable.
        };
        return JObject.Load(reader);
    }

    private static string WriteText(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text) { ArrayPool = CharPool.Shared, CloseOutput = false })
        {
            Write(writer, value);
        }

        var builder = text.GetStringBuilder();
        return builder.Length > 0 && builder[0] == '{'
            ? builder.ToString()
            : throw new ArgumentException($"State is kept as JSON objects; {value.GetType()} is none.", nameof(value));
    }

    /// <summary>
    /// The values of a BotState, and the dialog stacks in them, one by one: the serializer's reflection is for the types that need it, and loads
    /// several libraries when it is first used.
    /// </summary>
    private static void Write(JsonTextWriter writer, object? value)
    {
        switch (value)
        {
            case string text:
                writer.WriteValue(text);
                break;
            case long number:
                writer.WriteValue(number);
                break;
            case JToken token:
                token.WriteTo(writer);
                break;
            case DialogState dialogs:
                writer.WriteStartObject();
                writer.WritePropertyName("dialogStack");
                writer.WriteStartArray();
                foreach (var dialog in dialogs.DialogStack)
                {
                    Write(writer, dialog);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
                break;
            case DialogInstance dialog:
                writer.WriteStartObject();
                writer.WritePropertyName("id");
                writer.WriteValue(dialog.Id);
                writer.WritePropertyName("state");
                Write(writer, dialog.State);
                writer.WriteEndObject();
                break;
            case IDictionary<string, object> values:
                writer.WriteStartObject();
                foreach (var (name, part) in values)
                {
                    writer.WritePropertyName(name);
                    Write(writer, part);
                }

                writer.WriteEndObject();
                break;
            default:
                Serializer.Serialize(writer, value);
                break;
        }
    }

    private sealed class CharPool : IArrayPool<char>
    {
        public static readonly CharPool Shared = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return([AllowNull] char[] array)
        {
            if (array is not null)
            {
                ArrayPool<char>.Shared.Return(array);
            }
        }
    }
}
