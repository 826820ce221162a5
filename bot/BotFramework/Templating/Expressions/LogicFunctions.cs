namespace AdaptiveCards.Templating.Expressions;

/// <summary>Comparisons and tests.</summary>
internal static class LogicFunctions
{
    public static IEnumerable<Function> All() =>
    [
        .. Asking(["==", "equals"], 2, arguments => Operand.From(arguments[0].IsEqualTo(arguments[1]))),
        .. Asking(["!=", "notEquals"], 2, arguments => Operand.From(!arguments[0].IsEqualTo(arguments[1]))),
        .. Asking(["<", "less"], 2, arguments => Compare(arguments, order => order < 0)),
        .. Asking(["<=", "lessOrEquals"], 2, arguments => Compare(arguments, order => order <= 0)),
        .. Asking([">", "greater"], 2, arguments => Compare(arguments, order => order > 0)),
        .. Asking([">=", "greaterOrEquals"], 2, arguments => Compare(arguments, order => order >= 0)),
        .. Asking(["exists"], 1, arguments => Operand.From(!arguments[0].IsMissing)),
        .. Asking(["empty"], 1, arguments => Operand.From(IsEmpty(arguments[0]))),
        .. Asking(["bool"], 1, arguments => Operand.From(AsBoolean(arguments[0]))),
        .. Asking(["isString"], 1, arguments => Operand.From(arguments[0].Kind == OperandKind.Text)),
        .. Asking(["isArray"], 1, arguments => Operand.From(arguments[0].Kind == OperandKind.List)),
        .. Asking(["isObject"], 1, arguments => Operand.From(arguments[0].Kind == OperandKind.Map)),
        .. Asking(["isBoolean"], 1, arguments => Operand.From(arguments[0].Kind == OperandKind.Boolean)),
        .. Asking(["isInteger"], 1, arguments => Operand.From(arguments[0].IsNumber && double.IsInteger(arguments[0].Number))),
        .. Asking(["isFloat"], 1, arguments => Operand.From(arguments[0].IsNumber && !double.IsInteger(arguments[0].Number))),
    ];

    private static IEnumerable<Function> Asking(string[] names, int arguments, FunctionBody body) =>
        names.Select(name => new Function(name, arguments, arguments, body, AsksOnly: true));

    private static Operand Compare(ReadOnlySpan<Operand> arguments, Func<int, bool> holds)
    {
        var (left, right) = (arguments[0], arguments[1]);
        if (left.IsMissing || right.IsMissing)
        {
            return Operand.From(value: false);
        }

        if (left.IsNumber && right.IsNumber)
        {
            return Operand.From(holds(left.Number.CompareTo(right.Number)));
        }

        return left.Kind == OperandKind.Text && right.Kind == OperandKind.Text
            ? Operand.From(holds(string.CompareOrdinal(left.Text, right.Text)))
            : Operand.Fault("Only two numbers or two texts can be compared.");
    }

    private static bool IsEmpty(in Operand value) => value.Kind switch
    {
        OperandKind.Text => value.Text.Length == 0,
        OperandKind.List or OperandKind.Map => value.Count == 0,
        _ => value.IsMissing,
    };

    private static bool AsBoolean(in Operand value) => value.Kind switch
    {
        OperandKind.Text => !string.Equals(value.Text, "false", StringComparison.OrdinalIgnoreCase),
        OperandKind.Integer or OperandKind.Real => value.Number != 0,
        _ => value.IsTruthy,
    };
}
