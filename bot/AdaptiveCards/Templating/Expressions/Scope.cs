namespace AdaptiveCards.Templating.Expressions;

/// <summary>What names mean while an expression is evaluated.</summary>
internal sealed class Scope(Operand root, Operand host, Func<string, object?>? substitution)
{
    public Operand Root { get; } = root;

    public Operand Host { get; } = host;

    /// <summary>The value that names without a dollar sign are looked up in.</summary>
    public Operand Data { get; set; } = root;

    /// <summary>The position in the innermost repeated array; null outside of any.</summary>
    public int? Index { get; set; }

    /// <summary>What stands for a value that is missing or null: by default its expression, so that the fault shows in the card.</summary>
    public Operand Substitute(string path) => substitution is null ? Operand.From("${" + path + "}") : substitution(path) switch
    {
        null => Operand.Null,
        string text => Operand.From(text),
        bool value => Operand.From(value),
        var other => Operand.From(System.Text.Json.JsonSerializer.SerializeToElement(other, other.GetType())),
    };
}
