using System.Collections.Frozen;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>The functions and operators that an expression may call, by name: those that ask. Texts and figures are made ready in C#, where they are tested.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Function> Functions =
        LogicFunctions.All().ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>A call of a function by name, those that do not evaluate all of their arguments included.</summary>
    /// <exception cref="FormatException">No such function, or not with so many arguments.</exception>
    public static Expression Call(string name, Expression[] arguments) => (name, arguments) switch
    {
        ("if", [var condition, var then, var otherwise]) => new Conditional(condition, then, otherwise),
        ("and" or "&&", [_, ..]) => new Conjunction(arguments),
        ("or" or "||", [_, ..]) => new Disjunction(arguments),
        ("not" or "!", [var condition]) => new Negation(condition),
        _ => CallByName(name, arguments),
    };

    private static FunctionCall CallByName(string name, Expression[] arguments)
    {
        if (!Functions.TryGetValue(name, out var function))
        {
            throw new FormatException(
                name is "if" or "and" or "or" or "not" ? $"{name} has too few or too many arguments" : $"there is no function {name}");
        }

        return arguments.Length == function.Arguments
            ? new FunctionCall(function, arguments)
            : throw new FormatException($"{name} has too few or too many arguments");
    }
}
