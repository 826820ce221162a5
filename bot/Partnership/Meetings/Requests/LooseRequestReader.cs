using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>
/// Reads requests about meetings that no phrase fits, as colleagues write them to a secretary: "pls book 28 Dec 10.30", "Thursday week, 2-4, Committee Room 1",
/// "make it half 2 instead". What is understood is kept, and what is not is asked about. What is only talked of changes nothing, and is told so.
/// </summary>
internal sealed partial class LooseRequestReader(BodyNames names, WorkingDays days)
{
    private const string Unchanged = "I have changed nothing.";

    private readonly MeetingReadings _readings = new(names, days);

    /// <returns>Null where it seems to ask nothing about meetings.</returns>
    public MeetingReading? Read(string text, DateTimeOffset now)
    {
        if (text.Length is 0 or > MeetingRequestReader.LongestRequest || text.AsSpan().IndexOfAny('£', '%') >= 0 || Sum().IsMatch(text))
        {
            return null;
        }

        var all = RequestWords.Of(text);
        var words = PassingWords.Without(all);
        if (words.Count == 0)
        {
            return null;
        }

        // "Do we meet?" asks; "could we do a fortnight today" and "is the 10th ok for the board?" do not.
        var context = new PhraseContext(words, names);
        var isChance = words.Count > 1 && words[0].Text is "any" && words[1].Text is "chance" or "way";
        var isOffer = isChance || words.Any(static word => word.Text is "ok" or "okay" or "free" or "possible" or "suit" or "work") && words[0].Text is "is" or "does" or "are";
        var isRequest = words[0].Text is "do" or "have" or "any" && words[0].Start != all[0].Start;
        var isLabel = words.Count > 1 && words[1].Breaks && words[0].Text is "when" or "where" or "what" or "who";
        var isQuestion = LooseWords.IsAsking(words[0].Text) && !isOffer && !isRequest && !isLabel;
        if (LooseWords.Supposes(words, atStart: isQuestion) && Enumerable.Range(0, words.Count).Any(at => LooseWords.Moves(words, at) || LooseWords.CallsOff(words, at)) && (Named(context).Passed.Count > 0 || LooseWords.GathersIn(words) || NamesDay(words)))
        {
            return new MeetingReading.Unclear([Unchanged, "If that is what you want, say it as a request, such as “move it to the 19th”."]);
        }

        return LooseWords.IsForPeople(words) && Talk(context) is { } talk ? talk
            : isQuestion || EndsAsking(words) || IsForecast(words) ? Question(context, now, isQuestion) ?? (MeetingReading?)Talk(context)
            : DeadlineWords.Read(context, now, days) is { } deadline ? new MeetingReading.Understood(deadline)
            : Request(text, context, now) ?? Talk(context);
    }

    /// <summary>"Board's on the 10th, isn't it?"</summary>
    private static bool EndsAsking(IReadOnlyList<RequestWord> words) =>
        Enumerable.Range(0, words.Count - 1).Any(at => (words[at].Text, words[at + 1].Text) is ("isnt" or "arent", "it" or "they" or "we") or ("still", "on") or ("did", "we" or "you"));

    /// <summary>"Will the board go ahead on the 10th?"</summary>
    private static bool IsForecast(IReadOnlyList<RequestWord> words) =>
        words[0].Text is "will" && words.Any(static word => word.Text is "ahead" or "happening" or "happen" or "on" or "still") && words.Any(static word => word.Text is "go" or "going" or "be" or "happen" or "still");

    /// <summary>"Is Thursday still on?", "what's the link for tomorrow?": of a meeting to come, which is shown.</summary>
    private static MeetingReading.Understood? Question(PhraseContext context, DateTimeOffset now, bool isQuestion)
    {
        var words = context.Words;
        if (!words.Any(static word => LooseWords.IsAsked(word.Text)) || words.Any(static word => FinancialYear.TryParse(word.Text, out _) || (word.Text is ['1' or '2', '9' or '0', _, _] && word.Text.All(char.IsAsciiDigit)))
            || (isQuestion && words[0].Text is "was" or "were" or "did" or "who" or "why" or "how"))
        {
            return null;
        }

        var (match, _) = Named(context);
        var today = LondonTime.DayOf(now);
        var bodies = match.Bodies ?? Body(context, []);
        var spoken = Enumerable.Range(0, words.Count).Select(at => DateWords.Read(words, at, out _, out var fault) is { Kind: not SpokenDateKind.Month } date && fault is null ? date : null).FirstOrDefault(static date => date is not null);
        var day = (match.Day ?? spoken)?.Resolve(today, meeting: null).Day;
        var isOfState = words.Any(static word => word.Text is "still" or "moved" or "cancelled" or "canceled" or "link" or "dial" or "postponed" or "rescheduled");
        var isOfMeeting = bodies is not null || LooseWords.GathersIn(words) || Enumerable.Range(0, words.Count).Any(at => LooseWords.IsAskedOfMeeting(words, at));
        return (day is null && (bodies is null || !isOfState)) || !isOfMeeting ? null
            : new MeetingReading.Understood(new MeetingRequest.NextMeeting(new MeetingReference(bodies is [var only] ? only : null, day, day is null ? match.Month : null)));
    }

    /// <summary>What is about a meeting and asks for nothing that is done here.</summary>
    private static MeetingReading.Unclear? Talk(PhraseContext context)
    {
        var words = context.Words;
        return LooseWords.Withdraws(words) ? new MeetingReading.Unclear(["Then I leave the meetings as they stand. What I had done before, I said so: say “move it” or “cancel it” to change that."])
            : LooseWords.IsForPeople(words) && (LooseWords.GathersIn(words) || Body(context, []) is not null)
                ? new MeetingReading.Unclear([Unchanged, "I arrange, move and cancel meetings and tell when they are. Who is asked to come, and what is said to them, is in your own hands."])
            : Enumerable.Range(0, words.Count).Any(at => LooseWords.CallsOff(words, at)) && NamesDay(words) && !Enumerable.Range(0, words.Count).Any(at => LooseWords.IsPast(words, at))
                ? new MeetingReading.Unclear([Unchanged, "If a meeting is to be cancelled, say which one: “cancel the board on 10 December”."])
            : null;
    }

    private MeetingReading? Request(string text, PhraseContext context, DateTimeOffset now)
    {
        var words = context.Words;
        var notToDo = LooseWords.NotToDo(words);
        bool Says(Func<IReadOnlyList<RequestWord>, int, bool> what) => Enumerable.Range(0, words.Count).Any(at => !notToDo.Contains(at) && what(words, at));
        var (isCalledOff, isArranged) = (Says(LooseWords.CallsOff), Says(LooseWords.Arranges));
        var isMove = !isArranged && Says(LooseWords.Moves);
        var (match, naming) = isMove || isCalledOff ? Named(context) : (new PhraseMatch(), []);
        var bodies = match.Bodies ?? Body(context, naming);
        HashSet<int> frame = [.. Enumerable.Range(0, words.Count).Where(at => LooseWords.IsFrame(words, at)), .. notToDo];
        var details = new WhenAndWhereReader(text, context, 0, LondonTime.DayOf(now), isTitled: !isMove, frame, naming).Read();
        if (details is { Series: not null, Old: not null, When.Date: not null, Days.Count: 0 })
        {
            // "The weekly one of 16 February slides to the 18th": one of a row, and the rest stands.
            details = details with { Series = null };
        }

        var when = details.When;
        var isAway = LooseWords.IsOfOneself(words) && words.Any(static word => word.Text is "cant" or "cannot" or "wont" or "not" or "away");
        if ((isAway || (details.Negates && !isArranged && !isMove && !isCalledOff && details.Place is null && when.Start is null)) && when.Date is null && details.Series is null && (details.Old ?? details.ReasonDay) is { } missed)
        {
            return new MeetingReading.Unclear([Unchanged, $"If the meeting of “{missed.Words}” is to move, say where to, such as “move it to the 19th”."]);
        }

        if (notToDo.Count > 0 && !isMove && !isCalledOff && (when.IsEmpty || !isArranged))
        {
            return new MeetingReading.Unclear([Unchanged, "What would you like to do with the meeting?"]);
        }

        if (details is { StaysSame: true, Series: null, Old: null, Negates: false } && !isMove && !isArranged && when is { Shift: null, Longer: null, Date.Kind: not SpokenDateKind.FromMeeting })
        {
            // "A week today, same time": of another meeting as well as of the one that was spoken of.
            when = when with { Faults = [.. when.Faults, "Is the meeting to move there, or is this another one? Saved here, it moves."] };
        }

        isMove |= details.Series is null && (details is { Old: not null, When.Date: not null, Days.Count: 0 } or { Negates: true, When.Start: not null } || (details.StaysSame && !isArranged)
            || when is { Shift: not null } or { Longer: not null } or { Date.Kind: SpokenDateKind.FromMeeting } || ((details.Old ?? details.ReasonDay) is not null && details.Place is not null && when.Date is null));
        match = isMove && match is { Day: null, Bodies: null, Month: null } ? match with { Day = when.CountsFrom ?? (details.Old is null && (when.Date is null || details.StaysSame) ? details.ReasonDay : null) } : match;
        var isPlaceOfDay = !isMove && !isArranged && !isCalledOff && bodies is null && details is { Place: not null, Series: null, Days.Count: 0, NamesPartOfDay: false } && when is { Start: null, Shift: null, AllDay: false, Length: null };
        if (isPlaceOfDay && (when.Date is not null || words.Any(static word => PlaceWords.Labels.Contains(word.Text))))
        {
            // "Can we use Teams for the 10th": no word says that it is moved, so the person is asked.
            (isMove, when) = (true, when with { Faults = [.. when.Faults, "Is that where the meeting is to be? Look it over and save it."] });
        }

        if (isMove && details is { Old: null, IsTarget: false } && when.Date is { Kind: not (SpokenDateKind.Month or SpokenDateKind.Vague or SpokenDateKind.FromMeeting) } own && match.Day is null && IsOwnDay(words, match, bodies, details))
        {
            (when, match) = (when with { Date = null }, match with { Day = own });
        }

        if (isCalledOff && (bodies is not null || match.Month is not null || IsOfMany(words)) && when.Start is null && when.Date is null or { Kind: SpokenDateKind.Vague } && details.Old is null && match.Day is null)
        {
            return CallOff(words, match with { Bodies = bodies }, now);
        }

        if (!IsRequest(words, LooseWords.Prefers(RequestWords.Of(text)), bodies, details, isMove || isCalledOff, match.Day is not null || when.Faults.Count > 0, LondonTime.DayOf(now).Year) || (AsksElse(new RequestText(text, words)) && !isMove && !isCalledOff && !isArranged && !details.StaysSame && !LooseWords.GathersIn(words)))
        {
            return null;
        }

        if (isCalledOff)
        {
            if (when.Start is not null && bodies is null && (match.Day ?? details.Old ?? when.Date) is null)
            {
                return new MeetingReading.Unclear([Unchanged, "Which meeting is to be cancelled? Say its day or whose it is."]);
            }

            if (details.Days.Count > 1 || details.DaysDisagree || ((match.Day ?? details.Old) is not null && when.Date is not null))
            {
                return new MeetingReading.Unclear([Unchanged, "I do one thing at a time. Which meeting is to be cancelled? Say that first, and the rest after it."]);
            }

            return CallOff(words, match with { Bodies = bodies, Day = match.Day ?? details.Old ?? when.Date }, now);
        }

        // "Same time and place", "1500hrs": of the meeting that was talked of, and not without being asked.
        var isOfIt = bodies is null && when.Date is null && details.Days.Count == 0 && details.Series is null && details.Old is null && !isArranged;
        if (!isMove && isOfIt)
        {
            when = when with { Faults = [.. when.Faults, "Is this what you want of the meeting? Look it over and save it."] };
            isMove = true;
        }

        if (!isMove)
        {
            var reading = _readings.Arrange(bodies, details, now, isAsked: !isArranged);
            return reading is MeetingReading.Unclear { Faults.Count: 0 } asked ? new MeetingReading.Unclear(["Shall I arrange this? Look it over first."]) { Draft = asked.Draft } : reading;
        }

        if (when.IsEmpty && details.Place is null && match.Day is { } target && words.Any(static word => word.Text is "instead" or "to" or "for"))
        {
            // "Can we have the board on the 12th instead" names where it goes.
            (when, match) = (when with { Date = target }, match with { Day = null });
        }

        if (words.Any(static word => word.Text is "swap" or "swapping" or "switch" or "switching") && match.Day is not null && when.Date is not null)
        {
            when = when with { Faults = [.. when.Faults, "I change one meeting at a time: this is the first of the two."] };
        }

        return _readings.MoveTo(match with { Bodies = bodies }, details with { When = when }, context, now, when.IsEmpty && details is { Place: null, JoinLink: null });
    }

    /// <summary>
    /// Whether a day says which meeting it is, as something else of it is new: "the room on the 12th is now Room 4", "10.15 not 10.30 on the 12th", "an hour
    /// earlier on the 12th", "the 12th: 10.20 start instead".
    /// </summary>
    private static bool IsOwnDay(IReadOnlyList<RequestWord> words, PhraseMatch match, IReadOnlyList<BodyId>? bodies, WhenAndWhere details)
    {
        var when = details.When;
        return (when.Start is null ? when.Shift is not null || when.Longer is not null || when.End is not null || (details.Place is not null && match is { Bodies: null, Month: null }) : details.Negates)
            || (bodies is null && when.Start is not null && !details.StaysSame && LooseWords.IsTopic(words));
    }

    private MeetingReading CallOff(IReadOnlyList<RequestWord> words, PhraseMatch match, DateTimeOffset now)
    {
        if (words.Any(static word => word.Text is "unless" or "if" or "depending"))
        {
            return new MeetingReading.Unclear([Unchanged, "I cannot wait for what others say. Tell me “cancel it” once it is certain."]);
        }

        return IsOfMany(words)
            ? new MeetingReading.Unclear([Unchanged, "I cancel one meeting at a time. Which one first, and of which day?"])
            : _readings.WithReference(words, match, now, static meeting => new MeetingRequest.Cancel(meeting, Reason: null));
    }

    private static bool NamesDay(IReadOnlyList<RequestWord> words) =>
        Enumerable.Range(0, words.Count).Any(at => DateWords.Read(words, at, out _, out var fault) is { Kind: not SpokenDateKind.Month } && fault is null);

    /// <summary>Whether one of its sentences asks something: what stands beside it is background.</summary>
    private static bool AsksElse(RequestText text) =>
        Enumerable.Range(1, Math.Max(0, text.Count - 1)).Any(at => text.EndsSentenceBefore(at) && LooseWords.IsAsking(text[at]) && text.Count - at > 2 && !text.Words[at + 1].Breaks && text[at] is not ("any" or "show" or "list" or "have" or "do"));

    private static bool IsOfMany(IReadOnlyList<RequestWord> words) =>
        words.Any(static word => word.Text is "onwards" or "all" or "every" or "both" or "rest" or "remaining" or "whatever" or "everything" or "huddles" or "meetings" or "sessions");

    private static bool IsRequest(IReadOnlyList<RequestWord> words, bool prefers, IReadOnlyList<BodyId>? bodies, WhenAndWhere details, bool changes, bool namesDay, int thisYear)
    {
        var when = details.When;
        var hasDay = namesDay || when.Date is not null || details.Days.Count > 0 || details.Old is not null;
        var hasTime = when.Start is not null || when.Shift is not null || when.Longer is not null || when.End is not null || when.AllDay || details.NamesPartOfDay;
        var isOfPast = words.Any(word => word.Text is ['1', '9', _, _] or ['2', '0', _, _] && int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year < thisYear);
        if ((isOfPast && !(hasDay && (hasTime || details.Negates))) || (LooseWords.IsOfOneself(words) && !(details.StaysSame && when.Date is { Kind: SpokenDateKind.FromMeeting })) || Enumerable.Range(0, words.Count).Any(at => LooseWords.IsPast(words, at)) || (!(hasDay && hasTime) && words.Any(static word => LooseWords.IsOfReturns(word.Text))))
        {
            return false;
        }

        var isOpen = LooseWords.IsOpen(words);
        var gathers = changes || (bodies is not null && (hasTime || when.Length is not null || details.UnreadWords == 0)) || LooseWords.GathersIn(words) || Enumerable.Range(0, words.Count).Any(at => LooseWords.Arranges(words, at));
        var isVague = when.Date is { Kind: SpokenDateKind.Month or SpokenDateKind.Vague };
        var isKnown = details.UnreadWords <= Math.Max(3, words.Count / 2) || (hasDay && !isVague && (hasTime || changes));
        if (!hasDay && hasTime && isKnown && (prefers || words.Any(static word => word.Text is "start" or "starts" or "begins" or "time" or "finish" or "finishes" or "end" or "ends")))
        {
            return true;
        }

        if (!hasDay && !hasTime && details.Series is null)
        {
            return (details.StaysSame && details.UnreadWords < 3) || (changes && details.Place is not null && isKnown) || (when.Length is not null && gathers && isKnown);
        }

        return details.Series is not null ? isKnown
            : isVague ? (isOpen || (bodies is not null && details.UnreadWords == 0 && when.Date is { Year: null }) || (isKnown && (changes || details.StaysSame || hasTime || (gathers && when.Date is { Kind: SpokenDateKind.Vague }))))
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

    /// <summary>"to 14,000" and "make it 9000" are of sums: no time of day and no year is written so.</summary>
    [GeneratedRegex(@"\b[1-9]\d{0,2},\d{3}\b|\b(to|be|cost|costs|one|line|it)\s+([3-9]\d{3}|\d{5,})\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Sum();
}
