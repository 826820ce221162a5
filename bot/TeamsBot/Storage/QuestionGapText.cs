using System.Text;

namespace TeamsBot.Storage;

/// <summary>
/// A question as it may be kept: in one spelling, so that the same question is counted and not listed twice, without what could lead to a
/// person. E-mail addresses, telephone numbers and other long numbers give way to a word in brackets.
/// </summary>
internal static class QuestionGapText
{
    /// <summary>Characters.</summary>
    public const int MaximumLength = 300;

    /// <summary>Characters of a question that are looked at; more cannot matter for what is kept.</summary>
    public const int MaximumRead = 1000;

    private const string EmailMask = "[e-mail]";
    private const string NumberMask = "[number]";

    /// <summary>One number of this many digits is no year, sum or paragraph any more.</summary>
    private const int LongNumber = 6;

    /// <summary>Several numbers in a row with this many digits together may be a telephone number.</summary>
    private const int LongSeries = 9;

    /// <summary>The text to keep; empty where the question has neither letter nor digit.</summary>
    public static string From(string question)
    {
        var read = (question.Length > MaximumRead ? question[..MaximumRead] : question).ToLowerInvariant();
        var words = read.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Visible).Where(static word => word.Length > 0);
        var masked = MaskNumbers(string.Join(' ', words.Select(static word => word.Contains('@', StringComparison.Ordinal) ? EmailMask : word)));
        var text = masked.Trim().TrimEnd('?', '!', '.', ' ');
        if (text.Length > MaximumLength)
        {
            text = text[..(char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength)];
        }

        return text.Any(char.IsLetterOrDigit) ? text : "";
    }

    /// <summary>The word without characters that do not show, which would tell the same question apart or turn its letters round.</summary>
    private static string Visible(string word) =>
        word.Any(IsInvisible) ? string.Concat(word.Where(static c => !IsInvisible(c))) : word;

    private static bool IsInvisible(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format;

    private static string MaskNumbers(string text)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsDigit(text[at]))
            {
                masked.Append(text[at++]);
                continue;
            }

            var end = EndOfSeries(text, at, out var isLong);
            if (isLong)
            {
                masked.Append(NumberMask);
            }
            else
            {
                masked.Append(text, at, end - at);
            }

            at = end;
        }

        return masked.ToString();
    }

    /// <summary>Where a run of numbers ends that nothing but blanks, hyphens, points and brackets parts.</summary>
    private static int EndOfSeries(string text, int start, out bool isLong)
    {
        var (digits, own, longest) = (0, 0, 0);
        var hasOther = false;
        var end = start;
        for (var at = start; at < text.Length && (char.IsDigit(text[at]) || text[at] is ' ' or '-' or '.' or '(' or ')' or '/' or '\u2013'); at++)
        {
            if (char.IsDigit(text[at]))
            {
                digits++;
                own++;
                end = at + 1;
                longest = Math.Max(longest, own);
                hasOther |= own > 4;
            }
            else if (own > 0)
            {
                hasOther |= !IsYear(text.AsSpan(at - own, own));
                own = 0;
            }
        }

        isLong = longest >= LongNumber || (digits >= LongSeries && hasOther);
        return end;
    }

    /// <summary>"2016", or the "17" of "2016-17": several years may stand in a row.</summary>
    private static bool IsYear(ReadOnlySpan<char> number) =>
        number.Length == 2 || (number.Length == 4 && (number.StartsWith("19") || number.StartsWith("20")));
}
