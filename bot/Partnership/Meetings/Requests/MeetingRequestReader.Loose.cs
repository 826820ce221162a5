using Partnership.Calendars;
using Partnership.Facts;

namespace Partnership.Meetings.Requests;

/// <summary>
/// Reads requests about meetings that no phrase fits, as colleagues write them to a secretary: "pls book 28 Dec 10.30", "Thursday week, 2-4, Committee Room 1",
/// "make it half 2 instead". A day or a time to come has to be among the words. What is understood is kept, and what is not is asked about.
/// </summary>
public sealed partial class MeetingRequestReader
{
    private static readonly HashSet<string> Asking = new(
        [
            "what", "who", "whos", "whose", "why", "which", "when", "where", "how", "did", "does", "do", "is", "are", "was", "were", "has", "have", "am", "tell", "explain", "show", "list",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> Moving = new(
        [
            "move", "moved", "moving", "reschedule", "rescheduled", "rearrange", "rearranged", "shift", "change", "changed", "postpone", "postponed", "delay", "delayed", "defer", "deferred", "push", "pushed",
            "swap", "switch", "bring", "bump", "instead", "becomes", "slip",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> Arranging = new(
        [
            "book", "booked", "arrange", "schedule", "organise", "organize", "set", "add", "create", "plan", "diarise", "pencil", "invite", "convene", "fix", "call", "hold",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> Calling = new(["cancel", "cancelled", "canceled", "scrap", "scrapped"], StringComparer.Ordinal);

    private static readonly HashSet<string> Gathering = new(["meeting", "meetings", "meet", "session", "catch", "agm", "diary", "calendar", "invite", "dates"], StringComparer.Ordinal);

    private static readonly HashSet<string> Open = new(["tbc", "tba", "tbd", "confirmed", "poll", "doodle", "any", "either", "whichever", "sometime"], StringComparer.Ordinal);

    private static readonly HashSet<string> Frame = new(
        [
            "it", "we", "i", "you", "is", "its", "are", "be", "do", "have", "has", "make", "meet", "get", "together", "please", "up", "in_diary", "out", "off", "on", "diary", "calendar", "one", "that", "this", "then", "there",
            "extra", "special", "extraordinary", "joint", "new", "next", "reminder", "dates", "date", "time", "day", "slot", "need", "needs", "will", "for", "all", "now", "again", "another", "another_one", "some", "session", "invite",
        ], StringComparer.Ordinal);

    /// <summary>Reads a text that is strictly no request.</summary>
    /// <param name="now">The instant at which it was written.</param>
    /// <returns>Null where no day or time to come is among the words, or they ask for something else.</returns>
    public MeetingReading? ReadLoosely(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestRequest || trimmed.AsSpan().IndexOfAny('£', '%') >= 0)
        {
            return null;
        }

        var all = RequestWords.Of(trimmed);
        var words = WithoutCourtesies(all);

        // "Do we meet?" asks; "could we do a fortnight today" and "is the 10th ok for the board?" do not.
        var isOffer = words.Any(static word => word.Text is "ok" or "okay" or "free" or "possible" or "suit" or "work") && words.Count > 0 && words[0].Text is "is" or "does" or "are";
        if (words.Count == 0 || (Asking.Contains(words[0].Text) && !isOffer && (words[0].Start == all[0].Start || words[0].Text is not ("do" or "have"))))
        {
            return null;
        }

        var context = new PhraseContext(words, names);
        return Deadline(context, now) ?? Loosely(trimmed, context, now);
    }

    private MeetingReading? Loosely(string text, PhraseContext context, DateTimeOffset now)
    {
        var words = context.Words;
        var isCalledOff = words.Any(static word => Calling.Contains(word.Text));
        if (isCalledOff && words.Any(static word => word.Text is "dont" or "not" or "wont" or "never"))
        {
            return null;
        }

        var isMove = !words.Any(static word => Arranging.Contains(word.Text)) && (words.Any(static word => Moving.Contains(word.Text)) || PutsOff(words) || MakesIt(words));
        var (match, named) = isMove || isCalledOff ? Named(context) : (new PhraseMatch(), []);
        var bodies = match.Bodies ?? Body(context, named);
        HashSet<int> frame = [.. Enumerable.Range(0, words.Count).Where(at => IsFrame(words, at))];
        var details = new WhenAndWhereReader(text, words, 0, LondonTime.DayOf(now), isTitled: !isMove, frame, named).Read();
        var when = details.When;
        isMove |= details is { Old: not null, When.Date: not null, Days.Count: 0 } or { Negates: true, When.Start: not null } || (details.StaysSame && !words.Any(static word => Arranging.Contains(word.Text))) || when is { Shift: not null } or { Date.Kind: SpokenDateKind.FromMeeting };
        match = isMove && match is { Day: null, Bodies: null, Month: null } ? match with { Day = when.CountsFrom } : match;
        if (!IsRequest(words, bodies, details, isMove || isCalledOff, match.Day is not null))
        {
            return null;
        }

        if (isCalledOff && when.Start is null)
        {
            var day = match.Day ?? when.Date;
            return WithReference(words, match with { Bodies = bodies, Day = day }, now, static meeting => new MeetingRequest.Cancel(meeting, Reason: null));
        }

        // "Same time and place", "1500hrs": of the meeting that was talked of, and not without being asked.
        var isOfIt = bodies is null && when.Date is null && details.Days.Count == 0 && details.Series is null && details.Old is null && !words.Any(static word => Arranging.Contains(word.Text));
        if (!isMove && isOfIt)
        {
            when = when with { Faults = [.. when.Faults, "Is this what you want of the meeting? Look it over and save it."] };
            isMove = true;
        }

        if (!isMove)
        {
            var isArranged = words.Any(static word => Arranging.Contains(word.Text));
            var reading = Arrange(bodies, details, now, isAsked: !isArranged);
            return reading is MeetingReading.Unclear { Faults.Count: 0 } asked ? new MeetingReading.Unclear(["Shall I arrange this? Look it over first."]) { Draft = asked.Draft } : reading;
        }

        if (when.IsEmpty && details.Place is null && match.Day is { } target)
        {
            // "Can we have the board on the 12th instead" names where it goes.
            (when, match) = (when with { Date = target }, match with { Day = null });
        }

        return MoveTo(match with { Bodies = bodies }, details with { When = when }, context, now, when.IsEmpty && details is { Place: null, JoinLink: null });
    }

    private static bool IsRequest(IReadOnlyList<RequestWord> words, IReadOnlyList<BodyId>? bodies, WhenAndWhere details, bool changes, bool namesDay)
    {
        var when = details.When;
        var hasDay = namesDay || when.Date is not null || details.Days.Count > 0 || details.Old is not null;
        var hasTime = when.Start is not null || when.Shift is not null || details.NamesPartOfDay;
        var isOpen = words.Any(static word => Open.Contains(word.Text));
        var gathers = changes || (bodies is not null && (hasTime || details.UnreadWords == 0)) || words.Any(static word => Gathering.Contains(word.Text) || Arranging.Contains(word.Text));
        var isVague = when.Date is { Kind: SpokenDateKind.Month or SpokenDateKind.Vague };
        var isKnown = details.UnreadWords <= Math.Max(3, words.Count / 2) || (hasDay && !isVague && (hasTime || changes));
        if (words.Any(static word => word.Text is "was" or "were" or "did" or "spent" or "update" or "return" or "returns" || FinancialYear.TryParse(word.Text, out _)))
        {
            return false;
        }

        if (!hasDay && !hasTime && details.Series is null)
        {
            return (details.StaysSame && details.UnreadWords < 3) || (changes && details.Place is not null && isKnown);
        }

        return details.Series is not null ? isKnown
            : isVague ? (isOpen || (isKnown && (changes || details.StaysSame || (hasTime && gathers))))
            : isKnown && (gathers || (hasDay && hasTime) || details.StaysSame || isOpen || details.FirstPart == 0);
    }

    /// <summary>The meeting that is to be changed: the first words that name one.</summary>
    private static (PhraseMatch Match, HashSet<int> Passed) Named(PhraseContext context)
    {
        for (var at = 0; at < context.Words.Count; at++)
        {
            foreach (var (used, match) in context.References(at))
            {
                if (match.Bodies is not null || match.Day is not null || match.Month is not null)
                {
                    return (match, [.. Enumerable.Range(at, used)]);
                }
            }
        }

        return (new PhraseMatch(), []);
    }

    private static IReadOnlyList<BodyId>? Body(PhraseContext context, HashSet<int> passed)
    {
        for (var at = 0; at < context.Words.Count; at++)
        {
            for (var length = Math.Min(context.Names.LongestName, context.Words.Count - at); length > 0; length--)
            {
                // "The board room" is a place.
                if (context.Names.Find(context.Words, at, length) is { Count: > 0 } bodies && !(at + length < context.Words.Count && context.Words[at + length].Text is "room" or "rooms" or "rm"))
                {
                    passed.UnionWith(Enumerable.Range(at, length));
                    return bodies;
                }
            }
        }

        return null;
    }

    private static bool IsFrame(IReadOnlyList<RequestWord> words, int at)
    {
        var (word, next) = (words[at].Text, at + 1 < words.Count ? words[at + 1].Text : "");
        var isRoom = PlaceReader.IsNoun(next);
        return word is "meeting" or "meetings" ? !isRoom
            : word is "for" or "on" or "off" or "up" or "out" ? false
            : word is "that" or "this" ? next is not ("coming" or "week" or "month") && DateWords.WeekdayOf(next) is null
            : word is "next" ? next is "meeting" or "one"
            : word is "instead" or "becomes" ? word is "instead" && next is not "of"
            : word is "put" or "back" or "forward" ? word is not "put" || next is not "in"
            : (Frame.Contains(word) || Moving.Contains(word) || Arranging.Contains(word) || Calling.Contains(word)) && !(word is "hold" or "call" or "one" && isRoom);
    }

    private static bool PutsOff(IReadOnlyList<RequestWord> words) =>
        words.Any(static word => word.Text is "put") && words.Any(static word => word.Text is "back" or "forward" or "off");

    private static bool MakesIt(IReadOnlyList<RequestWord> words) =>
        Enumerable.Range(0, words.Count - 1).Any(at => (words[at].Text is "make" or "have" or "do" or "start" or "keep" && words[at + 1].Text is "it" or "that") || (words[at].Text is "it" && words[at + 1].Text is "to"));

    /// <summary>"to be published at least 5 clear working days before the 14 January board".</summary>
    private MeetingReading.Understood? Deadline(PhraseContext context, DateTimeOffset now)
    {
        var words = context.Words;
        for (var at = 0; at + 3 < words.Count; at++)
        {
            var isClear = words[at + 1].Text is "clear";
            var rest = at + (isClear ? 2 : 1);
            if (DateWords.NumberOf(words[at].Text) is not (> 0 and <= 60) and var count || rest + 2 >= words.Count || (words[rest].Text, words[rest + 1].Text, words[rest + 2].Text) is not ("working", "days" or "day", "before"))
            {
                continue;
            }

            foreach (var (_, match) in context.References(rest + 3).Append((0, DayMatch(words, rest + 3))))
            {
                if (match.Bodies is null && match.Day is null)
                {
                    continue;
                }

                var day = match.Day?.Resolve(LondonTime.DayOf(now), meeting: null).Day;
                var number = DateWords.NumberOf(words[at].Text)!.Value;
                return new MeetingReading.Understood(new MeetingRequest.Deadline(
                    new MeetingReference(match.Bodies?[0], day, match.Month), day is { } known ? days.Before(known, number + (isClear ? 1 : 0)) : null, number, isClear));
            }
        }

        return null;
    }

    private static PhraseMatch DayMatch(IReadOnlyList<RequestWord> words, int at) =>
        DateWords.Read(words, at + (at < words.Count && words[at].Text is "the" ? 1 : 0), out _, out var fault) is { } day && fault is null ? new PhraseMatch { Day = day } : new PhraseMatch();
}
