using System.Text;
using System.Text.Json;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>An expression in a string of the template, with the text it was written as, <c>${…}</c> included.</summary>
internal sealed record TextExpression(Expression Expression, string Source);

/// <summary>A stretch of a string: either text, escaped for JSON, or an expression.</summary>
internal readonly record struct TextPart(string Text, byte[] Escaped, TextExpression? Expression);

/// <summary>Splits a string of the template at its expressions. <c>\${</c> writes a literal <c>${</c>.</summary>
internal static class TextParser
{
    /// <summary>Null where the string is plain text.</summary>
    /// <exception cref="AdaptiveTemplateException">An expression has a syntax fault or an unknown function.</exception>
    public static TextPart[]? Parse(string text)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return null;
        }

        List<TextPart> parts = [];
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '$' or '`')
            {
                plain.Append(text[i + 1]);
                i += 2;
                continue;
            }

            if (text[i] == '$' && FindEnd(text, i) is { } end)
            {
                AddText(parts, plain);
                var source = text[i..end];
                parts.Add(new TextPart("", [], new TextExpression(ExpressionParser.Parse(source[2..^1], source), source)));
                i = end;
                continue;
            }

            plain.Append(text[i++]);
        }

        AddText(parts, plain);
        return [.. parts];
    }

    private static void AddText(List<TextPart> parts, StringBuilder plain)
    {
        if (plain.Length > 0)
        {
            var text = plain.ToString();
            parts.Add(new TextPart(text, JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray(), null));
            plain.Clear();
        }
    }

    /// <summary>The position after the closing brace of the expression that may start at <paramref name="start"/>; null where there is none.</summary>
    private static int? FindEnd(string text, int start)
    {
        if (start + 1 >= text.Length || text[start + 1] != '{')
        {
            return null;
        }

        var depth = 0;
        for (var i = start + 2; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\'' or '"':
                    var closing = EndOfQuotation(text, i);
                    if (closing < 0)
                    {
                        return null;
                    }

                    i = closing;
                    break;
                case '\r' or '\n' or '`':
                    return null;
                case '{':
                    depth++;
                    break;
                case '}' when depth-- == 0:
                    return i == start + 2 ? null : i + 1;
            }
        }

        return null;
    }

    private static int EndOfQuotation(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == text[start])
            {
                return i;
            }
        }

        return -1;
    }
}
