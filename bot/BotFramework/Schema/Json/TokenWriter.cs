using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Json;

/// <summary>Writes JTokens as Newtonsoft does, down to the decimal point of a whole double.</summary>
internal static class TokenWriter
{
    public static void Write(Utf8JsonWriter json, JToken token)
    {
        switch (token)
        {
            case JObject members:
                json.WriteStartObject();
                WriteMembers(json, members);
                json.WriteEndObject();
                break;
            case JArray items:
                json.WriteStartArray();
                for (var i = 0; i < items.Count; i++)
                {
                    Write(json, items[i]);
                }

                json.WriteEndArray();
                break;
            case JRaw raw:
                // JSON that someone has made already, such as an expanded card. Newtonsoft would write nothing for nothing, which is no JSON.
                json.WriteRawValue(raw.Value?.ToString() is { Length: > 0 } text ? text : "null", skipInputValidation: true);
                break;
            case JValue { Value: var value }:
                WriteScalar(json, token, value);
                break;
            default:
                json.WriteRawValue(SdkJson.Write(token), skipInputValidation: true);
                break;
        }
    }

    public static void WriteMembers(Utf8JsonWriter json, JObject members)
    {
        for (var member = (JProperty?)members.First; member is not null; member = (JProperty?)member.Next)
        {
            json.WritePropertyName(member.Name);
            Write(json, member.Value);
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, JToken token, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text when token.Type == JTokenType.String:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                WriteDouble(json, number);
                break;
            default:
                json.WriteRawValue(SdkJson.Write(token), skipInputValidation: true);
                break;
        }
    }

    private static void WriteDouble(Utf8JsonWriter json, double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        json.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text, skipInputValidation: true);
    }
}
