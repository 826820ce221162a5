namespace AdaptiveCards.Templating.Expressions;

/// <summary>The body of a function: its arguments, evaluated, none of them a fault; to its value or a fault.</summary>
internal delegate Operand FunctionBody(ReadOnlySpan<Operand> arguments);

/// <summary>A function of the language, or an operator, which is the same thing under a sign.</summary>
/// <param name="AsksOnly">The function asks (compares, tests) and shows nothing: missing arguments stay missing, and a faulty one makes it false.</param>
internal sealed record Function(string Name, int MinArguments, int MaxArguments, FunctionBody Body, bool AsksOnly = false);

internal sealed class FunctionCall(Function function, Expression[] arguments) : Expression
{
    public override Operand Evaluate(Scope scope, bool substitute)
    {
        var substituteArguments = substitute && !function.AsksOnly;
        if (arguments is [var left, var right])
        {
            // Comparisons, most of all: a card asks several for each of its parts, so they make no array.
            var (first, second) = (left.Evaluate(scope, substituteArguments), right.Evaluate(scope, substituteArguments));
            return first.Kind == OperandKind.Fault ? Failed(first)
                : second.Kind == OperandKind.Fault ? Failed(second)
                : function.Body([first, second]);
        }

        var values = new Operand[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(scope, substituteArguments);
            if (values[i].Kind == OperandKind.Fault)
            {
                return Failed(values[i]);
            }
        }

        return function.Body(values);
    }

    private Operand Failed(in Operand fault) => function.AsksOnly ? Operand.From(value: false) : fault;
}
