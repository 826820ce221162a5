using System.Globalization;

namespace Partnership.Meetings.Requests;

/// <summary>Reads a time of day, a beginning and an end, or a length from a request, and what its words make of it.</summary>
/// <param name="isPassed">Whether a word says nothing of its own.</param>
/// <param name="known">What was understood before, to look at.</param>
internal sealed class TimeParts(RequestText text, Func<int, bool> isPassed, WhenAndWhereBuilder known)
{
    private static readonly HashSet<string> About = new(["about", "around", "roughly", "approx", "approximately", "circa", "c", "nearer", "towards", "ideally", "say"], StringComparer.Ordinal);

    /// <summary>People come at a time after these, and the meeting begins at another.</summary>
    private static readonly PhrasePattern[] Arriving =
    [
        new("coffee|tea|tea_and_coffee|doors|doors_open|lunch|breakfast|refreshments|arrivals|arrive|arriving|registration|networking|biscuits|sandwiches|cake|food|supper|mince_pies is|are|available|served|open|provided? from|at|by|around ..."),
        new("doors|coffee|tea|lunch|registration|refreshments open|opens? ..."),
    ];

    private static readonly HashSet<string> EndsSentence = new(["in", "tomorrow", "today", "morning", "afternoon", "evening", "please", "if", "unless", "except", "excluding", "or", "as", "with", "instead", "rather", "now", "would", "because", "not", "sharp", "prompt", "ok", "okay", "suit", "suits", "work", "works"], StringComparer.Ordinal);

    /// <summary>"ends at 12", "finish by half four".</summary>
    public SpokenPart? End(int at)
    {
        var time = at + (text[at + 1] is "at" or "by" or "around" ? 2 : 1);
        return text[at] is "end" or "ends" or "ending" or "finish" or "finishes" or "finishing" or "done" && DateWords.Read(text.Words, time, out _, out _) is null && TimeWords.Read(text.Words, time, bare: true, out var length, out var fault) is { } end && fault is null
            ? new SpokenPart(time + length - at, kept => kept.When = kept.When with { End = end.Time })
            : null;
    }

    /// <summary>"Coffee from 9": nobody's meeting begins then.</summary>
    public SpokenPart? Arrival(int at)
    {
        if (text.Fits(Arriving, at) is not (> 0 and var head) || TimeWords.Read(text.Words, at + head, bare: true, out var used, out var fault) is not { } || fault is not null)
        {
            return null;
        }

        var arrives = text.Written(at + head, used);
        return new SpokenPart(head + used, kept => kept.When = kept.When with { Arrives = arrives });
    }

    /// <summary>"In the afternoon", "tomorrow afternoon".</summary>
    public SpokenPart? Half(int at)
    {
        if ((text[at], text[at + 1]) is ("first", "thing"))
        {
            return new SpokenPart(2, static kept => kept.KeepHalf("morning"));
        }

        if ((text[at], text[at + 1]) is ("after", "lunch"))
        {
            return new SpokenPart(2, static kept => kept.KeepHalf("afternoon"));
        }

        var word = at + (text[at] is "in" ? text[at + 1] is "the" ? 2 : 1 : 0);
        // "Am I allowed" asks, "10 am" is a time.
        if (text[word] is "am" or "pm" && !(text[word - 1] is "the" or "in" or "for" or "-" || known.LastDayEnd == word || text.Words[word].Breaks) || text[word] is not ("morning" or "afternoon" or "evening" or "am" or "pm" or "lunchtime" or "teatime"))
        {
            return null;
        }

        var half = text[word] switch { "am" => "morning", "pm" => "afternoon", var named => named };
        return new SpokenPart(word - at + 1, kept => kept.KeepHalf(half));
    }

    /// <summary>"for 90 minutes", "for two hours", "90 mins max".</summary>
    public SpokenPart? Length(int at) =>
        LengthWords.Read(text.Words, at, out var counted) is { } length && text[at - 1] is not ("in" or "by" or "every" or "at" or "@") ? new SpokenPart(counted, kept => kept.When = kept.When with { Length = length }) : null;

    /// <summary>"an hour later", "30 minutes earlier", "back an hour", "forward by two weeks", "an hour longer".</summary>
    public SpokenPart? Shift(int at)
    {
        var before = text[at - 1] is "by" ? text[at - 2] : text[at - 1];
        var side = before switch { "back" => 1, "forward" => -1, _ => 0 };
        if (side != 0 && !known.HasDay && CountedDays.Count(text.Words, at, out var days) is { } counted && text[at + days] is not ("on" or "today" or "later" or "earlier" or "time" or "from" or "tomorrow"))
        {
            var words = text.Written(at, days);
            return new SpokenPart(days, kept => kept.When = kept.When with { Date = new SpokenDate(SpokenDateKind.FromMeeting) { Day = side * counted, Words = words } });
        }

        if (LengthWords.Read(text.Words, at, out var length) is not { } by)
        {
            return null;
        }

        if (text[at - 1] is "by" && Enumerable.Range(0, at).FirstOrDefault(word => text[word] is "extend" or "lengthen" or "shorten", -1) is >= 0 and var verb)
        {
            return new SpokenPart(length, kept => kept.When = kept.When with { Longer = text[verb] is "shorten" ? -by : by });
        }

        var after = text[at + length] switch { "later" or "after" => 1, "earlier" or "before" or "sooner" => -1, _ => 0 };
        return text[at + length] switch
        {
            "longer" or "extra" or "more" => new SpokenPart(length + 1, kept => kept.When = kept.When with { Longer = by }),
            "shorter" or "less" => new SpokenPart(length + 1, kept => kept.When = kept.When with { Longer = -by }),
            _ when after != 0 => new SpokenPart(length + 1, kept => kept.When = kept.When with { Shift = by * after }),
            _ => side == 0 ? null : new SpokenPart(length, kept => kept.When = kept.When with { Shift = by * side }),
        };
    }

    public SpokenPart? Span(int at) =>
        About.Contains(text[at]) && at + 1 < text.Count && SpanWords.Read(text.Words, at + 1, named: false) is { StartFault: null } about ? new SpokenPart(about.Used + 1, kept => kept.Keep(about with { Start = about.Start with { IsAbout = true } }))
        : SpanWords.Read(text.Words, at, named: text[at - 1] is "at" or "from" or "between") is { } span ? new SpokenPart(span.Used, kept => kept.Keep(text[at - 1] is "between" ? span with { Start = span.Start with { IsAbout = true } } : span)) : null;

    public SpokenPart? Time(int at)
    {
        if (ReadAbout(at) is { } about)
        {
            return new SpokenPart(about.Used, kept => kept.Keep(about.Time with { IsAbout = true }, fault: null));
        }

        // "Actually make it half past": of the hour that was named.
        if (text[at] is "half" or "quarter" && text[at + 1] is "past" or "to" && known.When.Start is { } hour && Ends(at + 2))
        {
            var minutes = text[at] is "half" ? 30 : 15;
            var moved = new TimeOnly(hour.Time.Hour, 0).AddMinutes(text[at + 1] is "to" ? -minutes : minutes);
            return new SpokenPart(2, kept => kept.Keep(hour with { Time = moved }, fault: null));
        }

        var (before, isFigure) = (text[at - 1], text[at].All(char.IsAsciiDigit));
        var isClock = text[at] is { Length: 4 } figures && isFigure && figures[..2] is not ("19" or "20");

        // "at 10" is a time and "at 10 Downing Street" an address: after the figure the sentence ends, pauses or goes on with a joining word.
        var isYear = text[at] is ['1', '9', _, _] or ['2', '0', _, _] && isFigure && before is not ("at" or "@");
        var isBare = !isYear && ((before is "at" or "@" or "from" or "start" or "starts" or "starting" && Ends(at + 1)) || (before is "to" && Ends(at + 1) && isClock)
            || (before is "at" or "@" && text[at + 1] is "hours" or "hrs" or "h") || (isFigure && text[at + 1] is "for" && text[at + 2].Contains('.', StringComparison.Ordinal) && TimeWords.Read(text.Words, at + 2, bare: false, out _, out _) is not null)
            || ((at == known.LastDayEnd || at == 0 || text[at][0] == '0') && isClock)
            || (text[at + 1] is "or" && isFigure && TimeWords.Read(text.Words, at + 2, bare: false, out _, out _) is not null)
            || text[at + 1] is "start" or "starts" or "kickoff" or "onwards" || (text[at + 1] is "sharp" or "prompt" or "instead" && !PlaceWords.Nouns.Contains(before)) || (text[at + 1] is "not" && (text[at + 2].All(char.IsAsciiDigit) || TimeWords.IsHour(text[at + 2]))));
        if (TimeWords.Read(text.Words, at, isBare, out var length, out var fault) is not { } time)
        {
            return OpenHour(at);
        }

        // "Extend it to 1pm": the end.
        if (before is "to" or "until" && fault is null && Enumerable.Range(0, at).Any(word => text[word] is "extend" or "extended" or "lengthen" or "shorten" or "run" or "runs" or "overrun"))
        {
            return new SpokenPart(length, kept => kept.When = kept.When with { End = time.Time });
        }

        // "Sam's in court until 9.30": a time until which something goes on is the end of what has begun, or nothing of the meeting.
        if (before is "until" && fault is null)
        {
            return known.When.Start is null ? null : new SpokenPart(length, kept => kept.When = kept.When with { End = time.Time });
        }

        // "10.00 for 10.15": people arrive, and then it begins.
        if (text[at + length] is "for" && LengthWords.Read(text.Words, at + length + 1, out _) is null && TimeWords.Read(text.Words, at + length + 1, bare: true, out var starts, out var late) is { } begins && late is null && fault is null && Later(begins, time) is { } start)
        {
            var arrives = text[at];
            return new SpokenPart(length + 1 + starts, kept =>
            {
                kept.When = kept.When with { Arrives = arrives };
                kept.Keep(start, fault: null);
            });
        }

        return new SpokenPart(length, kept =>
        {
            kept.Keep(time, fault);
            kept.MistakesTime |= fault is not null && before is "at" or "@";
        });
    }

    /// <summary>"6.30 for 7": of the same half of the day; null where it is no time after.</summary>
    private static SpokenTime? Later(SpokenTime begins, SpokenTime arrives) =>
        begins.Time > arrives.Time ? begins : begins.Time.Hour < 12 && begins.Time.AddHours(12) > arrives.Time ? begins with { Time = begins.Time.AddHours(12), Guessed = true } : null;

    /// <summary>"Make it 3", "move it to 4": an hour for all that is said, and to be asked about.</summary>
    private SpokenPart? OpenHour(int at) =>
        (text[at - 1] is "it" or "to" or "do" or "say" or "that" or "at" or "for" || (at == known.LastDayEnd && text.PausesBefore(at))) && known.When.Start is null && Ends(at + 1) && int.TryParse(text[at], NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure is > 0 and <= 12 && TimeWords.Read(text.Words, at, bare: true, out var used, out var fault) is { } hour && fault is null && used == 1
            ? new SpokenPart(1, kept => kept.Keep(hour with { IsAbout = true }, fault: null))
            : null;

    /// <summary>Whether the words before a place can stand by themselves.</summary>
    private bool Ends(int at) =>
        at >= text.Count || PlaceWords.Virtual.Contains(text[at]) || text[at] is "room" or "rm" || text.Words[at].Breaks || text.EndsSentenceBefore(at) || PartReader.IsJoining(text[at]) || isPassed(at) || EndsSentence.Contains(text[at])
        || DateWords.Read(text.Words, at, out _, out _) is not null || PassingWords.Courtesy(text.Words, at) > 0;

    /// <summary>"about 3", "around half two".</summary>
    private (SpokenTime Time, int Used)? ReadAbout(int at) =>
        About.Contains(text[at]) && at + 1 < text.Count && DateWords.Read(text.Words, at + 1, out _, out _) is null && TimeWords.Read(text.Words, at + 1, bare: true, out var used, out var fault) is { } time && fault is null ? (time, used + 1) : null;
}
