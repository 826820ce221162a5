using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Texts;

/// <summary>
/// Cuts a request into words. Figures keep the marks inside them ("10.30", "12/3/27", "10:00-12:00"), web addresses stay whole, a dash between words is the
/// word "-", "&amp;" is "and", possessives lose their ending, "what's" is two words, and what is written short is the word it stands for.
/// </summary>
internal static partial class RequestWords
{
    private const string InsideFigures = ".:/-";

    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\r\n<>\"");

    private static readonly HashSet<string> BeforeIs = new(["what", "when", "where", "that", "it", "there", "which"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> WrittenShort = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a.m"] = "am",
        ["p.m"] = "pm",
        ["o'clock"] = "oclock",
        ["mtg"] = "meeting",
        ["mtgs"] = "meetings",
        ["u"] = "you",
        ["wk"] = "week",
        ["wks"] = "weeks",
        ["wkend"] = "weekend",
        ["til"] = "until",
        ["till"] = "until",
        ["'til"] = "until",
        ["untill"] = "until",
        ["weds"] = "wednesday",
        ["tmrw"] = "tomorrow",
        ["tmw"] = "tomorrow",
        ["tmoz"] = "tomorrow",
        ["tomoz"] = "tomorrow",
        ["tomo"] = "tomorrow",
        ["2moro"] = "tomorrow",
        ["2morrow"] = "tomorrow",
        ["2mrw"] = "tomorrow",
        ["tommorow"] = "tomorrow",
        ["tommorrow"] = "tomorrow",
        ["cld"] = "could",
        ["cos"] = "because",
        ["coz"] = "because",
        ["bc"] = "because",
        ["xmas"] = "christmas",
        ["nxt"] = "next",
        ["fwd"] = "forward",
        ["resched"] = "reschedule",
        ["cttee"] = "committee",
        ["ctte"] = "committee",
        ["cmte"] = "committee",
        ["pls"] = "please",
        ["plz"] = "please",
        ["let's"] = "lets",
        ["we're"] = "we",
        ["we'd"] = "we",
        ["n"] = "and",
        ["shd"] = "should",
        ["wd"] = "would",
        ["arvo"] = "afternoon",
        ["b4"] = "before",
        ["f'night"] = "fortnight",
        ["mins"] = "minutes",
        ["min"] = "minutes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<RequestWord> Of(string text)
    {
        var words = new List<RequestWord>();
        var breaks = false;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                var end = EndOf(text, at);
                Add(words, text, at, end, breaks);
                (at, breaks) = (end, false);
                continue;
            }

            if (text[at] is '&' or '@')
            {
                words.Add(new RequestWord(text[at] == '&' ? "and" : "@", at, at + 1, breaks));
            }
            else if (text[at] is '-' or '\u2013' or '\u2014')
            {
                words.Add(new RequestWord("-", at, at + 1, breaks));
            }
            else
            {
                breaks |= !char.IsWhiteSpace(text[at]) && text[at] is not ('\'' or '\u2019' or '.');
            }

            at++;
        }

        return words;
    }

    private static int EndOf(string text, int start)
    {
        if (text.AsSpan(start).StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.AsSpan(start).StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            var space = text.AsSpan(start).IndexOfAny(AfterAddress);
            return space < 0 ? text.Length : start + space;
        }

        var end = start;
        while (end < text.Length)
        {
            var next = end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
            var inside = text[end] is '\'' or '\u2019' || text[end] == '.' && end > 0 && char.IsLetter(text[end - 1])
                || (InsideFigures.Contains(text[end], StringComparison.Ordinal) && char.IsLetterOrDigit(text[end - 1]) && next && HasDigitBeside(text, end));
            if (!char.IsLetterOrDigit(text[end]) && !(inside && next))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool HasDigitBeside(string text, int at) => char.IsDigit(text[at - 1]) || char.IsDigit(text[at + 1]);

    private static void Add(List<RequestWord> words, string text, int start, int end, bool breaks)
    {
        var word = text[start..end].ToLower(CultureInfo.InvariantCulture).Replace('\u2019', '\'');
        if (word.StartsWith("http", StringComparison.Ordinal) && word.Contains("://", StringComparison.Ordinal))
        {
            words.Add(new RequestWord(word, start, end, breaks));
            return;
        }

        if (word.EndsWith("'s", StringComparison.Ordinal) && !WrittenShort.ContainsKey(word))
        {
            words.Add(new RequestWord(word[..^2], start, end, breaks));
            if (BeforeIs.Contains(word[..^2]))
            {
                words.Add(new RequestWord("is", start, end, Breaks: false));
            }

            return;
        }

        if (DayAndMonth().Match(word) is { Success: true } date)
        {
            // "14-Jan-27", "3/feb", "9thDec": a day whose parts are written together.
            foreach (var part in date.Groups.Values.Skip(1).Where(static part => part.Success))
            {
                words.Add(new RequestWord(part.Value, start + part.Index, start + part.Index + part.Length, breaks && part.Index == 0));
            }

            return;
        }

        word = WrittenShort.TryGetValue(word, out var whole) ? whole
            : word is "whats" or "whens" ? word[..^1]
            : word.Replace("'", "", StringComparison.Ordinal);
        words.Add(new RequestWord(word, start, end, breaks));
        if (text[start..end].ToLower(CultureInfo.InvariantCulture) is "whats" or "whens")
        {
            words.Add(new RequestWord("is", start, end, Breaks: false));
        }
    }

    [GeneratedRegex(@"^(?<day>\d{1,2}(?:st|nd|rd|th)?)[-/.]?(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:[-/.]?(?<year>\d{2}|\d{4}))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DayAndMonth();
}
