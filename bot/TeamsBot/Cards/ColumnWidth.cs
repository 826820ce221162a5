using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsBot.Cards;

/// <summary>How wide a column is: an equal share of what is left, or pixels where numbers must not break over two lines.</summary>
/// <param name="Pixels">0 stands for a share.</param>
[JsonConverter(typeof(Converter))]
internal readonly record struct ColumnWidth(int Pixels)
{
    public static ColumnWidth Share { get; }

    /// <summary>As Adaptive Cards write it: a bare number is a share, "84px" are pixels.</summary>
    internal sealed class Converter : JsonConverter<ColumnWidth>
    {
        public override ColumnWidth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? new ColumnWidth(int.Parse(reader.GetString()!.AsSpan()[..^2], CultureInfo.InvariantCulture)) : Share;

        public override void Write(Utf8JsonWriter writer, ColumnWidth value, JsonSerializerOptions options)
        {
            if (value.Pixels == 0)
            {
                writer.WriteNumberValue(1);
            }
            else
            {
                writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Pixels}px"));
            }
        }
    }
}
