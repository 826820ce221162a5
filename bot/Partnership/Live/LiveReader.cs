using System.Buffers;
using System.Collections.Frozen;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings.Requests;
using Partnership.Returns;
using Partnership.Texts;

namespace Partnership.Live;

/// <summary>
/// Tells which questions are about the present work. What names a year that is over, or has a word that no way of asking knows, such as "was" or "often", is
/// left to the documents, unless it is about a return of the person's own, which no document holds.
/// </summary>
public sealed class LiveReader(FactBook book)
{
    /// <summary>Nobody asks at greater length; what is longer tells of more than one thing.</summary>
    private const int Longest = 200;

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["meet", "when", "next", "date", "agenda", "item", "return", "year", "plan", "spen", " us", " buy", " pay", "going", "doing", "happen", "thing", "progress", "news", "new", "update", "latest", "getting", "contact", "officer", "commander", "secretar", "role", "right", "permission", "allowed", "schedule", "calendar", "diary", "timetable", "session", "indicator", "left", "remain", "used", "much", "un", "grant", "budget", "our "],
        StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(["contact", "contacts", "officer", "officers", "commander", "commanders", "secretariat", "secretary"], StringComparer.Ordinal);

    private readonly LiveNames _names = new(book);

    /// <param name="text">As typed, without a mention of the bot.</param>
    /// <param name="today">The London day.</param>
    /// <returns>Null for what the documents are to answer.</returns>
    public LiveQuestion? Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest || !text.AsSpan().ContainsAny(Hints))
        {
            return null;
        }

        var found = new LiveQuestion(LiveSubject.NextMeeting, text);
        var words = Mark(RequestWords.Of(text), today, ref found);
        if (words is null)
        {
            return null;
        }

        foreach (var (subject, shape) in LiveShapes.All)
        {
            if (shape.Fits(words))
            {
                return found with { Subject = subject };
            }
        }

        return IsOfOwnReturn(words) ? found with { Subject = LiveSubject.ReturnHelp, IsCertain = false } : null;
    }

    /// <summary>The words with marks in the place of names; null where a year or a day is over.</summary>
    private List<string>? Mark(IReadOnlyList<RequestWord> words, DateOnly today, ref LiveQuestion found)
    {
        var marked = new List<string>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var used = Year(words[at].Text, today, out var isOver) ? 1 : 0;
            if (isOver)
            {
                return null;
            }

            var mark = used > 0 ? LiveShapes.YearMark : Kind(words, at, ref used, ref found) ?? Item(words, at, ref used, ref found) ?? Day(words, at, today, ref used, ref found) ?? Name(words, at, ref used, ref found);
            if (found.Days?.To < today)
            {
                return null;
            }

            if (mark is null)
            {
                (mark, used) = Plain(words, at);
                found = Roles.Contains(mark) ? found with { RoleWord = mark } : found;
            }

            marked.Add(mark);
            at += used;
        }

        return marked;
    }

    /// <summary>"Which meetings" asks for meetings, "what does the board do at its meeting" does not.</summary>
    private static (string Word, int Used) Plain(IReadOnlyList<RequestWord> words, int at) =>
        words[at].Text is "what" or "which" && at + 1 < words.Count && words[at + 1].Text is "meetings" or "meeting" ? ("whatmeetings", 2) : (words[at].Text, 1);

    private static bool Year(string word, DateOnly today, out bool isOver)
    {
        isOver = false;
        if (FinancialYear.TryParse(word, out var year))
        {
            isOver = year.To < today;
            return true;
        }

        var isYear = word.Length == 4 && word.All(char.IsAsciiDigit) && word[0] is '1' or '2';
        isOver = isYear && string.CompareOrdinal(word, today.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)) < 0;
        return isYear;
    }

    /// <summary>"spending plan", "mid-year return", "end of year report", with or without its last word.</summary>
    private static string? Kind(IReadOnlyList<RequestWord> words, int at, ref int used, ref LiveQuestion found)
    {
        var rest = words.Skip(at).Take(6).Select(static word => word.Text).Where(static word => word is not "-" and not "of").ToList();
        var kind = rest switch
        {
            ["spending", "plan" or "plans", ..] => ReturnKind.SpendingPlan,
            ["mid" or "half", "year" or "yearly", ..] or ["midyear", ..] => ReturnKind.MidYear,
            ["end", "year", ..] or ["year", "end", ..] => ReturnKind.EndYear,
            _ => (ReturnKind?)null,
        };
        if (kind is null || words[at].Text is "-" or "of")
        {
            return null;
        }

        var needed = rest[0] is "midyear" ? 1 : 2;
        var whole = rest.Count > needed && rest[needed] is "return" or "returns" or "report" ? needed + 1 : needed;
        used = 0;
        for (var taken = 0; taken < whole; used++)
        {
            taken += words[at + used].Text is "-" or "of" ? 0 : 1;
        }

        found = found with { Kind = kind };
        return LiveShapes.KindMark;
    }

    private static string? Item(IReadOnlyList<RequestWord> words, int at, ref int used, ref LiveQuestion found)
    {
        if (words[at].Text is not "item" || at + 1 >= words.Count || !char.IsAsciiDigit(words[at + 1].Text[0]))
        {
            return null;
        }

        used = 2;
        found = found with { Item = words[at + 1].Text };
        return LiveShapes.ItemMark;
    }

    private static string? Day(IReadOnlyList<RequestWord> words, int at, DateOnly today, ref int used, ref LiveQuestion found)
    {
        if (DaySpan.Read(words, at, today, out var read) is not { } days)
        {
            return null;
        }

        used = read;
        found = found with { Days = days };
        return LiveShapes.DayMark;
    }

    private string? Name(IReadOnlyList<RequestWord> words, int at, ref int used, ref LiveQuestion found)
    {
        if (_names.Find(words, at, out var read) is not { } name)
        {
            return null;
        }

        used = read;
        found = found with { Area = name.Area ?? found.Area, Body = name.Body ?? found.Body, Topic = name.Topic ?? found.Topic };
        if (name.Body is not null)
        {
            found = found with { BodyName = string.Join(' ', words.Skip(at).Take(read).Select(static word => word.Text)) };
        }

        return name.Mark;
    }

    private static bool IsOfOwnReturn(List<string> words)
    {
        var at = words.FindIndex(static word => word is "my");
        return at >= 0 && at + 1 < words.Count && words[at + 1] is "return" or "returns" or LiveShapes.KindMark;
    }
}
