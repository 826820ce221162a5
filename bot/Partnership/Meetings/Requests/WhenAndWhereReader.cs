using System.Globalization;

namespace Partnership.Meetings.Requests;

/// <summary>
/// Reads the part of a request that follows its verb and its meeting: days, times, spans, lengths and places in any order, with the little words that join them.
/// A time is preferred to a place ("at 10" and "in two weeks" are times), the last word counts where somebody corrects what they wrote, and courtesies and
/// reasons are passed over. What reads as none of these is left, for the person to be asked about.
/// </summary>
/// <param name="today">The London day on which it was written.</param>
/// <param name="isTitled">Whether a new meeting is spoken of: a name for it, or several days, may be among the words.</param>
/// <param name="passed">Words that say nothing where they belong to no day, time or place, by their place among the words.</param>
/// <param name="named">Words that name the meeting, in the same way.</param>
internal sealed class WhenAndWhereReader(string text, IReadOnlyList<RequestWord> words, int from, DateOnly today, bool isTitled = true, IReadOnlySet<int>? passed = null, IReadOnlySet<int>? named = null)
{
    private static readonly HashSet<string> Joining = new(
        [
            "on", "at", "for", "from", "to", "the", "of", "starting", "beginning", "and", "instead", "until", "@", "start", "starts", "so", "its", "-", "end",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> About = new(["about", "around", "roughly", "approx", "approximately", "circa", "c", "nearer"], StringComparer.Ordinal);

    /// <summary>A time or day after one of these is a bound, and nobody's meeting is at it.</summary>
    private static readonly HashSet<string> Bounds = new(["after", "before", "by", "than", "past", "between"], StringComparer.Ordinal);

    private static readonly PhraseContext NoWords = new([], new BodyNames([]));

    private static readonly PhrasePattern[] Negations =
    [
        new("not|except|excluding|bar|skip|instead_of|rather_than|isnt|wasnt|cant_make|cant_do|cannot_make|cannot_do|cant_manage|no_longer the|on|at|in? ..."),
    ];

    private static readonly PhrasePattern[] Becoming = [new("becomes|to_become|is_now|will_now_be|moves_to|moved_to|goes_to|changes_to|should_be|should_read|should_say|needs_to_be ...")];

    private static readonly PhrasePattern[] Corrections =
    [
        new("no|oh|oops|ah? sorry|wait|actually no|i_mean|i_meant|make_it|make_that? ..."), new("no|or? make_it|make_that|scrap_that|i_mean|i_meant|correction|rather ..."), new("no make|sorry|wait|actually ..."),
    ];

    private readonly List<string> _faults = [];
    private readonly List<SpokenDate> _days = [];
    private readonly List<int> _except = [];
    private int _at = from;
    private int _dateEnd = -1;
    private int _firstPart = -1;
    private bool _correctsDay;
    private bool _correctsTime;
    private bool _staysSame;
    private bool _daysDisagree;
    private bool _timesDisagree;
    private bool _negates;
    private SpokenWhen _when = new();
    private SpokenSeries? _series;
    private SpokenDate? _until;
    private SpokenDate? _old;
    private int? _year;
    private int? _times;
    private int? _monthsLong;
    private Uri? _link;
    private string? _title;
    private string? _half;

    public WhenAndWhere Read()
    {
        var places = new PlaceReader(text, words, isSaid: words.Take(_at).Any(static word => PlaceReader.IsPlaceWord(word.Text)), isLoose: passed is not null);
        while (_at < words.Count)
        {
            if (Remember(_at, static reader => reader.ReadPart(reader._at)) || Pass(places))
            {
                continue;
            }

            // What is neither day nor time goes on until the next of those, or until a pause.
            var start = _at++;
            var isCondition = words[start].Text is "if" or "unless" or "provided" or "assuming" or "depending" or "subject";
            while (_at < words.Count && !places.PausesBefore(_at) && (isCondition || !(ReadsAsPart() || Passes(places, _at))))
            {
                _at++;
            }

            if (words[_at - 1].Text is var only && only.All(char.IsAsciiDigit) && words.Skip(start).Take(_at - 1 - start).All(static word => Joining.Contains(word.Text)))
            {
                _faults.Add($"Is {only} a day or a time? Please write “{(only.Length > 2 ? "15:00" : only + ":00")}” or the date.");
            }
            else if (isCondition)
            {
                places.Leave(start, _at, isCondition);
            }
            else
            {
                places.Take(start, _at);
            }
        }

        if (_half is { } half && _when.Start is null)
        {
            _faults.Add($"At what time {(half.EndsWith("time", StringComparison.Ordinal) ? "at" : "in the")} {half}?");
        }

        if (_when.Start is { IsAbout: true } about)
        {
            _faults.Add($"You left the time open: is {Calendars.LondonWords.Time(about.Time)} right?");
        }

        return Result(places);
    }

    private WhenAndWhere Result(PlaceReader places)
    {
        var series = _series is null ? null : _series with { From = _when.Date, Until = _until, Times = _times, MonthsLong = _monthsLong, Year = _year, Except = _except };
        if (_until is { } until && series is null)
        {
            _faults.Add($"I could not make out “until {until.Words}”.");
        }

        if (_year is { } year)
        {
            for (var at = 0; at < _days.Count; at++)
            {
                _days[at] = _days[at] with { Year = _days[at].Year ?? year };
            }

            _when = _when.Date is { Month: not null, Year: null } date ? _when with { Date = date with { Year = year } } : _when;
        }

        var days = _days.Count > 1 ? _days : [];
        return new WhenAndWhere(_when with { Faults = _faults, Date = days.Count > 0 ? null : _when.Date }, places.Place, _link, _title, places.Unread)
        {
            Series = series,
            Days = days,
            Old = _old,
            StaysSame = _staysSame,
            DaysDisagree = _daysDisagree,
            TimesDisagree = _timesDisagree,
            Negates = _negates,
            NamesPartOfDay = _half is not null && _when.Start is null,
            FirstPart = _firstPart,
            UnreadWords = places.UnreadWords,
        };
    }

    private bool Remember(int start, Func<WhenAndWhereReader, bool> read)
    {
        if (!read(this))
        {
            return false;
        }

        _firstPart = _firstPart < 0 && _at > start ? start : _firstPart;
        return true;
    }

    /// <summary>Passes over what asks for nothing: understood words, courtesies, reasons, remarks in brackets, corrections of what stands before.</summary>
    private bool Pass(PlaceReader places)
    {
        var start = _at;
        if (Fits(Corrections) is > 0 and var corrected && (_when.Date is not null || _when.Start is not null || _days.Count > 0))
        {
            (_at, _correctsDay, _correctsTime) = (_at + corrected, true, true);
        }
        else if (PassingWords.StaysSame(words, _at) is > 0 and var same)
        {
            (_at, _staysSame) = (_at + same, true);
        }
        else if (ReadNegation())
        {
            _firstPart = _firstPart < 0 ? start : _firstPart;
        }
        else if (PassingWords.Courtesy(words, _at) is > 0 and var courtesy)
        {
            _at += courtesy;
            PassName(places, start);
        }
        else if (_firstPart >= 0 && PassingWords.SecondVerb(words, _at) is > 0 and var second)
        {
            _at += second;
        }
        else if (PassingWords.Reason(words, _at, places.PausesBefore) is > 0 and var reason)
        {
            // "No quorum today, so a week later" counts from the day that the reason names.
            for (; _at < start + reason; _at++)
            {
                _when = _when.CountsFrom is null && DateWords.Read(words, _at, out _, out _) is { Kind: SpokenDateKind.FromToday } day ? _when with { CountsFrom = day } : _when;
            }
        }
        else if (passed?.Contains(_at) == true || named?.Contains(_at) == true)
        {
            _at++;
        }
        else if (Remark(places) is > 0 and var remark)
        {
            _at += remark;
        }

        return _at > start;
    }

    private bool Passes(PlaceReader places, int at) =>
        passed?.Contains(at) == true || named?.Contains(at) == true || PassingWords.SecondVerb(words, at) > 0 || Fits(Corrections, at) > 0 || PassingWords.StaysSame(words, at) > 0 || PassingWords.Reason(words, at, places.PausesBefore) > 0
        || (PassingWords.Courtesy(words, at) > 0 && words[at].Text is not ("ok" or "right" or "just" or "for" or "good" or "fine")) || (Fits(Negations, at) is > 0 and var not && ReadsAt(at + not));

    /// <summary>"Hi Sam," and "Thanks, Owen": the name beside a greeting, and the writer's own at the end.</summary>
    private void PassName(PlaceReader places, int start)
    {
        var isLast = words.Count - _at is 1 or 2 && words[start].Text is "thanks" or "thank" or "many" or "cheers" or "ta" or "kind" or "regards" or "best" or "thx" or "x";
        var isFirst = words[start].Text is "hi" or "hello" or "hey" && _at + 1 < words.Count && places.PausesBefore(_at + 1);
        if ((isLast || isFirst) && words.Skip(_at).All(word => isFirst || char.IsUpper(text[word.Start])))
        {
            _at = isLast ? words.Count : _at + 1;
        }
    }

    /// <summary>"(mind the clocks)": a remark in brackets that names neither time nor place, or another day beside the one that was named.</summary>
    private int Remark(PlaceReader places)
    {
        var open = _at == 0 ? 0 : words[_at - 1].End;
        if (text.AsSpan(open, words[_at].Start - open).IndexOf('(') < 0 || text.IndexOf(')', words[_at].End) is < 0 and var close)
        {
            return 0;
        }

        close = text.IndexOf(')', words[_at].End);
        var count = words.Skip(_at).TakeWhile(word => word.End <= close).Count();
        return count > 0 && !words.Skip(_at).Take(count).Any(word => PlaceReader.IsNoun(word.Text)) && (_when.Date is not null || !Enumerable.Range(_at, count).Any(ReadsAt)) ? count : 0;
    }

    /// <summary>"Not the 9th", "instead of 10am": what it is not any more.</summary>
    private bool ReadNegation()
    {
        if (Fits(Negations) is not (> 0 and var length) || _at + length >= words.Count)
        {
            return false;
        }

        var at = _at + length;
        if (DateWords.Read(words, at, out var used, out var fault) is { } date && fault is null)
        {
            date = date with { Words = Written(at, used) };
            _old = date.Kind is SpokenDateKind.Month ? _old : date;
            _except.AddRange(date is { Kind: SpokenDateKind.Month, Month: { } month } ? [month] : []);
        }
        else if (SpanWords.Read(words, at, named: true) is { } span)
        {
            used = span.Used;
        }
        else if (TimeWords.Read(words, at, bare: true, out used, out _) is null)
        {
            return false;
        }

        (_at, _negates) = (at + used, true);
        return true;
    }

    private int Fits(PhrasePattern[] patterns) => Fits(patterns, _at);

    private int Fits(PhrasePattern[] patterns, int at)
    {
        if (at >= words.Count || !Array.Exists(patterns, pattern => pattern.FirstWords?.Contains(words[at].Text) != false))
        {
            return 0;
        }

        var context = new PhraseContext([.. words.Skip(at).Take(8)], NoWords.Names);
        return patterns.Max(pattern => pattern.Match(context)?.Rest ?? 0);
    }

    /// <summary>Whether a day, a time or the like begins here; nothing of it is kept yet.</summary>
    private bool ReadsAsPart() => ReadsAt(_at);

    private bool ReadsAt(int start)
    {
        var (at, dateEnd, when, link, title, half, faults) = (_at, _dateEnd, _when, _link, _title, _half, _faults.Count);
        var (daysDisagree, timesDisagree) = (_daysDisagree, _timesDisagree);
        var (series, until, old, year, times, months, days, day, time) = (_series, _until, _old, _year, _times, _monthsLong, _days.Count, _correctsDay, _correctsTime);
        var reads = start < words.Count && ReadPart(start);
        (_at, _dateEnd, _when, _link, _title, _half) = (at, dateEnd, when, link, title, half);
        (_series, _until, _old, _year, _times, _monthsLong, _correctsDay, _correctsTime) = (series, until, old, year, times, months, day, time);
        (_daysDisagree, _timesDisagree) = (daysDisagree, timesDisagree);
        _faults.RemoveRange(faults, _faults.Count - faults);
        _days.RemoveRange(Math.Min(days, _days.Count), Math.Max(0, _days.Count - days));
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
        if (at >= words.Count || named?.Contains(at) == true)
        {
            return false;
        }

        var before = Enumerable.Range(1, at).Select(back => Text(at - back)).FirstOrDefault(static word => word is not ("the" or "on" or "end" or "of"), "");
        return ReadLink(at, ref used) || ReadTitle(at, ref used) || ReadAllDay(at, ref used) || ReadEnd(at, ref used) || ReadSeries(at, ref used) || ReadShift(at, ref used) || ReadLength(at, ref used) || ReadHalf(at, ref used)
            || (before is not "between" && Bounds.Contains(before) ? false : ReadSpan(at, Text(at - 1), ref used) || ReadDate(at, before, ref used) || ReadTime(at, Text(at - 1), ref used));
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
        if (!isTitled || words[at].Text is not ("called" or "titled" or "entitled" or "about") || at + 1 >= words.Count || (words[at].Text is "about" && (passed is not null || ReadAbout(at) is not null)))
        {
            return false;
        }

        var last = Enumerable.Range(at + 2, words.Count - at - 2).FirstOrDefault(one => words[one].Breaks && PassingWords.Courtesy(words, one) + one == words.Count, words.Count);
        _title = text[words[at + 1].Start..(last < words.Count ? words[last - 1].End : text.Length)].Trim().Trim('"', '\u201c', '\u201d', '.', '\'');
        used = words.Count - at;
        return true;
    }

    private bool ReadAllDay(int at, ref int used)
    {
        if (words[at].Text is not ("all" or "whole") || Text(at + 1) is not "day")
        {
            return false;
        }

        used = 2;
        _when = _when with { AllDay = true };
        return true;
    }

    /// <summary>"ends at 12", "finish by half four".</summary>
    private bool ReadEnd(int at, ref int used)
    {
        var time = at + (Text(at + 1) is "at" or "by" or "around" ? 2 : 1);
        if (words[at].Text is not ("end" or "ends" or "ending" or "finish" or "finishes" or "finishing" or "done") || TimeWords.Read(words, time, bare: true, out var length, out var fault) is not { } end || fault is not null)
        {
            return false;
        }

        used = time + length - at;
        _when = _when with { End = end.Time };
        return true;
    }

    /// <summary>"every second Thursday of the month", "six times", "2027": how often and how long a row of meetings goes on.</summary>
    private bool ReadSeries(int at, ref int used)
    {
        if (SeriesWords.Read(words, at, out var length) is { } series)
        {
            (_series, used) = (_series is null ? series : _series with { Number = Math.Max(series.Number, _series.Number), Weekday = series.Weekday ?? _series.Weekday, Months = Math.Max(series.Months, _series.Months), Weeks = series.Weeks > 0 ? series.Weeks : _series.Weeks }, length);
            return true;
        }

        var isCross = words[at].Text is "x";
        if (DateWords.NumberOf(Text(isCross ? at + 1 : at)) is > 1 and var times && (isCross || Text(at + 1) is "times" or "meetings" or "sessions" or "dates" or "occurrences"))
        {
            (_times, used) = (times, 2);
            return true;
        }

        if (Text(at + 1) is "months" or "month" && Text(at - 1) is "for" && DateWords.NumberOf(words[at].Text) is { } months)
        {
            (_monthsLong, used) = (months, 2);
            return true;
        }

        if (words[at].Text is ['2', '0', _, _] && int.TryParse(words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= today.Year && year <= today.Year + 4)
        {
            (_year, used) = (year, 1);
            return true;
        }

        return false;
    }

    /// <summary>"in the afternoon", "tomorrow afternoon": settles which two o'clock is meant.</summary>
    private bool ReadHalf(int at, ref int used)
    {
        var word = at + (words[at].Text is "in" && Text(at + 1) is "the" ? 2 : 0);
        if (Text(word) is not ("morning" or "afternoon" or "evening" or "am" or "pm" or "lunchtime" or "teatime"))
        {
            return false;
        }

        used = word - at + 1;
        _half = words[word].Text switch { "am" => "morning", "pm" => "afternoon", var named => named };
        _when = _when with { Start = OfHalf(_when.Start) };
        return true;
    }

    private SpokenTime? OfHalf(SpokenTime? time) => time switch
    {
        { Guessed: true } when _half is "morning" => time.Value with { Time = time.Value.Time.AddHours(-12), Guessed = false },
        { Guessed: true } when _half is not null => time.Value with { Guessed = false },
        { Time.Hour: > 0 and < 12 } when _half is "evening" or "afternoon" => time.Value with { Time = time.Value.Time.AddHours(12), Guessed = false },
        _ => time,
    };

    /// <summary>"for 90 minutes", "for two hours", "90 mins max".</summary>
    private bool ReadLength(int at, ref int used)
    {
        if (LengthWords.Read(words, at, out var counted) is not { } length || Text(at - 1) is "in" or "by" or "every")
        {
            return false;
        }

        used = counted;
        _when = _when with { Length = length };
        return true;
    }

    /// <summary>"an hour later", "30 minutes earlier", "back an hour", "forward by two weeks".</summary>
    private bool ReadShift(int at, ref int used)
    {
        var before = Text(at - 1) is "by" ? Text(at - 2) : Text(at - 1);
        var side = before switch { "back" => 1, "forward" => -1, _ => 0 };
        if (side != 0 && DateWords.Count(words, at, out var days) is { } counted && _when.Date is null && Text(at + days) is not ("on" or "today" or "later" or "earlier" or "time" or "from" or "tomorrow"))
        {
            used = days;
            _when = _when with { Date = new SpokenDate(SpokenDateKind.FromMeeting) { Day = side * counted, Words = Written(at, days) } };
            return true;
        }

        if (LengthWords.Read(words, at, out var length) is not { } by)
        {
            return false;
        }

        var after = Text(at + length) switch { "later" => 1, "earlier" => -1, _ => 0 };
        used = after != 0 ? length + 1 : length;
        _when = after == 0 && side == 0 ? _when : _when with { Shift = by * (after != 0 ? after : side) };
        return after != 0 || side != 0;
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

    private bool ReadDate(int at, string before, ref int used)
    {
        if (DateWords.Read(words, at, out var length, out var fault) is not { } date || IsPostcode(at) || IsVerb(at))
        {
            return false;
        }

        used = length;
        var isListed = at == _dateEnd || (at == _dateEnd + 1 && Text(at - 1) is "and") || (at == _dateEnd + 2 && Text(at - 2) is "and" && Text(at - 1) is "the");
        _dateEnd = at + length;
        date = date with { Words = Written(at, length) };
        if (fault is not null)
        {
            _faults.Add(fault);
        }
        else if (Fits(Becoming, at + length) is > 0 and var becomes)
        {
            (_old, used) = (date, length + becomes);
        }
        else if (before is "until" or "through" || (_when.Date is { Kind: SpokenDateKind.Month } && date.Kind is SpokenDateKind.Month && before is "to" or "-") || (_series is not null && before is "to" && _when.Date is not null))
        {
            _until = date;
        }
        else if ((!isTitled && _old is null && Text(at + length) is "to" && DateWords.Read(words, at + length + (Text(at + length + 1) is "the" ? 2 : 1), out _, out _) is not null) || (before is "from" && (Text(at - 2) is "moved" or "changed" or "postponed" or "brought")))
        {
            _old = date;
        }
        else
        {
            Keep(date, isListed);
        }

        return true;
    }

    /// <summary>"May we", "march on": a month's name that is none.</summary>
    private bool IsVerb(int at) => words[at].Text is "may" or "march" or "mar" && Text(at + 1) is "i" or "we" or "you" or "the" or "not" or "be" or "need" or "have";

    private void Keep(SpokenDate date, bool isListed)
    {
        if (_correctsDay)
        {
            (_when, _correctsDay) = (_when with { Date = date, Agrees = null }, false);
            _days.Clear();
            return;
        }

        if (_when.Date is not { } named)
        {
            _when = _when with { Date = date };
            _days.Add(date);
        }
        else if (named.Kind is SpokenDateKind.FromMeeting != date.Kind is SpokenDateKind.FromMeeting)
        {
            // "Back a week, so to the 24th": the day counts, and it has to agree.
            _when = _when with { Date = named.Kind is SpokenDateKind.FromMeeting ? date : named, Agrees = named.Kind is SpokenDateKind.FromMeeting ? named.Day : date.Day };
        }
        else if (isTitled && isListed && date.Kind is SpokenDateKind.Calendar && named.Kind is SpokenDateKind.Calendar)
        {
            _days.Add(date);
        }
        else if (named.Resolve(today, meeting: null).Day is not { } day || date.Resolve(today, meeting: null).Day != day)
        {
            _daysDisagree = true;
            _faults.Add($"You named two days, “{named.Words}” and “{date.Words}”.");
        }
    }

    /// <summary>"OX4 4TH" ends an address, and no day is named.</summary>
    private bool IsPostcode(int at) =>
        at > 0 && words[at].Text is [>= '0' and <= '9', >= 'a' and <= 'z', >= 'a' and <= 'z']
        && words[at - 1].Text is { Length: >= 2 and <= 4 } area && char.IsAsciiLetter(area[0]) && area.Any(char.IsAsciiDigit);

    private bool ReadTime(int at, string before, ref int used)
    {
        if (ReadAbout(at) is { } about)
        {
            used = about.Used;
            Keep(about.Time with { IsAbout = true }, fault: null);
            return true;
        }

        // "at 10" is a time and "at 10 Downing Street" an address: after the figure the sentence ends, pauses or goes on with a joining word.
        var next = at + 1;
        var ends = next >= words.Count || words[next].Breaks || Joining.Contains(words[next].Text) || passed?.Contains(next) == true
            || words[next].Text is "in" or "tomorrow" or "today" or "morning" or "afternoon" or "evening" or "please" or "if" or "or" or "as" or "with" || DateWords.Read(words, next, out _, out _) is not null || PassingWords.Courtesy(words, next) > 0;
        var isClock = words[at].Text is { Length: 4 } figures && figures.All(char.IsAsciiDigit) && figures[..2] is not ("19" or "20");
        var bare = (before is "at" or "@" or "from" or "start" or "starts" or "starting" && ends) || (before is "to" && ends && isClock) || ((at == _dateEnd || at == 0 || words[at].Text[0] == '0') && isClock)
            || Text(next) is "start" or "starts" or "kickoff" or "onwards" || (Text(next) is "not" && (Text(next + 1).All(char.IsAsciiDigit) || TimeWords.IsHour(Text(next + 1))));
        if (TimeWords.Read(words, at, bare, out var length, out var fault) is not { } time)
        {
            return false;
        }

        // "Sam's in court until 9.30": a time until which something goes on is the end of what has begun, or nothing of the meeting.
        if (before is "until" && fault is null)
        {
            used = length;
            _when = _when.Start is null ? _when : _when with { End = time.Time };
            return _when.Start is not null;
        }

        used = length;

        // "10.00 for 10.15": people arrive, and then it begins.
        if (Text(at + length) is "for" && LengthWords.Read(words, at + length + 1, out _) is null && TimeWords.Read(words, at + length + 1, bare: true, out var starts, out var late) is { } begins && late is null && fault is null && begins.Time > time.Time)
        {
            (time, used) = (begins, length + 1 + starts);
            _when = _when with { Arrives = words[at].Text };
        }

        Keep(time, fault);
        return true;
    }

    /// <summary>"about 3", "around half two".</summary>
    private (SpokenTime Time, int Used)? ReadAbout(int at) =>
        About.Contains(words[at].Text) && at + 1 < words.Count && TimeWords.Read(words, at + 1, bare: true, out var used, out var fault) is { } time && fault is null ? (time, used + 1) : null;

    private void Keep(SpokenTime time, string? fault)
    {
        if (fault is null && _correctsTime)
        {
            (_when, _correctsTime) = (_when with { Start = OfHalf(time), End = null }, false);
        }
        else if (fault is not null || (_when.Start is { } named && named.Time != time.Time))
        {
            _timesDisagree |= fault is null;
            _faults.Add(fault ?? "You named two times of day.");
        }
        else
        {
            _when = _when with { Start = OfHalf(time) };
        }
    }

    private string Text(int at) => at >= 0 && at < words.Count ? words[at].Text : "";

    private string Written(int at, int count) => text[words[at].Start..words[at + count - 1].End];
}
