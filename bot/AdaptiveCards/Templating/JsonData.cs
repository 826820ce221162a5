using System.Text.Encodings.Web;
using System.Text.Json;
using AdaptiveCards.Templating.Expressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating;

/// <summary>
/// Data as given by a caller, opened as JSON. Strings are JSON text, Newtonsoft's tokens are taken as they are, and any
/// other object is serialised by System.Text.Json under its default names.
/// </summary>
internal readonly struct JsonData : IDisposable
{
    // Cards are sent as JSON, never put into HTML as they are, so a pound sign need not cost six bytes.
    private static readonly JsonSerializerOptions Serialisation = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonDocument? document;

    private JsonData(JsonDocument document) => this.document = document;

    public Operand Value => document is null ? Operand.Undefined : Operand.From(document.RootElement);

    /// <exception cref="AdaptiveTemplateException">The data is not JSON, or does not serialise to JSON.</exception>
    public static JsonData Open(object? data, string name)
    {
        try
        {
            return data switch
            {
                null or "" => default,
                string json => new JsonData(JsonDocument.Parse(json)),
                JToken token => new JsonData(JsonDocument.Parse(token.ToString(Formatting.None))),
                _ => new JsonData(System.Text.Json.JsonSerializer.SerializeToDocument(data, data.GetType(), Serialisation)),
            };
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException)
        {
            throw new AdaptiveTemplateException($"The data for {name} is not JSON and does not serialise to it.", exception);
        }
    }

    public static string? ToJson(object? data) => data switch
    {
        null => null,
        string json => json,
        JToken token => token.ToString(Formatting.None),
        _ => System.Text.Json.JsonSerializer.Serialize(data, data.GetType(), Serialisation),
    };

    public void Dispose() => document?.Dispose();
}
