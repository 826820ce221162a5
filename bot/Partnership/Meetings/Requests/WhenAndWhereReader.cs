namespace Partnership.Meetings.Requests;

/// <summary>
/// Reads the part of a request that follows its verb and its meeting: days, times, spans, lengths and places in any order, with the little words that join them.
/// A time is preferred to a place ("at 10" and "in two weeks" are times), the last word counts where somebody corrects what they wrote, and courtesies and
/// reasons are passed over. What reads as none of these is left, for the person to be asked about.
/// </summary>
internal sealed class WhenAndWhereReader
{
    private static readonly PhrasePattern[] Corrections =
    [
        new("no|oh|oops|ah? sorry|wait|actually no|i_mean|i_meant|make_it|make_that|lets_say? ..."),
        new("actually? no|or? make_it|make_that|scrap_that|i_mean|i_meant|correction|rather|better_still ..."),
        new("no make|sorry|wait|actually ..."),
        new("no|sorry|actually i? meant|mean ..."),
    ];

    private static readonly PhrasePattern[] Others = [new("keep|leave|keeping|leaving the? {day} meeting|one? as|where|is|alone|unchanged|the_same it|is|before|planned|normal|usual? is? ..."), new("the? {day} meeting|one? stays|stands|remains|is_unchanged|unaffected as|put|the_same? it|is|before? is? ...")];

    private readonly RequestText _text;
    private readonly BodyNames _names;
    private readonly WhenAndWhereBuilder _kept;
    private readonly PlaceReader _places;
    private readonly DayParts _days;
    private readonly PartReader _parts;
    private readonly IReadOnlySet<int> _passed;
    private readonly IReadOnlySet<int> _named;
    private readonly bool _isTitled;
    private int _at;

    /// <param name="context">The words of the text, and the bodies that may be among them.</param>
    /// <param name="from">The first word that is to be read.</param>
    /// <param name="today">The London day on which it was written.</param>
    /// <param name="isTitled">Whether a new meeting is spoken of: a name for it, or several days, may be among the words.</param>
    /// <param name="passed">Words that say nothing where they belong to no day, time or place, by their place among the words; null where every word counts.</param>
    /// <param name="named">Words that name the meeting, in the same way.</param>
    public WhenAndWhereReader(string text, PhraseContext context, int from, DateOnly today, bool isTitled = true, IReadOnlySet<int>? passed = null, IReadOnlySet<int>? named = null)
    {
        var words = context.Words;
        (_text, _names) = (new RequestText(text, words), context.Names);
        (_at, _isTitled, _passed, _named) = (from, isTitled, passed ?? new HashSet<int>(), named ?? new HashSet<int>());
        _kept = new WhenAndWhereBuilder(today, isTitled);
        _places = new PlaceReader(_text, isSaid: words.Take(from).Any(static word => PlaceWords.Labels.Contains(word.Text)), isLoose: passed is not null);
        _days = new DayParts(_text, today, isTitled, _kept);
        _parts = new PartReader(_text, _days, new TimeParts(_text, _passed.Contains, _kept), isTitled, isLoose: passed is not null, _named.Contains);
    }

    public WhenAndWhere Read()
    {
        while (_at < _text.Count)
        {
            if (!TakesAnother() && !Keep(_parts.Read(_at)) && !Pass())
            {
                TakeRest();
            }
        }

        return _kept.Build(_places);
    }

    /// <summary>What is neither day nor time goes on until the next of those, or until a pause.</summary>
    private void TakeRest()
    {
        var start = _at++;
        var isCondition = _text[start] is "if" or "unless" or "provided" or "assuming" or "depending" or "subject";
        while (_at < _text.Count && !_text.PausesBefore(_at) && (isCondition || !(_parts.Read(_at) is not null || Passes(_at))))
        {
            _at++;
        }

        if (_text[_at - 1] is var only && only.All(char.IsAsciiDigit) && Enumerable.Range(start, _at - 1 - start).All(at => PartReader.IsJoining(_text[at])))
        {
            _kept.AddFault($"Is {only} a day or a time? Please write “{(only.Length > 2 ? "15:00" : only + ":00")}” or the date.");
        }
        else if (isCondition)
        {
            _places.Leave(start, _at, isCondition);
        }
        else
        {
            _places.Take(start, _at);
        }
    }

    private bool Keep(SpokenPart? part)
    {
        if (part is null)
        {
            return false;
        }

        _kept.FirstPart = _kept.FirstPart < 0 && part.Used > 0 ? _at : _kept.FirstPart;
        part.Keep(_kept);
        _at += part.Used;
        return true;
    }

    /// <summary>"And the 10 Dec one to the 17th": a second meeting, which is for a request of its own.</summary>
    private bool TakesAnother()
    {
        if (_isTitled || !_kept.HasDayOrTime || _text[_at] is not ("and" or "then" or "also")
            || new PhraseContext([.. _text.Words.Skip(_at + 1)], _names).References(0).FirstOrDefault(static found => found.Match.Day is not null || found.Match.Bodies is not null) is not { Used: > 0 and var used })
        {
            return false;
        }

        _kept.AddFault("I change one meeting at a time: this is the first of them.");
        _at += used + 1;
        _at += _text[_at] is "to" or "on" ? 1 : 0;
        _at += _at < _text.Count && DateWords.Read(_text.Words, _at, out var day, out _) is not null ? day : 0;
        return true;
    }

    /// <summary>Passes over what asks for nothing: understood words, courtesies, reasons, remarks in brackets, corrections of what stands before.</summary>
    private bool Pass()
    {
        var start = _at;
        var words = _text.Words;
        if (Keep(_days.Negation(_at)))
        {
            return true;
        }

        if (_text.Fits(Corrections, _at) is > 0 and var corrected && _kept.HasDayOrTime)
        {
            _kept.Correct();
            _places.Correct();
            _at += corrected;
        }
        else if (PassingWords.StaysSame(words, _at) is > 0 and var same)
        {
            (_at, _kept.StaysSame) = (_at + same, true);
        }
        else if (_text.Fits(Others, _at) is > 0 and var others)
        {
            _at += others;
        }
        else if (_places.TakeOld(ref _at))
        {
            return true;
        }
        else if (PassingWords.Courtesy(words, _at) is > 0 and var courtesy)
        {
            _at += courtesy;
            PassName(start);
        }
        else if (_kept.FirstPart >= 0 && PassingWords.SecondVerb(words, _at) is > 0 and var second)
        {
            _at += second;
        }
        else if (PassingWords.Reason(words, _at, EndsReason) is > 0 and var reason)
        {
            // "No quorum today, so a week later" counts from the day that the reason names; "I've only got the 22nd" offers it.
            var isOffered = words.Skip(_at).Take(reason).Any(static word => word.Text is "only" or "free" or "available") && !words.Skip(_at).Take(reason).Any(static word => word.Text is "not" or "cant" or "isnt" or "arent" or "until" or "from");
            for (; _at < start + reason; _at++)
            {
                var day = DateWords.Read(words, _at, out var used, out var fault) is { Kind: not (SpokenDateKind.Month or SpokenDateKind.Vague) } date && fault is null ? date with { Words = _text.Written(_at, used) } : null;
                if (isOffered && day is not null && !_kept.HasDay)
                {
                    _kept.Keep(day, isListed: false, isOther: false);
                    _at += used - 1;
                    continue;
                }

                _kept.ReasonDay ??= day;
                _kept.When = _kept.When.CountsFrom is null && day is { Kind: SpokenDateKind.FromToday } ? _kept.When with { CountsFrom = day } : _kept.When;
            }
        }
        else if (_passed.Contains(_at) || _named.Contains(_at))
        {
            _at++;
        }
        else if (Remark() is > 0 and var remark)
        {
            _at += remark;
        }

        return _at > start;
    }

    private bool Passes(int at)
    {
        var words = _text.Words;
        return _passed.Contains(at) || _named.Contains(at) || PassingWords.SecondVerb(words, at) > 0 || _text.Fits(Corrections, at) > 0 || PassingWords.StaysSame(words, at) > 0 || PassingWords.Reason(words, at, EndsReason) > 0
            || (PassingWords.Courtesy(words, at) > 0 && _text[at] is not ("ok" or "right" or "just" or "for" or "good" or "fine")) || _days.Negation(at) is not null || _places.IsOld(at);
    }

    /// <summary>A reason ends at a pause, or where the meeting is named.</summary>
    private bool EndsReason(int at) => _text.PausesBefore(at) || _named.Contains(at);

    /// <summary>"Hi Sam," and "Thanks, Owen": the name beside a greeting, and the writer's own at the end.</summary>
    private void PassName(int start)
    {
        var isLast = _text.Count - _at is 1 or 2 && _text[start] is "thanks" or "thank" or "many" or "cheers" or "ta" or "kind" or "regards" or "best" or "thx" or "x";
        var isFirst = _text[start] is "hi" or "hello" or "hey" && _at + 1 < _text.Count && _text.PausesBefore(_at + 1);
        if ((isLast || isFirst) && Enumerable.Range(_at, _text.Count - _at).All(at => isFirst || _text.IsCapital(at)))
        {
            _at = isLast ? _text.Count : _at + 1;
        }
    }

    /// <summary>"(mind the clocks)": a remark in brackets that names neither time nor place, or another day beside the one that was named.</summary>
    private int Remark()
    {
        if (!_text.OpensBefore(_at) || _text.Whole.IndexOf(')', _text.Words[_at].End) is < 0 and var close)
        {
            return 0;
        }

        close = _text.Whole.IndexOf(')', _text.Words[_at].End);
        var count = _text.Words.Skip(_at).TakeWhile(word => word.End <= close).Count();
        return count > 0 && !_text.Words.Skip(_at).Take(count).Any(word => PlaceWords.Nouns.Contains(word.Text)) && (_kept.HasDay || !Enumerable.Range(_at, count).Any(at => _parts.Read(at) is not null)) ? count : 0;
    }
}
