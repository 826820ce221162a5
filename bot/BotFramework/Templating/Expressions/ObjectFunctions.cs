using System.Text;
using System.Text.Json;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Functions on objects and JSON text.</summary>
internal static class ObjectFunctions
{
    public static IEnumerable<Function> All() =>
    [
        new("json", 1, 1, Parse),
        new("jsonStringify", 1, 1, static arguments => Operand.From(arguments[0].Kind == OperandKind.Text ? Quoted(arguments[0]) : arguments[0].ToText())),
        new("getProperty", 2, 2, GetProperty),
        new("setProperty", 3, 3, static arguments => Change(arguments[0], arguments[1], arguments[2])),
        new("addProperty", 3, 3, AddProperty),
        new("removeProperty", 2, 2, static arguments => Change(arguments[0], arguments[1], value: null)),
        new("merge", 1, int.MaxValue, Merge),
    ];

    /// <summary>An object from names and values in turn.</summary>
    public static Operand Create(ReadOnlySpan<Operand> arguments)
    {
        var properties = new KeyValuePair<string, Operand>[arguments.Length / 2];
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i] = KeyValuePair.Create(arguments[2 * i].Text, arguments[(2 * i) + 1]);
        }

        return Operand.From(properties);
    }

    private static Operand Parse(ReadOnlySpan<Operand> arguments)
    {
        try
        {
            using var document = JsonDocument.Parse(arguments[0].Text);
            return Operand.From(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return Operand.Fault("The text is not JSON.");
        }
    }

    private static string Quoted(in Operand text)
    {
        using var output = new Utf8Output();
        text.WriteJson(output);
        return output.ToString();
    }

    private static Operand GetProperty(ReadOnlySpan<Operand> arguments) => arguments[1].Kind == OperandKind.Text
        ? arguments[0].Property(arguments[1].Text, Encoding.UTF8.GetBytes(arguments[1].Text))
        : Operand.Fault("A property is asked for by its name.");

    private static Operand AddProperty(ReadOnlySpan<Operand> arguments) =>
        arguments[0].Property(arguments[1].Text, Encoding.UTF8.GetBytes(arguments[1].Text)).Kind == OperandKind.Undefined
            ? Change(arguments[0], arguments[1], arguments[2])
            : Operand.Fault("The object already has a property of that name.");

    /// <param name="value">Null: the property goes.</param>
    private static Operand Change(in Operand map, in Operand name, Operand? value)
    {
        if (map.Kind != OperandKind.Map || name.Kind != OperandKind.Text)
        {
            return Operand.Fault("A property needs an object and a name.");
        }

        var properties = map.Properties().ToList();
        var key = name.Text;
        var index = properties.FindIndex(candidate => string.Equals(candidate.Key, key, StringComparison.Ordinal));
        if (value is null)
        {
            return Operand.From([.. properties.Where((_, position) => position != index)]);
        }

        var property = KeyValuePair.Create(key, value.Value);
        if (index < 0)
        {
            properties.Add(property);
        }
        else
        {
            properties[index] = property;
        }

        return Operand.From([.. properties]);
    }

    private static Operand Merge(ReadOnlySpan<Operand> arguments)
    {
        var merged = Operand.From(Array.Empty<KeyValuePair<string, Operand>>());
        foreach (var argument in arguments)
        {
            foreach (var map in argument.Kind == OperandKind.List ? argument.Items() : [argument])
            {
                if (map.Kind != OperandKind.Map)
                {
                    return Operand.Fault("Only objects can be merged.");
                }

                merged = map.Properties().Aggregate(merged, static (all, property) => Change(all, Operand.From(property.Key), property.Value));
            }
        }

        return merged;
    }
}
