using System.Globalization;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Finds years and months among a question's words, in every form British writers use.</summary>
internal static class PeriodReader
{
    private const int EarliestYear = 1980;
    private const int LatestYear = 2079;

    private static readonly Wordings Before = Wordings.Of("before");
    private static readonly Wordings AnyYear = Wordings.Of("any-year");
    private static readonly Wordings FromOrBetween = Wordings.Of("from-or-between");
    private static readonly Wordings Ending = Wordings.Of("ending");
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] Decades = ["fifties", "sixties", "seventies", "eighties", "nineties", "noughties"];

    /// <summary>The month that a word names, 1 to 12; 0 for any other word.</summary>
    public static int MonthOf(string word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (string.Equals(Months[i], word, StringComparison.Ordinal)
                || (word.Length == 3 && i != 4 && Months[i].StartsWith(word, StringComparison.Ordinal))
                || string.Equals(word, "sept", StringComparison.Ordinal) && i == 8)
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Reads all periods in the order of the question.</summary>
    public static List<PeriodMention> Read(IReadOnlyList<Word> words, IReadOnlyList<char> before)
    {
        var found = new List<PeriodMention>();
        for (var i = 0; i < words.Count; i++)
        {
            if (DecadeOf(words[i].Text) is > 0 and var decade)
            {
                found.Add(new PeriodMention(PeriodShape.Span, new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31), 1UL << i));
                continue;
            }

            if (!words[i].IsNumber || !TryNumber(words[i].Text, out var number))
            {
                continue;
            }

            var mask = 1UL << i;
            var pair = i + 1 < words.Count && TryNumber(words[i + 1].Text, out var next) ? next : -1;
            var joined = pair >= 0 && before[i + 1] is '-' or '/' or ' ' or ':';
            if (number is >= EarliestYear and <= LatestYear)
            {
                if (joined && EndYear(number, pair) is var end && end > number && (before[i + 1] != ' ' || end == number + 1))
                {
                    found.Add(SpanOf(number, end, mask | (1UL << (i + 1))));
                    i++;
                }
                else if (IsToNextYear(words, i, number))
                {
                    found.Add(PeriodMention.FinancialYear(number, mask | (1UL << (i + 1)) | (1UL << (i + 2))));
                    i += 2;
                }
                else
                {
                    found.Add(YearOrMonth(words, i, number));
                }
            }
            else if (joined && words[i].Text.Length == 2 && pair == number + 1 && words[i + 1].Text.Length == 2 && number is >= 5 and < 70)
            {
                found.Add(PeriodMention.FinancialYear(2000 + number, mask | (1UL << (i + 1))));
                i++;
            }
        }

        return MarkOpen(found, words);
    }

    /// <summary>The first year of "the 90s", "the 1990s" or "the nineties"; 0 for any other word.</summary>
    private static int DecadeOf(string word)
    {
        if (word.Length is 3 or 5 && word[^1] == 's' && word[^2] == '0' && int.TryParse(word.AsSpan(0, word.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var written))
        {
            return written is >= 1900 and < 2100 ? written : written is >= 30 and < 100 ? 1900 + written : written is 0 or 10 or 20 ? 2000 + written : 0;
        }

        return Array.IndexOf(Decades, word) is >= 0 and var place ? 1950 + 10 * place : 0;
    }

    /// <summary>"Since 2014", "before 2017"; "the year before 2015/16" is another matter.</summary>
    private static List<PeriodMention> MarkOpen(List<PeriodMention> found, IReadOnlyList<Word> words)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var first = System.Numerics.BitOperations.TrailingZeroCount(found[i].Mask);
            if (first > 0 && words[first - 1].Text is "since")
            {
                found[i] = found[i] with { Shape = PeriodShape.Since };
            }
            else if (IsBefore(words, first))
            {
                found[i] = new PeriodMention(PeriodShape.Before, new DateOnly(EarliestYear - 100, 1, 1), found[i].From.AddDays(-1), found[i].Mask);
            }
        }

        return found;
    }

    private static bool IsBefore(IReadOnlyList<Word> words, int at) =>
        (at > 0 && Before.Has(words[at - 1].Text) && (at == 1 || !AnyYear.Has(words[at - 2].Text)))
        || (at > 1 && words[at - 1].Text is "to" && words[at - 2].Text is "prior");

    private static int EndYear(int start, int second) => second switch
    {
        < 0 => -1,
        < 100 => start / 100 * 100 + second,
        >= EarliestYear and <= LatestYear => second,
        _ => -1,
    };

    private static PeriodMention SpanOf(int start, int end, ulong mask) => end == start + 1
        ? PeriodMention.FinancialYear(start, mask)
        : new PeriodMention(PeriodShape.Span, new DateOnly(start, 4, 1), new DateOnly(end, 3, 31), mask);

    /// <summary>"2017 to 2018" is the financial year, unless "from" or "between" makes it two years.</summary>
    private static bool IsToNextYear(IReadOnlyList<Word> words, int at, int year) =>
        at + 2 < words.Count
        && words[at + 1].Text is "to"
        && TryNumber(words[at + 2].Text, out var next)
        && (next == year + 1 || (next < 100 && next == (year + 1) % 100))
        && (at == 0 || !FromOrBetween.Has(words[at - 1].Text));

    private static PeriodMention YearOrMonth(IReadOnlyList<Word> words, int at, int year)
    {
        var month = at > 0 ? MonthOf(words[at - 1].Text) : 0;
        var mask = 1UL << at;
        if (month == 0)
        {
            return new PeriodMention(PeriodShape.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), mask);
        }

        mask |= 1UL << (at - 1);
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        for (var i = Math.Max(0, at - 6); i < at - 1; i++)
        {
            if (Ending.Has(words[i].Text))
            {
                return new PeriodMention(PeriodShape.TwelveMonthsTo, last.AddDays(1).AddYears(-1), last, mask);
            }
        }

        return new PeriodMention(PeriodShape.Month, new DateOnly(year, month, 1), last, mask);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
