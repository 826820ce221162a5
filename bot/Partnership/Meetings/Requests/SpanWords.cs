using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>A beginning and an end as someone put them.</summary>
/// <param name="Used">How many words they take.</param>
internal sealed record SpanWords(SpokenTime Start, TimeOnly End, int Used, string? StartFault, string? EndFault)
{
    /// <summary>Reads "10:00-12:00", "10 to 12", "2-4pm", "10am until noon", "between 2 and 4".</summary>
    /// <param name="named">Whether a word before says that times follow: "10 to 12 March" are none.</param>
    public static SpanWords? Read(IReadOnlyList<RequestWord> words, int at, bool named)
    {
        if (IsYears(words, at))
        {
            return null;
        }

        var (span, first, isOneWord) = (words, at, false);
        if (words[at].Text.Split('-') is [{ Length: > 0 } left, { Length: > 0 } right] && char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]))
        {
            span = [new RequestWord(left, 0, 0, Breaks: false), new RequestWord("-", 0, 0, Breaks: false), new RequestWord(right, 0, 0, Breaks: false), .. words.Skip(at + 1).Take(1)];
            (first, isOneWord) = (0, true);
        }

        var start = TimeWords.Read(span, first, bare: true, out var startWords, out var startFault);
        var middle = first + startWords;
        if (start is not { } begins || middle >= span.Count || !(span[middle].Text is "-" or "to" or "until" || (span[middle].Text is "and" && at > 0 && words[at - 1].Text is "between"))
            || TimeWords.Read(span, middle + 1, bare: true, out var endWords, out var endFault) is not { } ends)
        {
            return null;
        }

        var bareFigures = startWords == 1 && endWords == 1 && span[first].Text.All(char.IsAsciiDigit) && span[middle + 1].Text.All(char.IsAsciiDigit);
        if (bareFigures && !named && middle + 2 < span.Count && DateWords.MonthOf(span[middle + 2].Text) > 0)
        {
            return null;
        }

        if (startFault is null && endFault is null && HalfOf(span, first, startWords).Length == 0 && HalfOf(span, middle + 1, endWords) is { Length: > 0 } half)
        {
            // "2-4pm" begins in the afternoon and "10-2pm" in the morning: the half of the day that gives the shorter meeting.
            var hour = begins.Time.Hour % 12;
            var (early, late) = (new TimeOnly(hour, begins.Time.Minute), new TimeOnly(hour + 12, begins.Time.Minute));
            begins = new SpokenTime(half is "pm" && late < ends.Time ? late : early, Guessed: false);
        }

        // "Ten to twelve" may be one time.
        begins = !named && span[first].Text is "five" or "ten" && span[middle].Text is "to" ? begins with { IsAbout = true } : begins;

        // "6 to 7.30" goes on in the evening in which it begins.
        var end = begins.Guessed && ends.Time < begins.Time && ends.Time.Hour < 12 && HalfOf(span, middle + 1, endWords).Length == 0 ? ends.Time.AddHours(12) : ends.Time;
        return new SpanWords(begins, end, isOneWord ? (endWords == 2 ? 2 : 1) : startWords + 1 + endWords, startFault, endFault);
    }

    /// <summary>Whether a word is a financial year: "2014-15", and "10-11" where no day or time stands beside it that would make hours or a day of it.</summary>
    public static bool IsYears(IReadOnlyList<RequestWord> words, int at)
    {
        return Calendars.FinancialYear.TryParse(words[at].Text, out _) && !(words[at].Text.Length == 5 && Enumerable.Range(0, words.Count).Any(IsWhen));

        bool IsWhen(int other) => other != at && ((DateWords.Read(words, other, out _, out var fault) is { Kind: not (SpokenDateKind.Month or SpokenDateKind.Vague) } && fault is null)
            || (!Calendars.FinancialYear.TryParse(words[other].Text, out _) && TimeWords.Read(words, other, bare: words[Math.Max(0, other - 1)].Text is "@" or "at", out _, out var late) is not null && late is null));
    }

    private static string HalfOf(IReadOnlyList<RequestWord> span, int at, int used) =>
        used == 2 && span[at + 1].Text is "am" or "pm" ? span[at + 1].Text : TimeWords.HalfOf(span[at].Text);
}
