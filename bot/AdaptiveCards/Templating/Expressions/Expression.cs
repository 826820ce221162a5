namespace AdaptiveCards.Templating.Expressions;

/// <summary>A compiled expression of the adaptive expressions language.</summary>
internal abstract class Expression
{
    /// <param name="substitute">
    /// Whether a missing value is replaced by <see cref="Scope.Substitute"/>: so in what is shown, but not in what is asked
    /// (conditions, comparisons), where missing has to stay missing.
    /// </param>
    /// <returns>The value, or a fault; evaluating throws nothing.</returns>
    public abstract Operand Evaluate(Scope scope, bool substitute);
}

internal sealed class Constant(Operand value) : Expression
{
    public Operand Value => value;

    public override Operand Evaluate(Scope scope, bool substitute) => value;
}

/// <summary>The value of the first argument that meets a condition, and which then counts: if(condition, then, else).</summary>
internal sealed class Conditional(Expression condition, Expression then, Expression otherwise) : Expression
{
    public override Operand Evaluate(Scope scope, bool substitute) =>
        (condition.Evaluate(scope, substitute: false).IsTruthy ? then : otherwise).Evaluate(scope, substitute);
}

/// <summary>All of several conditions hold; what cannot be evaluated does not.</summary>
internal sealed class Conjunction(Expression[] conditions) : Expression
{
    public override Operand Evaluate(Scope scope, bool substitute) =>
        Operand.From(Array.TrueForAll(conditions, condition => condition.Evaluate(scope, substitute: false).IsTruthy));
}

/// <summary>One of several conditions holds; what cannot be evaluated does not.</summary>
internal sealed class Disjunction(Expression[] conditions) : Expression
{
    public override Operand Evaluate(Scope scope, bool substitute) =>
        Operand.From(Array.Exists(conditions, condition => condition.Evaluate(scope, substitute: false).IsTruthy));
}

internal sealed class Negation(Expression condition) : Expression
{
    public override Operand Evaluate(Scope scope, bool substitute) =>
        Operand.From(!condition.Evaluate(scope, substitute: false).IsTruthy);
}
