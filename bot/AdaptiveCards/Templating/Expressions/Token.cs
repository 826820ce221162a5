namespace AdaptiveCards.Templating.Expressions;

internal enum TokenKind
{
    Identifier,
    Number,
    Text,
    Sign,
    End,
}

/// <summary>A word of an expression. <paramref name="Text"/> is the name, the digits, the text without its quotes, or the sign.</summary>
internal readonly record struct Token(TokenKind Kind, string Text)
{
    public bool IsSign(string sign) => Kind == TokenKind.Sign && string.Equals(Text, sign, StringComparison.Ordinal);
}
