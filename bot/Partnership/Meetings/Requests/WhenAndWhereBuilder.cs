namespace Partnership.Meetings.Requests;

/// <summary>Puts together what a request says of time, part by part in the order of its words: what corrects, what agrees, and what contradicts.</summary>
/// <param name="today">The London day on which it was written.</param>
/// <param name="isTitled">Whether a new meeting is spoken of: then days that stand in a row are all meant.</param>
internal sealed class WhenAndWhereBuilder(DateOnly today, bool isTitled)
{
    private readonly List<string> _faults = [];
    private readonly List<SpokenDate> _days = [];
    private readonly List<SpokenDate> _negated = [];
    private bool _correctsDay;
    private bool _correctsTime;
    private bool _daysDisagree;
    private bool _timesDisagree;
    private string? _half;

    public SpokenWhen When { get; set; } = new();

    public SpokenSeries? Series { get; private set; }

    public SpokenDate? Until { get; set; }

    /// <summary>The day that it is not any more.</summary>
    public SpokenDate? Old { get; set; }

    /// <summary>Whether a word says that the meeting goes to the day.</summary>
    public bool IsTarget { get; set; }

    /// <summary>A day that stands in a reason.</summary>
    public SpokenDate? ReasonDay { get; set; }

    public int? Year { get; set; }

    public HolidayRule? OnHolidays { get; set; }

    public int? Times { get; set; }

    public int? MonthsLong { get; set; }

    public int? WeeksLong { get; set; }

    public Uri? Link { get; set; }

    public string? Title { get; set; }

    public bool StaysSame { get; set; }

    public bool Negates { get; set; }

    /// <summary>Whether a time was named that there is not.</summary>
    public bool MistakesTime { get; set; }

    /// <summary>Where the first day or time begins among the words; -1 where there is none.</summary>
    public int FirstPart { get; set; } = -1;

    /// <summary>Where the last day ends; -1 where there is none.</summary>
    public int LastDayEnd { get; set; } = -1;

    public bool HasDay => When.Date is not null;

    public bool HasDayOrTime => HasDay || When.Start is not null || _days.Count > 0;

    public void AddFault(string fault)
    {
        if (!_faults.Contains(fault, StringComparer.Ordinal))
        {
            _faults.Add(fault);
        }
    }

    /// <summary>What comes next takes the place of what stands.</summary>
    public void Correct() => (_correctsDay, _correctsTime) = (true, true);

    public void Negate(SpokenDate? date)
    {
        Negates = true;
        if (date is not null)
        {
            _negated.Add(date);
            if (Series is not null && date.Kind is SpokenDateKind.Vague)
            {
                AddFault($"I do not know the days of “{date.Words}”: please take them out of the list.");
            }

            Old = date.Kind is SpokenDateKind.Month || Series is not null ? Old : date;
        }
    }

    public void Keep(SpokenSeries series)
    {
        var (isWeekly, wasPlain) = (series.Weeks > 1, Series is not { Weeks: > 1 } and not { Months: > 0 });
        Series = Series is not { } known ? series : new SpokenSeries
        {
            Weeks = isWeekly || (wasPlain && series.Months == 0) ? series.Weeks : series.Months > 0 && known.Weeks <= 1 ? 0 : known.Weeks,
            Months = isWeekly ? 0 : known.Weeks > 1 ? 0 : Math.Max(series.Months, known.Months),
            Number = Math.Max(series.Number, known.Number),
            SecondNumber = Math.Max(series.SecondNumber, known.SecondNumber),
            Weekday = series.Weekday ?? known.Weekday,
        };
    }

    /// <param name="isListed">Whether it stands in a row with the day before.</param>
    /// <param name="isOther">Whether it is named as another choice.</param>
    public void Keep(SpokenDate date, bool isListed, bool isOther)
    {
        if (_correctsDay)
        {
            (When, _correctsDay) = (When with { Date = date, Agrees = null }, false);
            _days.Clear();
            return;
        }

        if (Old is { } now && date.Kind is not SpokenDateKind.FromMeeting && !date.CountsFromOther && date.Resolve(today, meeting: null).Day is { } same && now.Resolve(today, meeting: null).Day == same)
        {
            return;
        }

        if (Series is { Months: > 0, Number: 0 } && date is { Kind: SpokenDateKind.NthWeekday, Month: null, MonthsAhead: null })
        {
            Series = Series with { Number = date.Day, Weekday = date.Weekday };
            return;
        }

        if (When.Date is not { } named)
        {
            When = When with { Date = date };
            _days.Add(date);
        }
        else if (named.Kind is SpokenDateKind.Vague && date.Kind is not (SpokenDateKind.Vague or SpokenDateKind.Month) && Series is null && !isOther)
        {
            // "Before Christmas, maybe the 16th": the day says more.
            (_days[^1], When) = (date, When with { Date = date });
        }
        else if (named is { Kind: SpokenDateKind.Month, Month: { } within } && date is { Kind: SpokenDateKind.Calendar, Month: null } && Series is null)
        {
            (_days[^1], When) = (date, When with { Date = date with { Month = within, Year = named.Year } });
        }
        else if (named.Kind is SpokenDateKind.FromMeeting != date.Kind is SpokenDateKind.FromMeeting)
        {
            if (!isTitled && Old is null && date.Kind is SpokenDateKind.FromMeeting)
            {
                KeepSecond(named, date, isOther);
                return;
            }

            // "Back a week, so to the 24th": the day counts, and it has to agree.
            When = When with { Date = named.Kind is SpokenDateKind.FromMeeting ? date : named, Agrees = named.Kind is SpokenDateKind.FromMeeting ? named.Day : date.Day };
        }
        else if (isListed && date is { Kind: SpokenDateKind.Month } && _days is [.., { Kind: SpokenDateKind.NthWeekday, Month: not null } nth])
        {
            // "First Thursday of March, June and September": of each.
            _days.Add(nth with { Month = date.Month, Year = date.Year, Words = date.Words });
        }
        else if (isTitled && isListed && date.Kind is SpokenDateKind.Calendar && named.Kind is SpokenDateKind.Calendar)
        {
            _days.Add(date);
        }
        else if (date.CountsFromOther)
        {
            (Old, When) = (Old ?? named, When with { Date = date });
        }
        else if (named.Resolve(today, meeting: null).Day is not { } day || date.Resolve(today, meeting: null).Day != day)
        {
            KeepSecond(named, date, isOther);
        }
    }

    /// <summary>Where a meeting is moved, a second day is where it goes. The person is asked, as nobody said so.</summary>
    private void KeepSecond(SpokenDate named, SpokenDate date, bool isOther)
    {
        if (isTitled && named is { Kind: SpokenDateKind.FromToday, Day: 0, MonthsAhead: null })
        {
            // "Really useful today. A month today?": today is what was talked of.
            (_days[^1], When) = (date, When with { Date = date });
            return;
        }

        var isWhole = named.Kind is not (SpokenDateKind.Month or SpokenDateKind.Vague) && date.Kind is not (SpokenDateKind.Month or SpokenDateKind.Vague);
        if (IsTarget && !isTitled && !isOther)
        {
            AddFault($"You named “{date.Words}” too: is “{named.Words}” right?");
            return;
        }

        if (isTitled || Old is not null || isOther || !isWhole)
        {
            _daysDisagree = true;
            AddFault($"You named two days, “{named.Words}” and “{date.Words}”.");
            return;
        }

        (Old, When) = (named, When with { Date = date });
        AddFault($"Does the meeting of “{named.Words}” go to “{date.Words}”? Look it over and save it.");
    }

    public void Keep(SpokenTime time, string? fault)
    {
        if (fault is null && _correctsTime)
        {
            (When, _correctsTime) = (When with { Start = OfHalf(time), End = null }, false);
        }
        else if (fault is not null || (When.Start is { } named && named.Time != time.Time))
        {
            _timesDisagree |= fault is null;
            AddFault(fault ?? "You named two times of day.");
        }
        else
        {
            When = When with { Start = OfHalf(time) };
        }
    }

    public void Keep(SpanWords span)
    {
        if (_correctsTime && span is { StartFault: null, EndFault: null })
        {
            When = When with { End = null };
        }

        When = span.EndFault is null ? When with { End = span.End } : When;
        Keep(span.Start, span.StartFault);
        if (span.EndFault is not null)
        {
            AddFault(span.EndFault);
        }
    }

    /// <summary>"in the afternoon": settles which two o'clock is meant.</summary>
    public void KeepHalf(string half)
    {
        _half = half;
        When = When with { Start = OfHalf(When.Start) };
    }

    /// <summary>What was understood, once all words are read.</summary>
    public WhenAndWhere Build(PlaceReader places)
    {
        if (_half is { } half && When.Start is null)
        {
            AddFault($"At what time {(half.EndsWith("time", StringComparison.Ordinal) ? "at" : "in the")} {half}?");
        }

        if (_half is "afternoon" && When is { Start.Time: { Hour: < 12 } early, End: null })
        {
            AddFault($"{Calendars.LondonWords.Time(early)} is not in the afternoon: is it right?");
        }

        if (When.Start is { IsAbout: true } about)
        {
            AddFault($"You left the time open: is {Calendars.LondonWords.Time(about.Time)} right?");
        }

        if (_half is not null && When is { Start: { } start, End: { } end })
        {
            // "6 to 7.30 in the evening" is all of it.
            var isEarly = _half is "morning" && end.Hour >= 12 && end.AddHours(-12) > start.Time;
            When = When with { End = isEarly ? end.AddHours(-12) : _half is not "morning" && end.Hour is > 0 and < 12 ? end.AddHours(12) : end };
        }

        var series = Series is null ? null : Series with { From = When.Date, Until = Until, Times = Times, MonthsLong = MonthsLong, WeeksLong = WeeksLong, Year = Year, Except = _negated, OnHolidays = OnHolidays };
        if (Until is { } until && series is null)
        {
            AddFault($"I could not make out “until {until.Words}”.");
        }

        if (Year is { } year)
        {
            for (var at = 0; at < _days.Count; at++)
            {
                _days[at] = _days[at] with { Year = _days[at].Year ?? year };
            }

            When = When.Date is { Month: not null, Year: null } date ? When with { Date = date with { Year = year } } : When;
        }

        var days = _days.Count > 1 ? _days : [];
        return new WhenAndWhere(When with { Faults = _faults, Date = days.Count > 0 ? null : When.Date }, places.Place, Link, Title, places.Unread)
        {
            Series = series,
            Days = days,
            Old = Old,
            ReasonDay = ReasonDay,
            IsTarget = IsTarget,
            StaysSame = StaysSame,
            DaysDisagree = _daysDisagree,
            TimesDisagree = _timesDisagree,
            Negates = Negates,
            NamesPartOfDay = (_half is not null || MistakesTime) && When.Start is null,
            FirstPart = FirstPart,
            UnreadWords = places.UnreadWords,
        };
    }

    private SpokenTime? OfHalf(SpokenTime? time) => time switch
    {
        { Guessed: true } when _half is "morning" => time.Value with { Time = time.Value.Time.AddHours(-12), Guessed = false },
        { Guessed: true } when _half is not null => time.Value with { Guessed = false },
        { Time.Hour: > 0 and < 12 } when (_half is "evening" || (_half is "afternoon" && time.Value.Time.Hour < 7)) && !(When.End is { } end && time.Value.Time.AddHours(12) > (end.Hour < 12 ? end.AddHours(12) : end)) => time.Value with { Time = time.Value.Time.AddHours(12), Guessed = false },
        _ => time,
    };
}
