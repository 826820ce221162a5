using System.Buffers;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>JSON as the connector service writes and reads it.</summary>
internal static class ConnectorJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        MaxDepth = 64,
    });

    public static void Write(TextWriter to, object value)
    {
        using var writer = new JsonTextWriter(to) { ArrayPool = CharPool.Shared, CloseOutput = false };
        Serializer.Serialize(writer, value);
    }

    /// <summary>The first JSON value of <paramref name="text"/>; null where there is none.</summary>
    /// <exception cref="JsonException">It is no JSON, or no <typeparamref name="T"/>.</exception>
    public static T? Read<T>(TextReader text)
    {
        using var reader = new JsonTextReader(text) { ArrayPool = CharPool.Shared };
        return Serializer.Deserialize<T>(reader);
    }

    private sealed class CharPool : IArrayPool<char>
    {
        public static readonly CharPool Shared = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null)
            {
                ArrayPool<char>.Shared.Return(array);
            }
        }
    }
}
