using Partnership.Calendars;
using Partnership.Facts;

namespace Partnership.Meetings.Requests;

/// <summary>
/// Reads what members and the secretariat ask of the bot about meetings. It is strict: a text that does not fit one of its phrases to the last word is
/// left to others, so that a question about the facts ("when did the board meet in 2014?") is never taken for a request.
/// </summary>
public sealed class MeetingRequestReader(BodyNames names, WorkingDays days)
{
    // Nobody asks at greater length; what is longer is a pasted text.
    private const int LongestRequest = 400;

    private const string Det = "a|an|the|our?";
    private const string ScheduleVerb = "schedule|arrange|organise|organize|set_up|book|add|create|plan|put_in|hold";
    private const string MoveVerb = "move|reschedule|shift|change|postpone|put_back|push_back|put_off|delay|bring_forward";

    private static readonly string[][] Courtesies = Array.ConvertAll(
        [
            "please", "hi", "hello", "hey", "bot", "thanks", "thank you", "can you", "could you", "would you", "will you", "can we",
            "could we", "i want to", "i would like to", "id like to", "we need to", "lets", "ok", "okay", "now then", "tell me", "cheers",
            "pls", "plz", "thx", "ta", "sorry", "good morning", "good afternoon", "can u", "could u", "can someone", "could someone", "asap", "thanks v much", "thanks very much",
        ],
        static (string words) => words.Split(' '));

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

    private MeetingReading? Schedule(string text, PhraseContext context, DateTimeOffset now)
    {
        var match = ScheduleHeads.Select(head => head.Match(context)).FirstOrDefault(static found => found is not null);
        if (match is null)
        {
            return ScheduleSomeone.Match(context) is { } someone ? Unknown(text, context, someone.Rest) : null;
        }

        var details = new WhenAndWhereReader(text, context.Words, match.Rest).Read();
        var isMeeting = context.Words.Take(match.Rest).Any(static word => word.Text is "meeting");
        if (!isMeeting && (details.When.Date is null || (details.Unread is not null && details.When.Start is null)) && context.Words[0].Text is not "schedule")
        {
            return null;
        }

        var faults = new List<string>();
        if (match.Bodies is null)
        {
            faults.Add("Which body is the meeting of?");
        }
        else if (match.Bodies.Count > 1)
        {
            faults.Add(WhichOne(match.Bodies));
        }

        var settled = details.When.Settle(now, current: null, days);
        faults.AddRange(settled.Faults);
        AddUnread(faults, details);
        return faults.Count > 0
            ? new MeetingReading.Unclear(faults) { Draft = DraftOf(match, details, now) }
            : new MeetingReading.Understood(new MeetingRequest.Schedule(match.Bodies![0], settled, AsName(details.Place), details.JoinLink, details.Title));
    }

    private MeetingReading? Move(string text, PhraseContext context, DateTimeOffset now)
    {
        if (MoveHeads.Select(head => head.Match(context)).FirstOrDefault(static found => found is not null) is not { } match)
        {
            return null;
        }

        var details = new WhenAndWhereReader(text, context.Words, match.Rest, isTitled: false).Read();
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

        var faults = new List<string>(when.Faults);
        if (when.Date is { Kind: not SpokenDateKind.FromMeeting } date && date.Resolve(LondonTime.DayOf(now), meeting: null).Fault is { } fault)
        {
            faults.Add(fault);
        }

        AddUnread(faults, details);
        if (nothingSaid && when.IsEmpty)
        {
            faults.Add("To which day or time?");
        }

        if (faults.Count > 0)
        {
            var meeting = WithReference(context.Words, match, now, static meeting => new MeetingRequest.NextMeeting(meeting)) is MeetingReading.Understood { Request: MeetingRequest.NextMeeting named } ? named.Meeting : null;
            return new MeetingReading.Unclear(faults) { Draft = DraftOf(match, details, now), Meeting = meeting };
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
        if (lineEnd is < 0 or > LongestRequest)
        {
            return null;
        }

        var context = new PhraseContext(WithoutCourtesies(RequestWords.Of(text[..lineEnd])), names);
        var match = AgendaHeads.Select(head => head.Match(context)).FirstOrDefault(static found => found is not null);
        return match is null ? null : WithReference(context.Words, match, now, meeting => new MeetingRequest.EditAgenda(meeting, text[(lineEnd + 1)..].Trim()));
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
    private static MeetingReading.Unclear? Unknown(string text, PhraseContext context, int from)
    {
        var words = context.Words;
        for (var at = from + 1; at < words.Count - 1; at++)
        {
            if (words[at].Text is "for" or "on" or "at" && new WhenAndWhereReader(text, words, at).Read() is { When.Date: not null })
            {
                return new MeetingReading.Unclear([$"I don't know a body called “{text[words[from].Start..words[at - 1].End]}”."]);
            }
        }

        return null;
    }

    private static MeetingDraft DraftOf(PhraseMatch match, WhenAndWhere details, DateTimeOffset now)
    {
        var when = details.When;
        var start = when.Start?.Time;
        return new MeetingDraft(
            match.Bodies is [var only] ? only : null,
            when.Date?.Resolve(LondonTime.DayOf(now), meeting: null).Day,
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
        for (var stripped = true; stripped && from < to;)
        {
            stripped = false;
            foreach (var parts in Courtesies)
            {
                if (Stands(parts, from))
                {
                    (from, stripped) = (from + parts.Length, true);
                }
                else if (Stands(parts, to - parts.Length))
                {
                    (to, stripped) = (to - parts.Length, true);
                }
            }
        }

        return [.. words.Skip(from).Take(to - from)];

        bool Stands(string[] parts, int at)
        {
            if (at < from || at + parts.Length > to)
            {
                return false;
            }

            for (var i = 0; i < parts.Length; i++)
            {
                if (!string.Equals(words[at + i].Text, parts[i], StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
