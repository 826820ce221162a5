using System.Globalization;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Functions that turn one kind of value into another.</summary>
internal static class ConversionFunctions
{
    public static IEnumerable<Function> All() =>
    [
        new("string", 1, 2, ToText),
        new("int", 1, 1, ToWhole),
        new("float", 1, 1, ToReal),
        new("coalesce", 1, int.MaxValue, Coalesce),
        new("??", 2, 2, Coalesce),
    ];

    private static Operand ToText(ReadOnlySpan<Operand> arguments) => Locale.TryFind(arguments, 1, out var culture)
        ? Operand.From(arguments[0].IsNumber ? arguments[0].Number.ToString(culture) : arguments[0].ToText())
        : Operand.Fault("There is no such locale.");

    private static Operand ToWhole(ReadOnlySpan<Operand> arguments) => ToReal(arguments) is { IsNumber: true } number
        ? Operand.Integer(Math.Truncate(number.Number))
        : Operand.Fault("That is no number.");

    private static Operand ToReal(ReadOnlySpan<Operand> arguments) => arguments[0] switch
    {
        { IsNumber: true } number => number,
        { Kind: OperandKind.Text } text when double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            && double.IsFinite(parsed) => Operand.Real(parsed),
        _ => Operand.Fault("That is no number."),
    };

    private static Operand Coalesce(ReadOnlySpan<Operand> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!argument.IsMissing)
            {
                return argument;
            }
        }

        return Operand.Undefined;
    }
}
