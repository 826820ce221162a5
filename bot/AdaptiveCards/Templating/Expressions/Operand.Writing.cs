using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards.Templating.Expressions;

/// <content>Writing a value into the card.</content>
internal readonly partial struct Operand
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the value as JSON.</summary>
    public void WriteJson(Utf8Output output)
    {
        if (computed is null && element.ValueKind != JsonValueKind.Undefined)
        {
            output.Write(JsonMarshal.GetRawUtf8Value(element));
            return;
        }

        switch (Kind)
        {
            case OperandKind.Boolean:
                output.Write(number != 0 ? "true"u8 : "false"u8);
                break;
            case OperandKind.Integer or OperandKind.Real:
                output.WriteNumber(number);
                break;
            case OperandKind.Text:
                WriteQuoted(output, Text);
                break;
            default:
                output.Write("null"u8);
                break;
        }
    }

    /// <summary>Writes the value as it reads within a text, escaped for the inside of a JSON string.</summary>
    public void WriteText(Utf8Output output)
    {
        switch (Kind)
        {
            case OperandKind.Text when computed is null:
                output.Write(JsonMarshal.GetRawUtf8Value(element)[1..^1]);
                break;
            case OperandKind.Text:
                output.WriteEscaped(Text);
                break;
            case OperandKind.Boolean:
                WriteJson(output);
                break;
            case OperandKind.Integer or OperandKind.Real:
                output.WriteNumber(number);
                break;
            case OperandKind.List or OperandKind.Map:
                output.WriteEscaped(ToText());
                break;
        }
    }

    /// <summary>The value as text: lists and maps as JSON, nothing as the empty text.</summary>
    public string ToText()
    {
        if (Kind == OperandKind.Text)
        {
            return Text;
        }

        if (IsMissing)
        {
            return "";
        }

        if (Kind is OperandKind.List or OperandKind.Map)
        {
            // The data's own white space does not belong into a text.
            return JsonSerializer.Serialize(element, Compact);
        }

        using var output = new Utf8Output();
        if (IsNumber)
        {
            output.WriteNumber(number);
        }
        else
        {
            WriteJson(output);
        }

        return output.ToString();
    }

    private static void WriteQuoted(Utf8Output output, string text)
    {
        output.Write((byte)'"');
        output.WriteEscaped(text);
        output.Write((byte)'"');
    }
}
