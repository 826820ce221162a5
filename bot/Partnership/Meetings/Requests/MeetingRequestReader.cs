using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings.Agendas;

namespace Partnership.Meetings.Requests;

/// <summary>
/// Reads what members and the secretariat ask of the bot about meetings. It is strict: a text that does not fit one of its phrases to the last word is
/// left to others, so that a question about the facts ("when did the board meet in 2014?") is never taken for a request.
/// </summary>
public sealed partial class MeetingRequestReader(BodyNames names, WorkingDays days)
{
    // Nobody asks at greater length; what is longer is a pasted text.
    private const int LongestRequest = 400;

    private const string WhichBody = "Which body is the meeting of?";
    private const string Det = "a|an|the|our?";
    private const string ScheduleVerb = "schedule|arrange|organise|organize|set_up|book|add|create|plan|put_in|hold";
    private const string MoveVerb = "move|reschedule|shift|change|postpone|put_back|push_back|put_off|delay|bring_forward";

    private static readonly PhrasePattern[] ScheduleHeads =
    [
        new($"{ScheduleVerb} {Det} new|special|extra|extraordinary|joint? meeting of|for|with the|our? {{body}} ..."),
        new($"{ScheduleVerb} {Det} next|new|special|extra|extraordinary? {{body}} meeting? ..."),
        new($"{ScheduleVerb} {Det} next|new|special|extra|extraordinary|joint? meeting ..."),
    ];

    private static readonly PhrasePattern ScheduleSomeone = new("schedule the|a|an ...");
    private static readonly PhrasePattern[] MoveHeads = [new("bring {ref} forward ..."), new("put|push {ref} back|off ..."), new($"{MoveVerb} {{ref}} ..."), new("hold {ref} ..."), new("change the|its place|venue|location|room of|for {ref} ..."), new("change the|its place|venue|location|room ...")];
    private static readonly PhrasePattern CancelMeeting = new("cancel|call_off|scrap {ref} ...");
    private static readonly PhrasePattern CancelMeetingOff = new("call {ref} off ...");
    private static readonly PhrasePattern[] AgendaHeads = [new("the|our|new|draft|revised? agenda for|of {ref}"), new("the|our? {body} agenda"), new("the|new|draft|revised? agenda")];

    /// <summary>Reads a text.</summary>
    /// <param name="now">The instant at which it was written.</param>
    /// <returns>Null where it asks nothing about meetings.</returns>
    public MeetingReading? Read(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (PastedAgenda(trimmed, now) is { } agenda)
        {
            return agenda;
        }

        if (trimmed.Length is 0 or > LongestRequest)
        {
            return null;
        }

        var context = new PhraseContext(WithoutCourtesies(RequestWords.Of(trimmed)), names);
        if (context.Words.Count == 0)
        {
            return null;
        }

        foreach (var (pattern, make) in MeetingPhrases.BeginningWith(context.Words[0].Text))
        {
            if (pattern.Match(context) is { } match)
            {
                return WithReference(context.Words, match, now, meeting => make(match, meeting));
            }
        }

        return Schedule(trimmed, context, now) ?? Move(trimmed, context, now) ?? Cancel(trimmed, context, now);
    }

    /// <summary>Reads days that stand one a line.</summary>
    /// <param name="today">The London day on which they were written.</param>
    /// <returns>The days in their order, each once; or a sentence on the first line that is none.</returns>
    public static (IReadOnlyList<DateOnly> Days, string? Fault) ReadDays(string lines, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var days = new SortedSet<DateOnly>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = RequestWords.Of(line);
            var spoken = words.Count == 0 ? null : DateWords.Read(words, 0, out var used, out var fault) is { } date && used == words.Count && fault is null ? date : null;
            var (day, why) = spoken?.Resolve(today, meeting: null) ?? (null, null);
            if (day is not { } known)
            {
                return ([], why ?? "One of these lines is no day. Write them like 14 January 2027, one a line.");
            }

            days.Add(known);
        }

        return days.Count is 0 or > SpokenSeries.MostDays ? ([], $"Between 1 and {SpokenSeries.MostDays} days, please.") : ([.. days], null);
    }

    private MeetingReading? Schedule(string text, PhraseContext context, DateTimeOffset now)
    {
        var match = ScheduleHeads.Select(head => head.Match(context)).FirstOrDefault(static found => found is not null);
        if (match is null)
        {
            return ScheduleSomeone.Match(context) is { } someone ? Unknown(text, context, someone.Rest, now) : null;
        }

        var details = new WhenAndWhereReader(text, context.Words, match.Rest, LondonTime.DayOf(now)).Read();
        var isMeeting = context.Words.Take(match.Rest).Any(static word => word.Text is "meeting");
        if (!isMeeting && (details.When.Date is null || (details.Unread is not null && details.When.Start is null)) && context.Words[0].Text is not "schedule")
        {
            return null;
        }

        return Arrange(match.Bodies, details, now, isAsked: false);
    }

    /// <summary>One meeting, or a row of them: these are shown as a list of days before they are arranged.</summary>
    /// <param name="isAsked">Whether the person is asked in any case, as no word says that it is to be arranged.</param>
    private MeetingReading Arrange(IReadOnlyList<BodyId>? bodies, WhenAndWhere details, DateTimeOffset now, bool isAsked)
    {
        var faults = new List<string>();
        if (bodies is null)
        {
            faults.Add(WhichBody);
        }
        else if (bodies.Count > 1)
        {
            faults.Add(WhichOne(bodies));
        }

        var (row, rowFaults) = DaysOf(details, LondonTime.DayOf(now));
        var settled = (row.Count > 0 || rowFaults.Count > 0 ? details.When with { Date = null } : details.When).Settle(now, current: null, days);
        faults.AddRange(rowFaults);
        faults.AddRange(row.Count > 0 || rowFaults.Count > 0 ? details.When.Faults.Concat(details.When.Start is null && !details.When.AllDay && details.When.Faults.Count == 0 ? ["At what time?"] : []) : settled.Faults);
        if (details.Old is { } old && row.Count == 0 && details.When.Date is null)
        {
            faults.Add($"Not {old.Words}: on which day then?");
        }

        if (details.StaysSame)
        {
            faults.Add("I do not know which meeting’s time or place stays the same.");
        }

        AddUnread(faults, details);
        if (faults.Count > 0 || row.Count > 0 || isAsked)
        {
            faults.AddRange(settled.Doubts);
            return new MeetingReading.Unclear(faults) { Draft = DraftOf(bodies, details, now) with { Days = row } };
        }

        return new MeetingReading.Understood(new MeetingRequest.Schedule(bodies![0], settled, AsName(details.Place), details.JoinLink, details.Title));
    }

    /// <summary>The days of a row of meetings; none where it is one meeting.</summary>
    private static (IReadOnlyList<DateOnly> Days, IReadOnlyList<string> Faults) DaysOf(WhenAndWhere details, DateOnly today)
    {
        if (details.Series is { } series)
        {
            var (days, fault) = series.Resolve(today);
            return fault is not null ? ([], [fault]) : (days, series.Ends ? [] : ["You did not say until when: these are the days of the next twelve months."]);
        }

        var found = new List<DateOnly>();
        var faults = new List<string>();
        for (var at = 0; at < details.Days.Count; at++)
        {
            // "14th and 21st January" are both of January, and each day comes after the one before.
            var spoken = details.Days[at] is { Month: null } open && details.Days.Skip(at).FirstOrDefault(static later => later.Month is not null) is { } named ? open with { Month = named.Month, Year = named.Year } : details.Days[at];
            var (day, fault) = spoken.Resolve(found.Count > 0 && spoken.Year is null ? found[^1] : today, meeting: null);
            found.AddRange(day is { } known ? [known] : []);
            faults.AddRange(fault is null ? [] : [fault]);
        }

        return (found.Count == 0 ? Array.Empty<DateOnly>() : found, faults);
    }

    private MeetingReading? Move(string text, PhraseContext context, DateTimeOffset now)
    {
        if (MoveHeads.Select(head => head.Match(context)).FirstOrDefault(static found => found is not null) is not { } match)
        {
            return null;
        }

        var details = new WhenAndWhereReader(text, context.Words, match.Rest, LondonTime.DayOf(now), isTitled: false).Read();
        var nothingSaid = details.When.IsEmpty && details is { Place: null, JoinLink: null, Unread: null };
        if (nothingSaid && match.Day is { } target && context.Words.Take(match.Rest).Any(static word => word.Text is "for"))
        {
            // "Reschedule the board for 19 March" names where it goes, "move the board of 12 March" where it is.
            (details, match, nothingSaid) = (details with { When = new SpokenWhen { Date = target } }, match with { Day = null }, false);
        }

        if (context.Words[0].Text is "change" or "shift" or "hold" && (nothingSaid || (details.Unread is not null && details.When.IsEmpty && details.Place is null)))
        {
            return null;
        }

        // "Bring it forward a week" is earlier; all other verbs move to later.
        var when = Counted(context.Words, match.Rest) is { } days && details.When.Date is null
            ? details.When with { Date = new SpokenDate(SpokenDateKind.FromMeeting) { Day = context.Words[0].Text is "bring" ? -days : days } }
            : details.When;
        if (when.Shift is null && LengthWords.Read(context.Words, match.Rest, out var used) is { } length && match.Rest + used == context.Words.Count)
        {
            when = when with { Shift = context.Words[0].Text is "bring" ? -length : length };
        }

        if (when != details.When)
        {
            details = details with { When = when, Unread = null };
        }

        // "The 2nd Thursday" is of the month in which the meeting is.
        when = when.Date is { Kind: SpokenDateKind.NthWeekday, Month: null, MonthsAhead: null } nth && match.Month is { } own ? when with { Date = nth with { Month = own } } : when;
        return MoveTo(match, details with { When = when }, context, now, nothingSaid && when.IsEmpty);
    }

    private MeetingReading MoveTo(PhraseMatch match, WhenAndWhere details, PhraseContext context, DateTimeOffset now, bool nothingSaid)
    {
        var when = details.When;
        match = details.Old is { } old && match.Day is null ? match with { Day = old } : match;
        var faults = new List<string>(when.Faults);
        if (when.Date is { Kind: not (SpokenDateKind.FromMeeting or SpokenDateKind.NthWeekday) } date && date.Resolve(LondonTime.DayOf(now), meeting: null).Fault is { } fault)
        {
            faults.Add(fault);
        }

        AddUnread(faults, details);
        if (nothingSaid)
        {
            faults.Add("To which day or time?");
        }

        if (details.Series is not null)
        {
            faults.Add("I move one meeting at a time.");
        }

        if (faults.Count > 0)
        {
            var meeting = WithReference(context.Words, match, now, static meeting => new MeetingRequest.NextMeeting(meeting)) is MeetingReading.Understood { Request: MeetingRequest.NextMeeting named } ? named.Meeting : null;
            return new MeetingReading.Unclear(faults) { Draft = DraftOf(match.Bodies, details, now), Meeting = meeting };
        }

        return WithReference(context.Words, match, now, meeting => new MeetingRequest.Move(meeting, when.IsEmpty ? null : when, AsName(details.Place), details.JoinLink));
    }

    private MeetingReading? Cancel(string text, PhraseContext context, DateTimeOffset now)
    {
        if ((CancelMeetingOff.Match(context) ?? CancelMeeting.Match(context)) is not { } match)
        {
            return null;
        }

        if (match.Rest == context.Words.Count)
        {
            return WithReference(context.Words, match, now, static meeting => new MeetingRequest.Cancel(meeting, Reason: null));
        }

        var rest = context.Words[match.Rest];
        var next = match.Rest + 1 < context.Words.Count ? context.Words[match.Rest + 1].Text : "";
        var skipped = (rest.Text, next) switch
        {
            ("because", "of") or ("due", "to") => 2,
            ("because" or "as" or "since", _) => 1,
            _ => rest.Breaks ? 0 : -1,
        };
        if (skipped < 0 || match.Rest + skipped >= context.Words.Count)
        {
            return null;
        }

        var reason = text[context.Words[match.Rest + skipped].Start..].Trim();
        return WithReference(context.Words, match, now, meeting => new MeetingRequest.Cancel(meeting, reason));
    }

    /// <summary>A first line that names the agenda of a meeting, and its items on the lines below.</summary>
    private MeetingReading? PastedAgenda(string text, DateTimeOffset now)
    {
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        var unnamed = AgendaReader.IsAgenda(text) ? new MeetingReading.Understood(new MeetingRequest.EditAgenda(MeetingReference.It, text)) : null;
        if (lineEnd is < 0 or > LongestRequest)
        {
            return unnamed;
        }

        var context = new PhraseContext(WithoutCourtesies(RequestWords.Of(text[..lineEnd])), names);
        var match = AgendaHeads.Select(head => head.Match(context)).FirstOrDefault(static found => found is not null);
        return match is null ? unnamed : WithReference(context.Words, match, now, meeting => new MeetingRequest.EditAgenda(meeting, text[(lineEnd + 1)..].Trim()));
    }

    private MeetingReading WithReference(IReadOnlyList<RequestWord> words, PhraseMatch match, DateTimeOffset now, Func<MeetingReference, MeetingRequest> make)
    {
        if (match.Bodies is { Count: > 1 } bodies)
        {
            return new MeetingReading.Unclear([WhichOne(bodies)]);
        }

        var (day, fault) = match.Day?.Resolve(LondonTime.DayOf(now), meeting: null) ?? default;
        var isNext = day is null && match.Month is null && words.Take(match.Rest).Any(static word => word.Text is "next" or "coming" or "upcoming");
        return fault is null
            ? new MeetingReading.Understood(make(new MeetingReference(match.Bodies?[0], day, match.Month, isNext)))
            : new MeetingReading.Unclear([fault]);
    }

    /// <summary>"schedule the Parish Council for 12 March": a request for a body that does not meet here, and told so.</summary>
    private static MeetingReading.Unclear? Unknown(string text, PhraseContext context, int from, DateTimeOffset now)
    {
        var words = context.Words;
        for (var at = from + 1; at < words.Count - 1; at++)
        {
            if (words[at].Text is "for" or "on" or "at" && new WhenAndWhereReader(text, words, at, LondonTime.DayOf(now)).Read() is { When.Date: not null })
            {
                return new MeetingReading.Unclear([$"I don't know a body called “{text[words[from].Start..words[at - 1].End]}”."]);
            }
        }

        return null;
    }

    private static MeetingDraft DraftOf(IReadOnlyList<BodyId>? bodies, WhenAndWhere details, DateTimeOffset now)
    {
        var (when, today) = (details.When, LondonTime.DayOf(now));
        var start = details.TimesDisagree ? null : when.Start?.Time;
        return new MeetingDraft(
            bodies is [var only] ? only : null,
            details.Series is not null || details.DaysDisagree ? null : when.Date?.Resolve(today, when.CountsFrom?.Resolve(today, meeting: null).Day).Day,
            start,
            when.End ?? (when.Length is { } length ? start?.Add(length) : null),
            when.AllDay,
            AsName(details.Place),
            details.JoinLink,
            details.Title);
    }

    private static void AddUnread(List<string> faults, WhenAndWhere details)
    {
        if (details.Unread is { } unread)
        {
            faults.Add($"I could not make out “{unread}”.");
        }
    }

    /// <summary>"a week", "two days" and nothing after it, in days.</summary>
    private static int? Counted(IReadOnlyList<RequestWord> words, int at)
    {
        var later = new List<RequestWord>(words.Skip(at)) { new("later", 0, 0, Breaks: false) };
        return DateWords.Read(later, 0, out var used, out _) is { Kind: SpokenDateKind.FromMeeting } date && used == later.Count ? date.Day : null;
    }

    private string WhichOne(IReadOnlyList<BodyId> bodies) =>
        $"Which one do you mean: {string.Join(" or ", bodies.Select(names.NameOf))}?";

    /// <summary>"the Town Hall" is the place Town Hall, "online" the place Online.</summary>
    private static string? AsName(string? place) =>
        place is null ? null
        : place.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? place[4..]
        : place.StartsWith("online", StringComparison.Ordinal) ? "Online" + place[6..] : place;

    private static IReadOnlyList<RequestWord> WithoutCourtesies(IReadOnlyList<RequestWord> words)
    {
        var (from, to) = (0, words.Count);
        while (from < to && PassingWords.Courtesy(words, from) is > 0 and var length)
        {
            var isGreeting = words[from].Text is "hi" or "hello" or "hey" or "morning" or "dear";
            from += length;
            from += isGreeting && from + 1 < to && words[from + 1].Breaks && !words[from].Breaks ? 1 : 0;
        }

        for (var at = to - 1; at > from; at--)
        {
            if (PassingWords.Courtesy([.. words.Take(to)], at) == to - at)
            {
                to = at;
            }
        }

        return [.. words.Skip(from).Take(to - from)];
    }
}
