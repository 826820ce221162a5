using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>A <c>$when</c>. What is not exactly true leaves the object out; what is neither true nor false is warned of.</summary>
/// <param name="expression">Null where the template gives something else than one expression, which is never true.</param>
internal sealed class Condition(Expression? expression, string source)
{
    public bool Holds(Expansion expansion)
    {
        var value = expression is null ? Operand.Undefined : expression.Evaluate(expansion.Scope, substitute: false);
        if (value.Kind != OperandKind.Boolean)
        {
            expansion.Warnings.Add($"The $when condition {source} is neither true nor false; the object was left out.");
        }

        return value.IsTrue;
    }
}
