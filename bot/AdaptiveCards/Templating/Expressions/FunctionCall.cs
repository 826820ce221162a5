namespace AdaptiveCards.Templating.Expressions;

/// <summary>The body of a function: its arguments, evaluated, none of them a fault; to its value or a fault.</summary>
internal delegate Operand FunctionBody(ReadOnlySpan<Operand> arguments);

/// <summary>A function of the language, or an operator, which is the same thing under a sign.</summary>
/// <param name="Arguments">How many it takes: one or two.</param>
/// <param name="AsksOnly">The function asks (compares, tests) and shows nothing: missing arguments stay missing, and a faulty one makes it false.</param>
internal sealed record Function(string Name, int Arguments, FunctionBody Body, bool AsksOnly);

internal sealed class FunctionCall(Function function, Expression[] arguments) : Expression
{
    public override Operand Evaluate(Scope scope, bool substitute)
    {
        var substituteArguments = substitute && !function.AsksOnly;
        var first = arguments[0].Evaluate(scope, substituteArguments);
        var last = arguments.Length == 1 ? first : arguments[1].Evaluate(scope, substituteArguments);
        return first.Kind == OperandKind.Fault ? Failed(first)
            : last.Kind == OperandKind.Fault ? Failed(last)
            : function.Body([first, last]);
    }

    private Operand Failed(in Operand fault) => function.AsksOnly ? Operand.From(value: false) : fault;
}
