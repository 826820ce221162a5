namespace AdaptiveCards.Templating.Expressions;

/// <summary>Comparisons, tests, and how many there are of something.</summary>
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
        new("count", 1, Count, AsksOnly: false),
    ];

    private static IEnumerable<Function> Asking(string[] names, int arguments, FunctionBody body) =>
        names.Select(name => new Function(name, arguments, body, AsksOnly: true));

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

    private static Operand Count(ReadOnlySpan<Operand> arguments) => arguments[0].Kind switch
    {
        OperandKind.Text => Operand.Integer(arguments[0].Text.Length),
        OperandKind.List or OperandKind.Map => Operand.Integer(arguments[0].Count),
        _ => Operand.Fault("Only lists, objects and texts can be counted."),
    };
}
