using System.Text;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>One step along a path: a property by name, or whatever an index in brackets evaluates to.</summary>
internal sealed class PathStep
{
    private readonly byte[] utf8Name;

    public PathStep(string name)
    {
        Name = name;
        utf8Name = Encoding.UTF8.GetBytes(name);
    }

    public PathStep(Expression index)
        : this("") => Index = index;

    public string Name { get; }

    public Expression? Index { get; }

    public Operand From(in Operand value) => value.Property(Name, utf8Name);
}

/// <summary>
/// A path such as <c>name</c>, <c>$root.items[0].name</c>, or <c>f(x).name</c>. A step that leads nowhere makes the whole path
/// missing; it is no fault.
/// </summary>
/// <param name="origin">What the path starts from; null: from the names in scope.</param>
internal sealed class PathAccess(Expression? origin, PathStep[] steps) : Expression
{
    public Expression? Origin => origin;

    public PathStep[] Steps => steps;

    public override Operand Evaluate(Scope scope, bool substitute)
    {
        var value = origin is null ? Resolve(scope, steps[0]) : origin.Evaluate(scope, substitute);
        if (value.Kind == OperandKind.Fault)
        {
            return value;
        }

        for (var i = origin is null ? 1 : 0; i < steps.Length; i++)
        {
            value = Step(value, steps[i], scope, substitute);
            if (value.Kind == OperandKind.Fault)
            {
                return value;
            }
        }

        return value.IsMissing && substitute ? scope.Substitute(Written(scope)) : value;
    }

    private static Operand Resolve(Scope scope, PathStep step) => step.Name switch
    {
        "$data" => scope.Data,
        "$root" => scope.Root,
        "$host" => scope.Host,
        "$index" => scope.Index is { } index ? Operand.Integer(index) : Operand.Undefined,
        _ => step.From(scope.Data),
    };

    private static Operand Step(in Operand value, PathStep step, Scope scope, bool substitute)
    {
        if (step.Index is null)
        {
            return step.From(value);
        }

        var index = step.Index.Evaluate(scope, substitute);
        return index.Kind switch
        {
            OperandKind.Fault => index,
            OperandKind.Text => value.Property(index.Text, Encoding.UTF8.GetBytes(index.Text)),
            OperandKind.Integer when value.Kind == OperandKind.List => index.Number >= 0 && index.Number < value.Count
                ? value.Item((int)index.Number)
                : Operand.Undefined,
            OperandKind.Integer => Operand.Undefined,
            _ => Operand.Fault("An index has to be a whole number or a text."),
        };
    }

    private string Written(Scope scope)
    {
        var path = new StringBuilder();
        foreach (var step in steps)
        {
            if (step.Index is null)
            {
                path.Append(path.Length > 0 ? "." : "").Append(step.Name);
                continue;
            }

            var index = step.Index.Evaluate(scope, substitute: true);
            path.Append('[').Append(index.Kind == OperandKind.Text ? $"'{index.Text}'" : index.ToText()).Append(']');
        }

        return path.ToString();
    }
}

/// <summary>An element in brackets at the end of a path: <c>items[0]</c>, <c>data['name']</c>. Beyond the end of a list is a fault.</summary>
internal sealed class ElementAccess(Expression instance, Expression index) : Expression
{
    public Expression Instance => instance;

    public Expression Index => index;

    public override Operand Evaluate(Scope scope, bool substitute)
    {
        var value = instance.Evaluate(scope, substitute);
        var key = index.Evaluate(scope, substitute: false);
        if (value.Kind == OperandKind.Fault || key.Kind == OperandKind.Fault)
        {
            return value.Kind == OperandKind.Fault ? value : key;
        }

        return key.Kind switch
        {
            OperandKind.Text => value.Property(key.Text, Encoding.UTF8.GetBytes(key.Text)),
            OperandKind.Integer when value.IsMissing => Operand.Undefined,
            OperandKind.Integer when value.Kind == OperandKind.List && key.Number >= 0 && key.Number < value.Count => value.Item((int)key.Number),
            OperandKind.Integer => Operand.Fault("The index is out of range, or there is no list to index."),
            _ => Operand.Fault("An index has to be a whole number or a text."),
        };
    }
}
