using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>Turns a template's JSON into nodes that write themselves. Whatever has no expression in it is written out here, once.</summary>
internal static class TemplateCompiler
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="AdaptiveTemplateException">See <see cref="AdaptiveCardTemplate(string)"/>.</exception>
    public static TemplateNode Compile(string template)
    {
        try
        {
            using var document = JsonDocument.Parse(template);
            return Compile(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new AdaptiveTemplateException($"The template is not JSON: {exception.Message}", exception);
        }
    }

    private static TemplateNode Compile(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => CompileObject(element),
        JsonValueKind.Array => CompileArray(element),
        JsonValueKind.String => CompileText(element.GetString()!),
        _ => new LiteralNode(Written(element.WriteTo)),
    };

    private static TemplateNode CompileText(string text) => TextParser.Parse(text) switch
    {
        null => new LiteralNode(Written(writer => writer.WriteStringValue(text))),
        [{ Expression: { } only }] => new ExpressionNode(only),
        var parts => new TextNode(parts),
    };

    private static TemplateNode CompileArray(JsonElement element)
    {
        var items = element.EnumerateArray().Select(Compile).ToArray();
        return items.All(item => item is LiteralNode)
            ? new LiteralNode([(byte)'[', .. Joined(items.Cast<LiteralNode>().Select(item => item.Json.ToArray())), (byte)']'])
            : new ArrayNode(items);
    }

    private static TemplateNode CompileObject(JsonElement element)
    {
        Expression? data = null;
        Condition? condition = null;
        List<Member> members = [];
        List<byte[]> run = [];
        foreach (var property in element.EnumerateObject())
        {
            switch (property.Name)
            {
                case "$data":
                    data = CompileData(property.Value);
                    continue;
                case "$when":
                    condition = CompileCondition(property.Value);
                    continue;
                case "$root" or "$index" or "$host":
                    continue;
            }

            byte[] prefix = [.. Written(writer => writer.WriteStringValue(property.Name)), (byte)':'];
            var value = Compile(property.Value);
            if (value is LiteralNode literal)
            {
                run.Add([.. prefix, .. literal.Json]);
                continue;
            }

            EndRun(members, run);
            members.Add(new Member(prefix, value));
        }

        EndRun(members, run);
        var isLiteral = data is null && condition is null && members.TrueForAll(member => member.Value is null);
        return isLiteral
            ? new LiteralNode([(byte)'{', .. Joined(members.Select(member => member.Prefix)), (byte)'}'])
            : new ObjectNode([.. members], data, condition);
    }

    private static void EndRun(List<Member> members, List<byte[]> run)
    {
        if (run.Count > 0)
        {
            members.Add(new Member(Joined(run), null));
            run.Clear();
        }
    }

    private static Expression CompileData(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return new Constant(Operand.From(value.Clone()));
        }

        var text = value.GetString()!;
        return TextParser.Parse(text) switch
        {
            null => new Constant(Operand.From(text)),
            [{ Expression: { } only }] => only.Expression,
            _ => throw new AdaptiveTemplateException($"$data takes one expression or a text without any, not {text}."),
        };
    }

    private static Condition? CompileCondition(JsonElement value) => value.ValueKind switch
    {
        // The language treats a literal true and an empty literal as no condition.
        JsonValueKind.False or JsonValueKind.Null => null,
        JsonValueKind.String when value.GetString() is { Length: 0 } => null,
        JsonValueKind.String when TextParser.Parse(value.GetString()!) is [{ Expression: { } only }] => new Condition(only.Expression, only.Source),
        _ => new Condition(null, value.GetRawText()),
    };

    private static byte[] Joined(IEnumerable<byte[]> parts)
    {
        List<byte> all = [];
        foreach (var part in parts)
        {
            if (all.Count > 0)
            {
                all.Add((byte)',');
            }

            all.AddRange(part);
        }

        return [.. all];
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
