using System.Globalization;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>
/// Compiles expressions. Operators bind in the language's own order, tightest first: !, == !=, &lt; &lt;= &gt; &gt;=, &amp;&amp;, ||, ?: (from the left).
/// </summary>
internal sealed class ExpressionParser
{
    private static readonly string[][] BinaryLevels = [["||"], ["&&"], ["<", "<=", ">", ">="], ["==", "!="]];

    private readonly List<Token> tokens;
    private int position;

    private ExpressionParser(List<Token> tokens) => this.tokens = tokens;

    private Token Current => tokens[position];

    /// <param name="source">The expression as the template has it, for messages.</param>
    /// <exception cref="AdaptiveTemplateException">A syntax fault, an unknown function, or a function with too few or too many arguments.</exception>
    public static Expression Parse(string text, string source)
    {
        try
        {
            var parser = new ExpressionParser(ExpressionLexer.Read(text));
            var expression = parser.ParseTernary();
            return parser.Current.Kind == TokenKind.End ? expression : throw Unexpected(parser.Current);
        }
        catch (FormatException exception)
        {
            throw new AdaptiveTemplateException($"The expression {source} cannot be used: {exception.Message}.", exception);
        }
    }

    private static FormatException Unexpected(Token token) =>
        new(token.Kind == TokenKind.End ? "it ends too early" : $"'{token.Text}' is not expected there");

    private bool Skip(string sign)
    {
        if (!Current.IsSign(sign))
        {
            return false;
        }

        position++;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Skip(sign))
        {
            throw Unexpected(Current);
        }
    }

    private Expression ParseTernary()
    {
        var expression = ParseBinary(0);
        while (Skip("?"))
        {
            var then = ParseTernary();
            Expect(":");
            expression = new Conditional(expression, then, ParseBinary(0));
        }

        return expression;
    }

    private Expression ParseBinary(int level)
    {
        if (level == BinaryLevels.Length)
        {
            return ParseUnary();
        }

        var left = ParseBinary(level + 1);
        while (Array.Find(BinaryLevels[level], Current.IsSign) is { } sign)
        {
            position++;
            left = FunctionTable.Call(sign, [left, ParseBinary(level + 1)]);
        }

        return left;
    }

    private Expression ParseUnary() => Skip("!") ? FunctionTable.Call("!", [ParseUnary()]) : ParsePostfix();

    private Expression ParsePostfix()
    {
        var expression = ParsePrimary();
        while (true)
        {
            if (Skip("."))
            {
                expression = Member(expression, Current.Kind == TokenKind.Identifier ? Current.Text : throw Unexpected(Current));
                position++;
            }
            else if (Skip("["))
            {
                expression = new ElementAccess(expression, ParseTernary());
                Expect("]");
            }
            else
            {
                return expression;
            }
        }
    }

    /// <summary>Takes a name after a path into it, so that the whole path is walked at once and is missing as one.</summary>
    private static PathAccess Member(Expression instance, string name)
    {
        List<PathStep> steps = [new PathStep(name)];
        while (instance is ElementAccess element)
        {
            steps.Insert(0, new PathStep(element.Index));
            instance = element.Instance;
        }

        return instance is PathAccess path
            ? new PathAccess(path.Origin, [.. path.Steps, .. steps])
            : new PathAccess(instance, [.. steps]);
    }

    private Expression ParsePrimary()
    {
        var token = Current;
        position++;
        switch (token.Kind)
        {
            case TokenKind.Number:
                var number = double.Parse(token.Text, CultureInfo.InvariantCulture);
                return new Constant(token.Text.Contains('.', StringComparison.Ordinal) ? Operand.Real(number) : Operand.Integer(number));
            case TokenKind.Text:
                return new Constant(Operand.From(token.Text));
            case TokenKind.Identifier:
                return Skip("(") ? FunctionTable.Call(token.Text, ParseArguments()) : Name(token.Text);
            case TokenKind.Sign when token.IsSign("("):
                var inner = ParseTernary();
                Expect(")");
                return inner;
            default:
                throw Unexpected(token);
        }
    }

    private static Expression Name(string name) => name switch
    {
        "true" => new Constant(Operand.From(value: true)),
        "false" => new Constant(Operand.From(value: false)),
        "null" => new Constant(Operand.Null),
        "undefined" => new Constant(Operand.Undefined),
        _ => new PathAccess(null, [new PathStep(name)]),
    };

    private Expression[] ParseArguments()
    {
        List<Expression> arguments = [];
        if (Skip(")"))
        {
            return [];
        }

        do
        {
            arguments.Add(ParseTernary());
        }
        while (Skip(","));

        Expect(")");
        return [.. arguments];
    }
}
