using System.Globalization;

namespace Partnership.Meetings.Requests;

/// <summary>
/// Reads the part of a request that follows its verb and its meeting: days, times, spans, lengths and places in any order, with the little words that join them.
/// A time is preferred to a place ("at 10" and "in two weeks" are times), a place lasts until the next time.
/// </summary>
internal sealed class WhenAndWhereReader(string text, IReadOnlyList<RequestWord> words, int from)
{
    private static readonly HashSet<string> Joining = new(["on", "at", "for", "from", "to", "the", "of", "starting", "beginning", "and", "instead", "until", "@"], StringComparer.Ordinal);

    private readonly List<string> _faults = [];
    private int _at = from;
    private SpokenWhen _when = new();
    private Uri? _link;
    private string? _title;

    public WhenAndWhere Read()
    {
        var (place, unread) = (new List<RequestWord>(), new List<RequestWord>());
        while (_at < words.Count)
        {
            if (ReadPart(_at))
            {
                continue;
            }

            var word = words[_at];
            if (place.Count > 0 && unread.Count == 0 && place[^1].End <= word.Start && IsNextTo(place[^1]))
            {
                place.Add(word);
                _at++;
            }
            else if (place.Count == 0 && BeginsPlace(out var skipped))
            {
                _at += skipped;
                place.Add(words[_at++]);
            }
            else
            {
                unread.Add(word);
                _at++;
            }
        }

        return new WhenAndWhere(_when with { Faults = _faults }, Written(place), _link, _title, Written(unread));
    }

    /// <summary>Reads one day, time, length, address or title, with the joining words before it; false where there is none here.</summary>
    private bool ReadPart(int start)
    {
        var at = start;
        while (true)
        {
            if (ReadAt(at, out var used))
            {
                _at = at + used;
                return true;
            }

            if (at >= words.Count || !Joining.Contains(words[at].Text))
            {
                // A request that trails off, "move it to", has joining words and nothing after them.
                if (at >= words.Count && at > start)
                {
                    _at = at;
                    return true;
                }

                return false;
            }

            at++;
        }
    }

    private bool ReadAt(int at, out int used)
    {
        used = 0;
        if (at >= words.Count)
        {
            return false;
        }

        var before = at > 0 ? words[at - 1].Text : "";
        return ReadLink(at, ref used) || ReadTitle(at, ref used) || ReadAllDay(at, ref used) || ReadLength(at, before, ref used) || ReadShift(at, ref used)
            || ReadSpan(at, before, ref used) || ReadDate(at, ref used) || ReadTime(at, before, ref used);
    }

    private bool ReadLink(int at, ref int used)
    {
        if (!words[at].Text.Contains("://", StringComparison.Ordinal))
        {
            return false;
        }

        used = 1;
        if (Uri.TryCreate(text[words[at].Start..words[at].End].TrimEnd('.', ',', ')'), UriKind.Absolute, out var link) && string.Equals(link.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal))
        {
            _link = link;
        }
        else
        {
            _faults.Add("The link to join has to begin with https://.");
        }

        return true;
    }

    private bool ReadTitle(int at, ref int used)
    {
        if (words[at].Text is not ("called" or "titled" or "entitled" or "about") || at + 1 >= words.Count)
        {
            return false;
        }

        _title = text[words[at + 1].Start..].Trim().Trim('"', '\u201c', '\u201d', '.', '\'');
        used = words.Count - at;
        return true;
    }

    private bool ReadAllDay(int at, ref int used)
    {
        if (words[at].Text is not ("all" or "whole") || at + 1 >= words.Count || words[at + 1].Text is not "day")
        {
            return false;
        }

        used = 2;
        _when = _when with { AllDay = true };
        return true;
    }

    /// <summary>"for 90 minutes", "for two hours", "for an hour and a half".</summary>
    private bool ReadLength(int at, string before, ref int used)
    {
        if (before is not ("for" or "lasting") || Length(at, out used) is not { } length)
        {
            return false;
        }

        _when = _when with { Length = length };
        return true;
    }

    /// <summary>"an hour later", "30 minutes earlier".</summary>
    private bool ReadShift(int at, ref int used)
    {
        if (Length(at, out var counted) is not { } length || at + counted >= words.Count || words[at + counted].Text is not ("later" or "earlier"))
        {
            return false;
        }

        used = counted + 1;
        _when = _when with { Shift = words[at + counted].Text is "later" ? length : -length };
        return true;
    }

    /// <summary>"10:00-12:00", "from 10 to 12", "2-4pm", "10am until noon".</summary>
    private bool ReadSpan(int at, string before, ref int used)
    {
        var (span, length) = (words, 1);
        var first = at;
        if (words[at].Text.Split('-') is [{ Length: > 0 } left, { Length: > 0 } right] && char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]))
        {
            span = [new RequestWord(left, 0, 0, Breaks: false), new RequestWord("-", 0, 0, Breaks: false), new RequestWord(right, 0, 0, Breaks: false), .. words.Skip(at + 1).Take(1)];
            (first, length) = (0, 0);
        }

        var start = TimeWords.Read(span, first, bare: true, out var startWords, out var startFault);
        var middle = first + startWords;
        if (start is null || middle >= span.Count || span[middle].Text is not ("-" or "to" or "until" or "till")
            || TimeWords.Read(span, middle + 1, bare: true, out var endWords, out var endFault) is not { } end)
        {
            return false;
        }

        // "10 to 12 March" is no time: with bare figures on both sides the word before has to say so.
        var bareFigures = span[first].Text.All(char.IsAsciiDigit) && startWords == 1 && span[middle + 1].Text.All(char.IsAsciiDigit) && endWords == 1;
        if (bareFigures && before is not ("at" or "from" or "between") && DateWords.MonthOf(middle + 2 < span.Count ? span[middle + 2].Text : "") > 0)
        {
            return false;
        }

        used = length == 0 ? 1 + (endWords == 2 ? 1 : 0) : startWords + 1 + endWords;
        var begins = start.Value;
        if (startFault is null && endFault is null && HalfOf(span, middle + 1, endWords) is { Length: > 0 } half && HalfOf(span, first, startWords).Length == 0)
        {
            // "2-4pm" begins in the afternoon and "10-2pm" in the morning: the half of the day that gives the shorter meeting.
            var hour = begins.Time.Hour % 12;
            var (early, late) = (new TimeOnly(hour, begins.Time.Minute), new TimeOnly(hour + 12, begins.Time.Minute));
            begins = new SpokenTime(half is "pm" && late < end.Time ? late : early, Guessed: false);
        }

        Keep(begins, startFault);
        if (endFault is null)
        {
            _when = _when with { End = end.Time };
        }
        else
        {
            _faults.Add(endFault);
        }

        return true;
    }

    private bool ReadDate(int at, ref int used)
    {
        if (DateWords.Read(words, at, out var length, out var fault) is not { } date)
        {
            return false;
        }

        used = length;
        date = date with { Words = text[words[at].Start..words[at + length - 1].End] };
        if (fault is not null || _when.Date is not null)
        {
            _faults.Add(fault ?? $"You named two days, “{_when.Date!.Words}” and “{date.Words}”.");
        }
        else
        {
            _when = _when with { Date = date };
        }

        return true;
    }

    private bool ReadTime(int at, string before, ref int used)
    {
        // "at 10" is a time and "at 10 Downing Street" an address: after the figure the sentence ends, pauses or goes on with a joining word.
        var ends = at + 1 >= words.Count || words[at + 1].Breaks || Joining.Contains(words[at + 1].Text) || words[at + 1].Text is "in" or "tomorrow" or "today" || DateWords.Read(words, at + 1, out _, out _) is not null;
        var bare = before is "at" or "@" or "from" && ends;
        if (TimeWords.Read(words, at, bare, out var length, out var fault) is not { } time)
        {
            return false;
        }

        used = length;
        Keep(time, fault);
        return true;
    }

    private void Keep(SpokenTime time, string? fault)
    {
        if (fault is not null || _when.Start is not null)
        {
            _faults.Add(fault ?? "You named two times of day.");
        }
        else
        {
            _when = _when with { Start = time };
        }
    }

    private TimeSpan? Length(int at, out int used)
    {
        used = 0;
        if (at + 1 >= words.Count)
        {
            return null;
        }

        double? number = words[at].Text switch
        {
            "a" or "an" or "one" => 1,
            "half" when words[at + 1].Text is "an" => 0.5,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            var digits when double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 600 => count,
            _ => null,
        };
        used = number == 0.5 && words[at].Text is "half" ? 3 : 2;
        if (number is not { } counted || at + used > words.Count)
        {
            return null;
        }

        switch (words[at + used - 1].Text)
        {
            case "minute" or "minutes" or "min" or "mins":
                return TimeSpan.FromMinutes(counted);
            case "hour" or "hours" or "hr" or "hrs":
                var half = at + used + 2 < words.Count && (words[at + used].Text, words[at + used + 1].Text, words[at + used + 2].Text) is ("and", "a", "half");
                used += half ? 3 : 0;
                return TimeSpan.FromHours(counted + (half ? 0.5 : 0));
            default:
                return null;
        }
    }

    private bool BeginsPlace(out int skipped)
    {
        var word = words[_at].Text;
        skipped = word is "in" or "at" or "@" or "to" or "venue" ? 1 : word is "on" && _at + 1 < words.Count && words[_at + 1].Text is "teams" or "zoom" ? 1 : 0;

        // "Online" and what follows a comma need no word before them: "at 10:00, County Hall".
        return (skipped == 1 && _at + 1 < words.Count) || word is "online" or "virtually" || (words[_at].Breaks && _at > 0 && !Joining.Contains(word));
    }

    // A place goes on while its words do: not over something that was read as a time.
    private bool IsNextTo(RequestWord last) => _at > 0 && words[_at - 1].End == last.End;

    private static string HalfOf(IReadOnlyList<RequestWord> span, int at, int used) => used == 2 && span[at + 1].Text is "am" or "pm" ? span[at + 1].Text : TimeWords.HalfOf(span[at].Text);

    private string? Written(List<RequestWord> part) => part.Count == 0 ? null : text[part[0].Start..part[^1].End];
}
