using System.Collections.Frozen;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>The functions and operators that an expression may call, by name.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Function> Functions =
        LogicFunctions.All()
            .Concat(NumberFunctions.All())
            .Concat(TextFunctions.All())
            .Concat(ListFunctions.All())
            .Concat(ObjectFunctions.All())
            .Concat(ConversionFunctions.All())
            .Concat(DateFunctions.All())
            .ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>What <c>{name: value, …}</c> in an expression calls, with its names and values in turn.</summary>
    public static Function ObjectLiteral { get; } = new("{}", 0, int.MaxValue, ObjectFunctions.Create);

    public static Function? Find(string name) => Functions.GetValueOrDefault(name);

    /// <summary>A call of a function by name, those that do not evaluate all of their arguments included.</summary>
    /// <exception cref="FormatException">No such function, or not with so many arguments.</exception>
    public static Expression Call(string name, Expression[] arguments) => (name, arguments) switch
    {
        ("if", [var condition, var then, var otherwise]) => new Conditional(condition, then, otherwise),
        ("and" or "&&", [_, ..]) => new Conjunction(arguments),
        ("or" or "||", [_, ..]) => new Disjunction(arguments),
        ("not" or "!", [var condition]) => new Negation(condition),
        ("foreach" or "select", _) => Iterate(IterationKind.Select, name, arguments),
        ("where", _) => Iterate(IterationKind.Where, name, arguments),
        ("any", _) => Iterate(IterationKind.Any, name, arguments),
        ("all", _) => Iterate(IterationKind.All, name, arguments),
        _ => CallByName(name, arguments),
    };

    private static Iteration Iterate(IterationKind kind, string name, Expression[] arguments) =>
        arguments is [var list, PathAccess { Origin: null, Steps: [{ Index: null } item] }, var body]
            ? new Iteration(kind, list, item.Name, body)
            : throw new FormatException($"{name} takes a list, a name for its items, and what to do with each");

    private static FunctionCall CallByName(string name, Expression[] arguments)
    {
        if (!Functions.TryGetValue(name, out var function))
        {
            throw new FormatException(
                name is "if" or "and" or "or" or "not" ? $"{name} has too few or too many arguments" : $"there is no function {name}");
        }

        if (arguments.Length < function.MinArguments || arguments.Length > function.MaxArguments)
        {
            throw new FormatException($"{name} has too few or too many arguments");
        }

        return new FunctionCall(function, arguments);
    }
}
