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
        var values = new Operand[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(scope, substitute && !function.AsksOnly);
            if (values[i].Kind == OperandKind.Fault)
            {
                return function.AsksOnly ? Operand.From(value: false) : values[i];
            }
        }

        return function.Body(values);
    }
}
