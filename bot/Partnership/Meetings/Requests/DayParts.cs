using System.Globalization;

namespace Partnership.Meetings.Requests;

/// <summary>Reads a day from a request, and what its words make of it: where the meeting goes, where it is now, where it cannot be, until when a row of meetings goes on.</summary>
/// <param name="today">The London day on which it was written.</param>
/// <param name="isTitled">Whether a new meeting is spoken of.</param>
/// <param name="known">What was understood before, to look at.</param>
internal sealed class DayParts(RequestText text, DateOnly today, bool isTitled, WhenAndWhereBuilder known)
{
    private static readonly PhrasePattern[] Negations =
    [
        new("but|just? not|nothing|none|no_meeting|without|except|excluding|bar|skip|skipping|missing|instead_of|rather_than|isnt|wasnt|cant_make|cant_do|cannot_make|cannot_do|cant_manage|no_longer|apart_from|other_than the|on|at|in|for? ..."),
    ];

    private static readonly PhrasePattern[] Becoming =
    [
        new("one|meeting|session? slides_to|slips_to|shifts_to|jumps_to|becomes|to_become|is_now|will_now_be|moves_to|moved_to|goes_to|changes_to|changed_to|should_be|should_read|should_say|needs_to_be|needs_to_go_to|needs_to_move_to|has_moved_to|has_to_be|has_to_move_to|is_moving_to|is_moved_to ..."),
    ];

    /// <summary>After a day: it cannot be then.</summary>
    private static readonly PhrasePattern[] Clashing =
    [
        new("clashes|clash|conflicts|coincides ..."),
        new("is|was|will_be|looks|seems|isnt|wasnt|is_now|is_not|falls|was_never no_good|no_use|out|impossible|difficult|tricky|taken|full|gone|good|possible|available|free|convenient|too_early|too_late|too_soon|too_tight|a_problem|a_nightmare|a_bank_holiday|bank_holiday|half_term|in_half_term|the_holidays|in_the_holidays|double_booked|not_good|not_possible|not_great ..."),
        new("doesnt|wont|does_not|will_not|cant|cannot|no_longer work|suit|do|happen|be|go|works|suits ..."),
        new("no_good|no_longer|not_possible ..."),
    ];

    private static readonly PhrasePattern[] Holidays =
    [
        new("i|we? know? if|when|where|should|any|unless? it|that|one|any|they|there? of_them|of_these? lands|falls|land|fall|is|are|hits|clashes|being? on|with? a|the|any? bank|public holiday|hol|holidays|hols ..."),
        new("but? except|excluding|not|no|skip|skipping|missing|miss|avoid|avoiding|leaving_out|leave_out|without|bar on? any|the|those_on|ones_on? bank|public holiday|hol|holidays|hols ..."),
    ];

    private static readonly PhrasePattern[] Leaving = [new("then|so|please|just|in_which_case? skip|leave|miss|drop|cancel|lose it|that|them|those|this? one? out? ...")];

    private static readonly PhrasePattern[] Replacing = [new("then|so|please|just|in_which_case? do|make|go|move|use|hold|shift|have|goes|moves|take|its|meet? it|that|them|we? to|on|for? the? ...")];

    /// <summary>"Last one the 18th".</summary>
    private static readonly PhrasePattern[] Ends = [new("the? last|final one|meeting|session|date|call? is|being|to_be|will_be? on? the? ...")];

    private static readonly HashSet<string> SaidBefore = new(["agreed", "said", "originally", "was", "were", "booked", "youve", "had", "currently", "supposed", "planned", "scheduled", "meant"], StringComparer.Ordinal);

    /// <summary>"Thursday's fine" says something of the day, "Thursday's at the Hub" of its meeting.</summary>
    private static readonly HashSet<string> SaidOfDay = new(["fine", "good", "ok", "okay", "better", "best", "great", "perfect", "easier", "likely", "possible", "free", "alright", "a", "an"], StringComparer.Ordinal);

    private static readonly HashSet<string> AfterVerb = new(["i", "we", "you", "the", "not", "be", "need", "have"], StringComparer.Ordinal);

    /// <summary>"Not the 9th", "instead of 10am": what it is not any more.</summary>
    public SpokenPart? Negation(int from)
    {
        if (text.Fits(Negations, from) is not (> 0 and var length) || from + length >= text.Count)
        {
            return null;
        }

        var at = from + length;
        for (var passed = 0; passed <= 3 && at < text.Count; passed++, at++)
        {
            if (DateWords.Read(text.Words, at, out var used, out var fault) is { } date && fault is null && !(date.Kind is SpokenDateKind.Vague && at + used < text.Count && text.OpensBefore(at + used)))
            {
                date = date with { Words = text.Written(at, used) };
                return new SpokenPart(at + used - from, kept => kept.Negate(date));
            }

            // "Not half term (15 Feb)": the day stands in the bracket.
            if (known.Series is null || (at + 1 < text.Count && text.PausesBefore(at + 1) && !text.OpensBefore(at + 1)))
            {
                break;
            }
        }

        at = from + length;
        if (text[at] is "morning" or "afternoon" or "evening")
        {
            return new SpokenPart(at + 1 - from, static kept => kept.Negate(date: null));
        }

        var taken = SpanWords.Read(text.Words, at, named: true) is { } span ? span.Used : TimeWords.Read(text.Words, at, bare: true, out var ofTime, out _) is null ? 0 : ofTime;
        return taken == 0 ? null : new SpokenPart(at + taken - from, static kept => kept.Negate(date: null));
    }

    public SpokenPart? Day(int at, string before)
    {
        var isLast = (before is "until" or "through" && (isTitled || known.Series is not null)) || (known.Series is not null && (before is "ending" or "ends" or "finishing" || (before is "to" && text[at - 2] is "up") || (before is "including" && text[at - 3] is "to")));
        if (isLast && FeastWords.Anchor(text.Words, at, out var feast) is { } until)
        {
            until = until with { Words = text.Written(at, feast) };
            return new SpokenPart(feast, kept => kept.Until = until);
        }

        if (DateWords.Read(text.Words, at, out var length, out var fault) is not { } date || IsPostcode(at) || IsVerb(at))
        {
            return null;
        }

        var end = at + length;
        var isListed = at == known.LastDayEnd || (at == known.LastDayEnd + 1 && text[at - 1] is "and" or "-") || (at == known.LastDayEnd + 2 && text[at - 2] is "and" && text[at - 1] is "the");
        date = date with { Words = text.Written(at, length) };
        if (fault is not null)
        {
            return Part(length, kept => kept.AddFault(fault));
        }

        if (date.Kind is SpokenDateKind.Month && SameBefore(at))
        {
            // "The same date in April".
            date = DateWords.Calendar(0, date.Month, date.Year) with { Words = date.Words };
        }

        if (text.Fits(Becoming, end) is > 0 and var becomes)
        {
            return Part(length + becomes, kept => kept.Old = date);
        }

        if (text.Fits(Clashing, end) is > 0 and var clashes)
        {
            var reason = end + clashes;
            while (reason < text.Count && !text.PausesBefore(reason) && !PassingWords.EndsReason(text.Words, reason))
            {
                reason++;
            }

            return Part(reason - at, kept => kept.Negate(date));
        }

        if (isLast || (known.When.Date is { Kind: SpokenDateKind.Month } && date.Kind is SpokenDateKind.Month && before is "to" or "-")
            || (known.Series is not null && before is "to" && known.HasDay))
        {
            return Part(length, kept => kept.Until = date);
        }

        return Part(length, IsWhereItIs(at, end, before) ? kept => kept.Old = date : kept =>
        {
            kept.Keep(date, isListed, before is "or");
            kept.IsTarget |= before is "to" or "until";

            // "Every Thursday in January" ends with it.
            kept.Until ??= kept.Series is not null && date.Kind is SpokenDateKind.Month && (text[at] is "in" || before is "in") ? date : null;
        });

        SpokenPart Part(int used, Action<WhenAndWhereBuilder> keep) => new(used, kept =>
        {
            keep(kept);
            kept.LastDayEnd = end;
        });
    }

    /// <summary>"Every second Thursday of the month", "six times", "2027": how often and how long a row of meetings goes on.</summary>
    public SpokenPart? Series(int at)
    {
        if (known.Series is not null && text.Fits(Ends, at) is > 0 and var head && DateWords.Read(text.Words, at + head, out var last, out var wrong) is { } end && wrong is null)
        {
            end = end with { Words = text.Written(at + head, last) };
            return new SpokenPart(head + last, kept => kept.Until = end);
        }

        if (SeriesWords.Read(text.Words, at, out var length) is { } series)
        {
            return new SpokenPart(length, kept => kept.Keep(series));
        }

        if (known.Series is not null && Holiday(at) is { } holiday)
        {
            return holiday;
        }

        var isCross = text[at] is "x";
        if (DateWords.NumberOf(text[isCross ? at + 1 : at]) is > 1 and var times)
        {
            var counted = isCross || text[at + 1] is "times" or "meetings" or "sessions" or "dates" or "occurrences" ? 2
                : (text[at + 1], text[at + 2]) is ("in", "all" or "total") or ("of", "them" or "these") ? 3 : 0;
            if (counted > 0)
            {
                return new SpokenPart(counted, kept => kept.Times = times);
            }
        }

        if (text[at + 1] is "months" or "month" && text[at - 1] is "for" && DateWords.NumberOf(text[at]) is { } months)
        {
            return new SpokenPart(2, kept => kept.MonthsLong = months);
        }

        if (known.Series is not null && text[at + 1] is "weeks" && text[at - 1] is "for" && DateWords.NumberOf(text[at]) is { } weeks)
        {
            return new SpokenPart(2, kept => kept.WeeksLong = weeks);
        }

        return text[at] is ['2', '0', _, _] && int.TryParse(text[at], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= today.Year && year <= today.Year + 4
            ? new SpokenPart(1, kept => kept.Year = year) : null;
    }

    /// <summary>"If it lands on a bank holiday do the Tuesday", "not bank holidays".</summary>
    private SpokenPart? Holiday(int at)
    {
        if (text.Fits(Holidays, at) is not (> 0 and var head))
        {
            return null;
        }

        var after = at + head;
        if (text.Fits(Leaving, after) is > 0 and var leaves)
        {
            return new SpokenPart(head + leaves, static kept => kept.OnHolidays = new HolidayRule(Skips: true, Weekday: null));
        }

        if (text[at] is "but" or "except" or "excluding" or "not" or "no" or "skip" or "skipping" or "missing" or "miss" or "avoid" or "avoiding" or "leaving" or "leave" or "without" or "bar")
        {
            return new SpokenPart(head, static kept => kept.OnHolidays = new HolidayRule(Skips: true, Weekday: null));
        }

        var day = after + text.Fits(Replacing, after);
        var weekday = DateWords.WeekdayOf(text[day]);
        var next = (text[day], text[day + 1]) is ("day", "after") or ("next" or "following", "day") ? 2 : (text[day], text[day + 1], text[day + 2]) is ("next", "working", "day") ? 3 : 0;
        return weekday is null && next == 0 ? null : new SpokenPart(day + Math.Max(next, 1) - at, kept => kept.OnHolidays = new HolidayRule(Skips: false, weekday));
    }

    /// <summary>Whether a day is the meeting's present one: "from the 3rd to the 10th", "we agreed the 11th", "tomorrow's".</summary>
    private bool IsWhereItIs(int at, int end, string before)
    {
        if (known.Old is not null)
        {
            return false;
        }

        var isPossessive = text.IsPossessive(end - 1) && !SaidOfDay.Contains(text[end]);
        var isSaid = SaidBefore.Contains(before) || (before is "put" && text[at - 2] is "youve" or "had" or "was" or "were") || (before is "for" or "is" && SaidBefore.Contains(text[at - 2]));
        var verb = text[at - 1] is "the" ? text[at - 2] : text[at - 1];
        return (!isTitled && verb is "move" or "moving" or "change" or "shift" or "push" or "reschedule" or "rearrange" or "postpone" or "switch" or "put" or "bring" or "delay" or "extend" && !known.HasDay)
            || (before is "from" && text[at - 2] is "moved" or "changed" or "postponed" or "brought")
            || (!isTitled && text[end] is "to" && ReadsDay(end + (text[end + 1] is "the" ? 2 : 1)))
            || (isPossessive && !known.HasDay)
            || (isSaid && Enumerable.Range(end, text.Count - end).Any(ReadsDay));
    }

    private bool SameBefore(int at)
    {
        var last = at - (text[at - 1] is "in" or "of" ? 2 : 1);
        return text[last] is "date" or "day" && text[last - 1] is "same";
    }

    private bool ReadsDay(int at) => at < text.Count && !IsVerb(at) && DateWords.Read(text.Words, at, out _, out var fault) is not null && fault is null;

    /// <summary>"May we", "march on": a month's name that is none.</summary>
    private bool IsVerb(int at) => text[at] is "may" or "march" or "mar" && AfterVerb.Contains(text[at + 1]);

    /// <summary>"OX4 4TH" ends an address, and no day is named.</summary>
    private bool IsPostcode(int at) =>
        text[at] is [>= '0' and <= '9', >= 'a' and <= 'z', >= 'a' and <= 'z'] && text[at - 1] is { Length: >= 2 and <= 4 } area && char.IsAsciiLetter(area[0]) && area.Any(char.IsAsciiDigit);
}
