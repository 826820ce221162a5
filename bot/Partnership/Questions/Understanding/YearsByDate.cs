using System.Globalization;
using Partnership.Calendars;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>"This year", "last year", "ten years ago" and "now" go by the day on which they are said, whatever the newest facts are of.</summary>
internal static class YearsByDate
{
    private const int MostYearsBack = 60;
    private static readonly Wordings YearsAgo = Wordings.Of("years-ago");
    private static readonly Wordings BeforeLast = Wordings.Of("before-last");
    private static readonly Wordings LastYears = Wordings.Of("last-years");
    private static readonly Wordings KindOfYear = Wordings.Of("kind-of-year");
    private static readonly Wordings Year = Wordings.Of("year");
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Puts the years that are meant in place of the words.</summary>
    /// <param name="isFollowUp">Whether there is an answer that "next year" may count from.</param>
    public static void Resolve(Query query, bool isFollowUp)
    {
        var shifts = Shifts(query, isFollowUp).Distinct().Order().ToList();
        if (shifts is [-1] && query.Periods.Count == 0 && query.HasAny(Cue.Compare, Cue.Change))
        {
            // "More than last year" has this year on its other side.
            shifts.Add(0);
        }

        // "This year's agreement (17/18)" says itself which year that is.
        if (shifts.Count == 0 || (shifts is [0] && query.Periods.Count == 1 && query.Original.Contains('(', StringComparison.Ordinal) && !query.HasAny(Cue.Compare, Cue.Change, Cue.Trend)))
        {
            return;
        }

        var thisYear = FinancialYear.Of(query.Today).Start;
        if (query.Periods.Count == 0 && !shifts.Contains(1))
        {
            query.YearsByDate = string.Join(" or ", shifts.Select(shift => $"{Spoken(shift)} ({new FinancialYear(thisYear + shift)})"));
        }

        query.Periods = [.. query.Periods, .. shifts.Select(shift => PeriodMention.FinancialYear(thisYear + shift, 0))];
        query.YearShift = null;
    }

    private static string Spoken(int shift) => shift switch
    {
        0 => "this year",
        -1 => "last year",
        _ => string.Create(CultureInfo.InvariantCulture, $"{-shift} years ago"),
    };

    /// <summary>"Ten years ago", "the year before last", "over the last three years".</summary>
    private static IEnumerable<int> Longer(IReadOnlyList<Word> words)
    {
        for (var i = 2; i < words.Count; i++)
        {
            if (YearsAgo.LengthAt(words, i - 1) > 0 && NumberOf(words[i - 2].Text) is > 0 and <= MostYearsBack and var back)
            {
                yield return -back;
            }
            else if (BeforeLast.LengthAt(words, i - 2) > 0)
            {
                yield return -2;
            }
            else if (LastYears.LengthAt(words, i - 2) > 0 && NumberOf(words[i - 1].Text) is > 0 and <= MostYearsBack and var span)
            {
                for (var year = span; year > 0; year--)
                {
                    yield return -year;
                }
            }
        }
    }

    private static int NumberOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1 + Array.IndexOf(Numbers, word);

    private static IEnumerable<int> Shifts(Query query, bool isFollowUp)
    {
        var longer = Longer(query.Words).ToList();
        foreach (var shift in longer)
        {
            yield return shift;
        }

        for (var i = 1; i < query.Words.Count && longer.Count == 0; i++)
        {
            // "This year", "this financial year".
            var at = i > 1 && KindOfYear.Has(query.Words[i - 1].Text) ? i - 2 : i - 1;
            switch (Year.Has(query.Words[i].Text) ? query.Words[at].Text : string.Empty)
            {
                case "this":
                    yield return 0;
                    break;
                case "last":
                    yield return -1;
                    break;
                case "next" when !isFollowUp:
                    yield return 1;
                    break;
                default:
                    break;
            }
        }

        // "The latest" is the newest that there is, of whatever year.
        if (query.Has(Cue.Current) && !query.Says("newest"))
        {
            yield return 0;
        }
    }
}
