using System.Buffers;
using System.Globalization;
using System.Text;

namespace Partnership.Texts;

/// <summary>
/// Takes out of people's text what nobody sees and what makes the rest look like something else: control characters, what turns the direction of
/// writing, and what has no width. For every door at which text comes in: messages, files, calendars.
/// </summary>
public static class CleanText
{
    // The joiners (U+200C, U+200D) stay: scripts and emoji are written with them.
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
    [
        .. Range('\0', '\u0008'), '\v', '\f', .. Range('\u000E', '\u001F'), .. Range('\u007F', '\u009F'), '\u00AD', '\u061C', '\u180E', '\u200B', '\u200E', '\u200F',
        .. Range('\u2028', '\u202E'), .. Range('\u2060', '\u206F'), '\uFEFF', .. Range('\uFFF9', '\uFFFB'),
    ]);

    /// <summary>The text without them, its figures in the digits 0 to 9. Its lines stay, whichever character ended them; white space does too.</summary>
    public static string Of(string text)
    {
        if (!Ascii.IsValid(text) && text.Any(IsDigitOfAnotherScript))
        {
            text = string.Concat(text.Select(static c => IsDigitOfAnotherScript(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));
        }

        var next = text.AsSpan().IndexOfAny(Unwanted);
        if (next < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (; next >= 0; next = rest.IndexOfAny(Unwanted))
        {
            clean.Append(rest[..next]);
            if (rest[next] is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                clean.Append('\n');
            }

            rest = rest[(next + 1)..];
        }

        return clean.Append(rest).ToString();
    }

    private static bool IsDigitOfAnotherScript(char c) => !char.IsAscii(c) && char.IsDigit(c);

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(static code => (char)code);
}
