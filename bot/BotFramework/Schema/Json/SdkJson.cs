using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Json;

/// <summary>
/// JSON as the SDK's serializer settings make it: nulls left out, dates as ISO 8601 in UTC. It is the measure of
/// <see cref="ActivityReader"/> and <see cref="ActivityWriter"/>, and does for them what is too rare to be worth code of its own.
/// </summary>
internal static class SdkJson
{
    /// <summary>How deep a body may nest.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        MaxDepth = MaxDepth,
    });

    /// <exception cref="System.Text.Json.JsonException">The text is not a <typeparamref name="T"/>.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> utf8)
    {
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(utf8)));
        try
        {
            return Serializer.Deserialize<T>(reader);
        }
        catch (JsonException exception)
        {
            throw new System.Text.Json.JsonException($"The JSON is not that of {typeof(T).Name}.", exception);
        }
    }

    public static string Write(object? value)
    {
        using var text = new StringWriter();
        using var writer = new JsonTextWriter(text);
        Serializer.Serialize(writer, value);
        return text.ToString();
    }
}
