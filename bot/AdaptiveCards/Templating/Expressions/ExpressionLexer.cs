using System.Text;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Cuts the text of an expression into tokens.</summary>
internal static class ExpressionLexer
{
    private static readonly string[] LongSigns = ["==", "!=", "<=", ">=", "&&", "||"];

    /// <exception cref="FormatException">A character that belongs to no token, or a quotation without its end.</exception>
    public static List<Token> Read(string text)
    {
        List<Token> tokens = [];
        var position = 0;
        while (position < text.Length)
        {
            var current = text[position];
            if (char.IsWhiteSpace(current) || current == '\uFEFF')
            {
                position++;
            }
            else if (char.IsAsciiLetter(current) || current is '_' or '$')
            {
                tokens.Add(new Token(TokenKind.Identifier, Take(text, ref position, IsNamePart)));
            }
            else if (char.IsAsciiDigit(current))
            {
                tokens.Add(new Token(TokenKind.Number, ReadNumber(text, ref position)));
            }
            else if (current is '\'' or '"')
            {
                tokens.Add(new Token(TokenKind.Text, ReadText(text, ref position)));
            }
            else
            {
                tokens.Add(new Token(TokenKind.Sign, ReadSign(text, ref position)));
            }
        }

        tokens.Add(new Token(TokenKind.End, ""));
        return tokens;
    }

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '$';

    private static string Take(string text, ref int position, Func<char, bool> belongs)
    {
        var start = position++;
        while (position < text.Length && belongs(text[position]))
        {
            position++;
        }

        return text[start..position];
    }

    private static string ReadNumber(string text, ref int position)
    {
        var whole = Take(text, ref position, char.IsAsciiDigit);
        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            return whole + Take(text, ref position, char.IsAsciiDigit);
        }

        return whole;
    }

    private static string ReadText(string text, ref int position)
    {
        var quote = text[position];
        var value = new StringBuilder();
        for (var i = position + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                position = i + 1;
                return value.ToString();
            }

            if (text[i] != '\\' || i + 1 == text.Length)
            {
                value.Append(text[i]);
                continue;
            }

            var escaped = text[++i];
            _ = escaped switch
            {
                'n' => value.Append('\n'),
                'r' => value.Append('\r'),
                't' => value.Append('\t'),
                '\\' => value.Append('\\'),
                _ when escaped == quote => value.Append(quote),
                _ => value.Append('\\').Append(escaped),
            };
        }

        throw new FormatException("a quotation has no end");
    }

    private static string ReadSign(string text, ref int position)
    {
        foreach (var sign in LongSigns)
        {
            if (string.CompareOrdinal(text, position, sign, 0, sign.Length) == 0)
            {
                position += sign.Length;
                return sign;
            }
        }

        return "!<>?:.,()[]".Contains(text[position], StringComparison.Ordinal)
            ? text[position++].ToString()
            : throw new FormatException($"'{text[position]}' means nothing here");
    }
}
