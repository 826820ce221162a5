using System.Buffers;
using System.Text;

namespace TeamsBot.Cards;

/// <summary>Text that is to be shown as it is, in elements that read a subset of Markdown.</summary>
internal static class AdaptiveMarkdown
{
    /// <summary>What a client's own functions begin with.</summary>
    private const string Expanding = "{{";

    private static readonly SearchValues<char> _special = SearchValues.Create("\\*_~`[]");

    /// <summary>The text with every mark of Markdown made an ordinary character, and no {{DATE(…)}} in it that the client would fill in.</summary>
    public static string Escape(string text)
    {
        var first = text.AsSpan().IndexOfAny(_special);
        if (first < 0 && !StartsLikeBlock(text) && !text.Contains(Expanding, StringComparison.Ordinal))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        var lineStart = true;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (_special.Contains(c) || (lineStart && IsBlockMark(text, at)) || (c == '{' && at > 0 && text[at - 1] == '{'))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
            lineStart = c is '\n' or '\r' || (lineStart && (c == ' ' || char.IsAsciiDigit(c)));
        }

        return escaped.ToString();
    }

    /// <summary>The same with the text's lines kept, which Markdown would run together.</summary>
    public static string EscapeLines(string text) => Escape(text).Replace("\n", "\n\n", StringComparison.Ordinal);

    /// <summary>
    /// The text, or a card's JSON, with the same done to {{DATE(…)}} where there is no Markdown: a joiner without width stands between the braces.
    /// </summary>
    public static string Unexpanded(string text) => text.Contains(Expanding, StringComparison.Ordinal)
        ? text.Replace(Expanding, "{\u2060{", StringComparison.Ordinal).Replace(Expanding, "{\u2060{", StringComparison.Ordinal)
        : text;

    private static bool StartsLikeBlock(string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return true;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not (' ' or >= '0' and <= '9'))
            {
                return IsBlockMark(text, at);
            }
        }

        return false;
    }

    /// <summary>Whether the character would start a list, a heading, its underline or a quotation if it stood at a line's start, digits before it aside.</summary>
    private static bool IsBlockMark(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return text[at] switch
        {
            '#' or '>' or '=' => true,
            '-' or '+' => next is ' ' or '-' or '\r' or '\n',
            '.' or ')' => next == ' ' && at > 0 && char.IsAsciiDigit(text[at - 1]),
            _ => false,
        };
    }
}
