namespace Partnership.Meetings.Requests;

/// <summary>
/// Reads the part of a request that follows its verb and its meeting: days, times, spans, lengths and places in any order, with the little words that join them.
/// A time is preferred to a place ("at 10" and "in two weeks" are times). What reads as neither is left, for the person to be asked about.
/// </summary>
/// <param name="isTitled">Whether a name for the meeting may be among the words.</param>
internal sealed class WhenAndWhereReader(string text, IReadOnlyList<RequestWord> words, int from, bool isTitled = true)
{
    private static readonly HashSet<string> Joining = new(
        [
            "on", "at", "for", "from", "to", "the", "of", "starting", "beginning", "and", "instead", "until", "@",
        ], StringComparer.Ordinal);

    private readonly List<string> _faults = [];
    private int _at = from;
    private int _dateEnd = -1;
    private SpokenWhen _when = new();
    private Uri? _link;
    private string? _title;
    private string? _half;

    public WhenAndWhere Read()
    {
        var places = new PlaceReader(text, words, isSaid: words.Take(_at).Any(static word => PlaceReader.IsPlaceWord(word.Text)));
        while (_at < words.Count)
        {
            if (ReadPart(_at))
            {
                continue;
            }

            // What is neither day nor time goes on until the next of those, or until a pause.
            var start = _at++;
            while (_at < words.Count && !places.PausesBefore(_at) && !ReadsAsPart())
            {
                _at++;
            }

            if (words[_at - 1].Text is var only && only.All(char.IsAsciiDigit) && words.Skip(start).Take(_at - 1 - start).All(static word => Joining.Contains(word.Text)))
            {
                _faults.Add($"Is {only} a day or a time? Please write “{(only.Length > 2 ? "15:00" : only + ":00")}” or the date.");
            }
            else
            {
                places.Take(start, _at);
            }
        }

        if (_half is { } half && _when.Start is null)
        {
            _faults.Add($"At what time in the {half}?");
        }

        return new WhenAndWhere(_when with { Faults = _faults }, places.Place, _link, _title, places.Unread);
    }

    /// <summary>Whether a day, a time or the like begins here; nothing of it is kept yet.</summary>
    private bool ReadsAsPart()
    {
        var (at, dateEnd, when, link, title, half, faults) = (_at, _dateEnd, _when, _link, _title, _half, _faults.Count);
        var reads = ReadPart(_at);
        (_at, _dateEnd, _when, _link, _title, _half) = (at, dateEnd, when, link, title, half);
        _faults.RemoveRange(faults, _faults.Count - faults);
        return reads;
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
        // "About three" is a time that is left open.
        if (!isTitled || words[at].Text is not ("called" or "titled" or "entitled" or "about") || at + 1 >= words.Count
            || (words[at].Text is "about" && (char.IsAsciiDigit(words[at + 1].Text[0]) || TimeWords.Read(words, at + 1, bare: true, out _, out _) is not null || TimeWords.IsHour(words[at + 1].Text) || PlaceReader.IsLikeTime(words[at + 1].Text))))
        {
            return false;
        }

        var title = text[words[at + 1].Start..].Trim();
        var last = title.LastIndexOf(',');
        _title = (last > 0 && PlaceReader.IsCourtesy(title[(last + 1)..].Trim('.', ' ')) ? title[..last] : title).Trim().Trim('"', '\u201c', '\u201d', '.', '\'');
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
        _dateEnd = at + length;
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
        var isClock = words[at].Text is { Length: 4 } figures && figures.All(char.IsAsciiDigit) && figures[..2] is not ("19" or "20");
        var bare = (before is "at" or "@" or "from" && ends) || (before is "to" && ends && isClock) || (at == _dateEnd && isClock);
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
}
