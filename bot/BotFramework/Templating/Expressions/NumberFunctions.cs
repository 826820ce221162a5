using System.Globalization;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Arithmetic, rounding and the formatting of numbers.</summary>
internal static class NumberFunctions
{
    public static IEnumerable<Function> All() =>
    [
        .. Named(["+", "add"], 2, int.MaxValue, Add),
        .. Named(["-", "sub"], 2, int.MaxValue, arguments => Fold(arguments, (left, right) => left - right)),
        .. Named(["*", "mul"], 2, int.MaxValue, arguments => Fold(arguments, (left, right) => left * right)),
        .. Named(["/", "div"], 2, int.MaxValue, Divide),
        .. Named(["%", "mod"], 2, 2, Remainder),
        .. Named(["^", "exp"], 2, int.MaxValue, arguments => Fold(arguments, Math.Pow)),
        .. Named(["min"], 1, int.MaxValue, arguments => Reduce(arguments, numbers => numbers.Min(number => number.Number))),
        .. Named(["max"], 1, int.MaxValue, arguments => Reduce(arguments, numbers => numbers.Max(number => number.Number))),
        .. Named(["sum"], 1, 1, arguments => Reduce(arguments, numbers => numbers.Sum(number => number.Number), whenEmpty: 0)),
        .. Named(["average"], 1, 1, arguments => Reduce(arguments, numbers => numbers.Average(number => number.Number), mayBeWhole: false)),
        .. Named(["round"], 1, 2, Round),
        .. Named(["floor"], 1, 1, arguments => Transform(arguments[0], Math.Floor)),
        .. Named(["ceiling"], 1, 1, arguments => Transform(arguments[0], Math.Ceiling)),
        .. Named(["abs"], 1, 1, arguments => Transform(arguments[0], Math.Abs)),
        .. Named(["sqrt"], 1, 1, arguments => Transform(arguments[0], Math.Sqrt)),
        .. Named(["range"], 2, 2, Range),
        .. Named(["formatNumber"], 2, 3, Format),
    ];

    private static IEnumerable<Function> Named(string[] names, int min, int max, FunctionBody body) =>
        names.Select(name => new Function(name, min, max, body));

    private static Operand NotANumber(in Operand value) => Operand.Fault($"A number is needed where there is something of the kind {value.Kind}.");

    private static Operand Number(double value, bool isWhole) => isWhole ? Operand.Integer(value) : Operand.Real(value);

    private static Operand Fold(ReadOnlySpan<Operand> arguments, Func<double, double, double> calculate)
    {
        var isWhole = true;
        var result = 0d;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].IsNumber)
            {
                return NotANumber(arguments[i]);
            }

            isWhole &= arguments[i].Kind == OperandKind.Integer;
            result = i == 0 ? arguments[i].Number : calculate(result, arguments[i].Number);
        }

        return Number(result, isWhole);
    }

    /// <summary>Adds numbers, and joins as soon as one of the two is a text.</summary>
    private static Operand Add(ReadOnlySpan<Operand> arguments)
    {
        var sum = arguments[0];
        for (var i = 1; i < arguments.Length; i++)
        {
            sum = AddTwo(sum, arguments[i]);
            if (sum.Kind == OperandKind.Fault)
            {
                break;
            }
        }

        return sum;
    }

    private static Operand AddTwo(in Operand left, in Operand right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return Number(left.Number + right.Number, left.Kind == OperandKind.Integer && right.Kind == OperandKind.Integer);
        }

        var canJoin = IsAddend(left) && IsAddend(right) && !(left.IsNumber && right.IsMissing) && !(left.IsMissing && right.IsNumber);
        return canJoin ? Operand.From(left.ToText() + right.ToText()) : Operand.Fault("Only numbers and texts can be added.");
    }

    private static bool IsAddend(in Operand value) => value.IsNumber || value.IsMissing || value.Kind == OperandKind.Text;

    private static Operand Divide(ReadOnlySpan<Operand> arguments)
    {
        for (var i = 1; i < arguments.Length; i++)
        {
            if (arguments[i].IsNumber && arguments[i].Number == 0)
            {
                return Operand.Fault("Division by zero.");
            }
        }

        var isWhole = true;
        foreach (var argument in arguments)
        {
            isWhole &= argument.Kind == OperandKind.Integer;
        }

        return Fold(arguments, isWhole ? (left, right) => Math.Truncate(left / right) : (left, right) => left / right);
    }

    private static Operand Remainder(ReadOnlySpan<Operand> arguments) =>
        arguments[0].Kind == OperandKind.Integer && arguments[1].Kind == OperandKind.Integer && arguments[1].Number != 0
            ? Operand.Integer(arguments[0].Number % arguments[1].Number)
            : Operand.Fault("A remainder needs two whole numbers, the second of them not zero.");

    private static Operand Reduce(ReadOnlySpan<Operand> arguments, Func<List<Operand>, double> calculate, bool mayBeWhole = true, double? whenEmpty = null)
    {
        List<Operand> numbers = [];
        foreach (var argument in arguments)
        {
            numbers.AddRange(argument.Kind == OperandKind.List ? argument.Items() : [argument]);
        }

        if (numbers.Find(number => !number.IsNumber) is { Kind: not OperandKind.Undefined } other)
        {
            return NotANumber(other);
        }

        if (numbers.Count == 0)
        {
            return whenEmpty is { } empty ? Operand.Integer(empty) : Operand.Fault("The list is empty.");
        }

        return Number(calculate(numbers), mayBeWhole && numbers.TrueForAll(number => number.Kind == OperandKind.Integer));
    }

    private static Operand Transform(in Operand value, Func<double, double> calculate) =>
        value.IsNumber ? Number(calculate(value.Number), value.Kind == OperandKind.Integer) : NotANumber(value);

    private static Operand Round(ReadOnlySpan<Operand> arguments)
    {
        var digits = arguments.Length == 2 ? arguments[1] : Operand.Integer(0);
        if (!arguments[0].IsNumber)
        {
            return NotANumber(arguments[0]);
        }

        return digits.Kind == OperandKind.Integer && digits.Number is >= 0 and <= 15
            ? Number(RoundTo(arguments[0].Number, (int)digits.Number), arguments[0].Kind == OperandKind.Integer)
            : Operand.Fault("A number is rounded to between 0 and 15 places.");
    }

    /// <summary>Halves go away from zero, and they are the halves that people see: 2.675 to two places is 2.68, whatever its binary form is just under.</summary>
    private static double RoundTo(double number, int digits) => Math.Abs(number) < 1e15
        ? (double)Math.Round((decimal)number, digits, MidpointRounding.AwayFromZero)
        : Math.Round(number, digits, MidpointRounding.AwayFromZero);

    private static Operand Range(ReadOnlySpan<Operand> arguments)
    {
        const int Most = 10_000;
        if (arguments[0].Kind != OperandKind.Integer || arguments[1].Kind != OperandKind.Integer || arguments[1].Number is <= 0 or > Most)
        {
            return Operand.Fault($"A range needs a whole number to start from and between 1 and {Most} numbers to hold.");
        }

        var start = arguments[0].Number;
        return Operand.From([.. Enumerable.Range(0, (int)arguments[1].Number).Select(offset => Operand.Integer(start + offset))]);
    }

    private static Operand Format(ReadOnlySpan<Operand> arguments)
    {
        if (!arguments[0].IsNumber || arguments[1] is not { Kind: OperandKind.Integer, Number: >= 0 and <= 28 and var places })
        {
            return Operand.Fault("formatNumber takes a number and between 0 and 28 places.");
        }

        if (!Locale.TryFind(arguments, 2, out var culture))
        {
            return Operand.Fault("There is no such locale.");
        }

        var format = $"N{places.ToString(CultureInfo.InvariantCulture)}";
        var number = arguments[0].Number;
        return Operand.From(Math.Abs(number) < 1e15
            ? Math.Round((decimal)number, (int)places, MidpointRounding.AwayFromZero).ToString(format, culture)
            : number.ToString(format, culture));
    }
}
