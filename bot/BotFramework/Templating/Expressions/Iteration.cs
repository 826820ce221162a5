namespace AdaptiveCards.Templating.Expressions;

internal enum IterationKind
{
    /// <summary>foreach and select: what the body makes of each item.</summary>
    Select,

    /// <summary>where: the items, or the properties of an object, for which the body holds.</summary>
    Where,
    Any,
    All,
}

/// <summary>foreach, select, where, any and all: the body is evaluated with each item under a name. An object is gone through as its <c>key</c>s and <c>value</c>s.</summary>
internal sealed class Iteration(IterationKind kind, Expression list, string name, Expression body) : Expression
{
    public override Operand Evaluate(Scope scope, bool substitute)
    {
        var source = list.Evaluate(scope, substitute);
        switch (source.Kind)
        {
            case OperandKind.Fault:
                return source;
            case not (OperandKind.List or OperandKind.Map):
                return Operand.Fault("There is no list or object to go through.");
        }

        var outer = scope.Locals;
        try
        {
            return kind switch
            {
                IterationKind.Select => Select(source, scope, substitute, outer),
                IterationKind.Where => Where(source, scope, substitute, outer),
                IterationKind.Any => Operand.From(Pairs(source).Any(pair => Body(pair.Item, scope, substitute, outer).IsTruthy)),
                _ => Operand.From(Pairs(source).All(pair => Body(pair.Item, scope, substitute, outer).IsTruthy)),
            };
        }
        finally
        {
            scope.Locals = outer;
        }
    }

    private static IEnumerable<(string? Key, Operand Value, Operand Item)> Pairs(Operand source) => source.Kind == OperandKind.List
        ? source.Items().Select(item => ((string?)null, item, item))
        : source.Properties().Select(property => ((string?)property.Key, property.Value, Operand.From(
        [
            KeyValuePair.Create("key", Operand.From(property.Key)),
            KeyValuePair.Create("value", property.Value),
        ])));

    private Operand Body(in Operand item, Scope scope, bool substitute, Scope.Local? outer)
    {
        scope.Locals = new Scope.Local(name, item, outer);
        return body.Evaluate(scope, substitute);
    }

    private Operand Select(Operand source, Scope scope, bool substitute, Scope.Local? outer)
    {
        var results = new Operand[source.Count];
        var index = 0;
        foreach (var pair in Pairs(source))
        {
            results[index] = Body(pair.Item, scope, substitute, outer);
            if (results[index++].Kind == OperandKind.Fault)
            {
                return results[index - 1];
            }
        }

        return Operand.From(results);
    }

    private Operand Where(Operand source, Scope scope, bool substitute, Scope.Local? outer)
    {
        var kept = Pairs(source).Where(pair => Body(pair.Item, scope, substitute, outer).IsTruthy).ToList();
        return source.Kind == OperandKind.List
            ? Operand.From([.. kept.Select(pair => pair.Item)])
            : Operand.From([.. kept.Select(pair => KeyValuePair.Create(pair.Key!, pair.Value))]);
    }
}
