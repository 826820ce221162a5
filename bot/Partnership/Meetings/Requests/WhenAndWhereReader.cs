namespace Partnership.Meetings.Requests;

/// <summary>
/// Reads the part of a request that follows its verb and its meeting: days, times, spans, lengths and places in any order, with the little words that join them.
/// A time is preferred to a place ("at 10" and "in two weeks" are times), a place lasts until the next time.
/// </summary>
internal sealed class WhenAndWhereReader(string text, IReadOnlyList<RequestWord> words, int from)
{
    private static readonly HashSet<string> Joining = new(
        [
            "on", "at", "for", "from", "to", "the", "of", "starting", "beginning", "and", "instead", "until", "@",
        ], StringComparer.Ordinal);

    // A place that ends in one of these is a time that was not understood.
    private static readonly string[] Times =
    [
        "week", "weeks", "month", "months", "year", "day", "days", "morning", "afternoon", "evening", "night", "hour", "hours", "minutes", "later",
        "earlier", "soon", "notice", "time",
    ];

    private readonly List<string> _faults = [];
    private int _at = from;
    private SpokenWhen _when = new();
    private Uri? _link;
    private string? _title;
    private string? _half;

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

        // "10:00 County Hall": what is left at the end and begins like a name is the place.
        if (place.Count == 0 && unread.Count > 0 && words[words.Count - unread.Count].Start == unread[0].Start && char.IsUpper(text[unread[0].Start]))
        {
            (place, unread) = (unread, []);
        }

        if (place.Count > 0 && Array.Exists(Times, time => string.Equals(time, place[^1].Text, StringComparison.Ordinal)))
        {
            (place, unread) = ([], place);
        }
        else if (place is [{ Text: var only }] && only.All(char.IsAsciiDigit))
        {
            _faults.Add($"Is {only} a day or a time? Please write “{only}:00” or the date.");
            place = [];
        }

        if (_half is { } half && _when.Start is null)
        {
            _faults.Add($"At what time in the {half}?");
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
        return ReadLink(at, ref used) || ReadTitle(at, ref used) || ReadAllDay(at, ref used) || ReadLength(at, before, ref used) || ReadShift(at, ref used) || ReadHalf(at, ref used)
            || ReadSpan(at, before, ref used) || ReadDate(at, ref used) || ReadTime(at, before, ref used);
    }

    private bool ReadLink(int at, ref int used)
    {
        if (!words[at].Text.Contains("://", StringComparison.Ordinal))
        {
            return false;
        }

        used = 1;
        var address = text[words[at].Start..words[at].End].TrimEnd('.', ',', ')');
        if (JoinLink.Of(address) is { } link)
        {
            _link = link;
        }
        else
        {
            _faults.Add($"The link to join {JoinLink.WhyNot(address)}.");
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

    /// <summary>"in the afternoon", "tomorrow afternoon": settles which two o'clock is meant.</summary>
    private bool ReadHalf(int at, ref int used)
    {
        var word = at + (words[at].Text is "in" && at + 1 < words.Count && words[at + 1].Text is "the" ? 2 : 0);
        if (word >= words.Count || words[word].Text is not ("morning" or "afternoon" or "evening"))
        {
            return false;
        }

        used = word - at + 1;
        _half = words[word].Text;
        _when = _when with { Start = OfHalf(_when.Start) };
        return true;
    }

    private SpokenTime? OfHalf(SpokenTime? time) => time switch
    {
        { Guessed: true } when _half is "morning" => new SpokenTime(time.Value.Time.AddHours(-12), Guessed: false),
        { Guessed: true } when _half is not null => time.Value with { Guessed = false },
        { Time.Hour: > 0 and < 12 } when _half is "evening" or "afternoon" => new SpokenTime(time.Value.Time.AddHours(12), Guessed: false),
        _ => time,
    };

    /// <summary>"for 90 minutes", "for two hours", "for an hour and a half".</summary>
    private bool ReadLength(int at, string before, ref int used)
    {
        if (before is not ("for" or "lasting") || LengthWords.Read(words, at, out used) is not { } length)
        {
            return false;
        }

        _when = _when with { Length = length };
        return true;
    }

    /// <summary>"an hour later", "30 minutes earlier".</summary>
    private bool ReadShift(int at, ref int used)
    {
        if (LengthWords.Read(words, at, out var counted) is not { } length || at + counted >= words.Count || words[at + counted].Text is not ("later" or "earlier"))
        {
            return false;
        }

        used = counted + 1;
        _when = _when with { Shift = words[at + counted].Text is "later" ? length : -length };
        return true;
    }

    private bool ReadSpan(int at, string before, ref int used)
    {
        if (SpanWords.Read(words, at, named: before is "at" or "from" or "between") is not { } span)
        {
            return false;
        }

        used = span.Used;
        Keep(span.Start, span.StartFault);
        if (span.EndFault is null)
        {
            _when = _when with { End = span.End };
        }
        else
        {
            _faults.Add(span.EndFault);
        }

        return true;
    }

    private bool ReadDate(int at, ref int used)
    {
        if (DateWords.Read(words, at, out var length, out var fault) is not { } date || IsPostcode(at))
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

    /// <summary>"OX4 4TH" ends an address, and no day is named.</summary>
    private bool IsPostcode(int at) =>
        at > 0 && words[at].Text is [>= '0' and <= '9', >= 'a' and <= 'z', >= 'a' and <= 'z']
        && words[at - 1].Text is { Length: >= 2 and <= 4 } area && char.IsAsciiLetter(area[0]) && area.Any(char.IsAsciiDigit);

    private bool ReadTime(int at, string before, ref int used)
    {
        // "at 10" is a time and "at 10 Downing Street" an address: after the figure the sentence ends, pauses or goes on with a joining word.
        var next = at + 1;
        var ends = next >= words.Count || words[next].Breaks || Joining.Contains(words[next].Text)
            || words[next].Text is "in" or "tomorrow" or "today" or "morning" or "afternoon" or "evening" || DateWords.Read(words, next, out _, out _) is not null;
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
            _when = _when with { Start = OfHalf(time) };
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

    private string? Written(List<RequestWord> part)
    {
        if (part.Count == 0)
        {
            return null;
        }

        var (from, to) = (part[0].Start, part[^1].End);
        return text[from..(to < text.Length && text[to] == ')' && text.AsSpan(from, to - from).Contains('(') ? to + 1 : to)];
    }
}
