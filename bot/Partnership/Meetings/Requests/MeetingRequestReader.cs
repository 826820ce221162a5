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

    private static readonly string[] Courtesies =
        ["please", "hi", "hello", "hey", "bot", "thanks", "thank you", "can you", "could you", "would you", "will you", "can we", "could we", "i want to", "i would like to", "id like to", "we need to", "lets", "ok", "okay", "now then", "tell me", "cheers"];

    private static readonly (PhrasePattern Pattern, Func<PhraseMatch, MeetingReference, MeetingRequest> Make)[] Phrases =
    [
        .. Each(static (_, meeting) => new MeetingRequest.NextMeeting(meeting),
            "when is the|our? next {body} meeting?", "when is the|our? next meeting", "when is the|our? next meeting of|for the|our? {body}", "when does|do the|our? {body} next meet",
            "when do we next meet", "when do we meet next", "when does|do the|our? {body} meet next", "when is the|our? {body} meeting", "when is the {month} {body} meeting", "when and|is where is? the|our? next {body} meeting?",
            "when is it", "when and where is it", "where is it", "where is the|our? next {body} meeting?", "where is the|our? next meeting", "where is the|our? {body} meeting", "where does the|our? {body} meet next", "where do we meet",
            "next {body} meeting", "next meeting", "next meeting of the|our? {body}", "the|our? next {body} meeting", "what is the date of the|our? next {body}? meeting", "date of the|our? next {body}? meeting", "how long until|till the|our? next? {body} meeting?", "how long until|till the|our? next meeting"),
        .. Each(static (match, _) => new MeetingRequest.Upcoming(One(match)),
            "what meetings are coming|planned|scheduled up?", "which meetings are coming|planned|scheduled up?", "what|which {body} meetings are coming|planned|scheduled up?", "upcoming|coming|next|all? meetings", "show|list me? the|all|our? upcoming|coming|next? meetings",
            "show|list me? the|all|our? upcoming|coming|next? {body} meetings", "upcoming|coming {body} meetings", "what meetings do we have", "what meetings do we have coming? up?", "dates of the? next|upcoming|coming meetings"),
        .. Each(static (_, meeting) => new MeetingRequest.ShowAgenda(meeting),
            "what is on the|our? agenda", "what is on the|our? {body} agenda", "what is on the|our? agenda for|of|at {ref}", "what is on the|our agenda next|this time?", "what will be on the agenda", "what will be on the agenda for|of|at {ref}",
            "agenda", "the agenda", "agenda please?", "agenda for|of {ref}", "show|give|send|get me|us? the|our? agenda", "show|give|send|get me|us? the|our? {body} agenda", "show|give|send|get me|us? the|our? agenda for|of {ref}", "can|may i|we see the|our agenda", "can|may i|we see the|our agenda for|of {ref}", "see|read|open the agenda",
            "what are we discussing at|in {ref}", "is there an agenda", "is there an agenda for {ref}", "is the agenda out|ready|published"),
        .. Each(static (_, meeting) => new MeetingRequest.EditAgenda(meeting, Text: null),
            "edit|change|update|write|draft|add|enter|revise the|an|our agenda", "edit|change|update|write|draft|add|enter|revise the|an|our agenda for|of {ref}", "edit|change|update|write|draft|revise the|our {body} agenda"),
        .. Each(static (_, meeting) => new MeetingRequest.PublishAgenda(meeting),
            "publish the|our? agenda", "publish the|our? agenda for|of {ref}", "publish the|our {body} agenda", "publish it"),
        .. Each(static (match, _) => new MeetingRequest.Cycle(match.Month!.Value),
            "what do we do in {month}", "what do we have to? do? in {month}", "what must we do in {month}", "what are our|the tasks for|in {month}", "what is|are due|planned|to_do for|in {month}", "what should be on the|our agenda in|for {month}", "what is in|on the|our business cycle in|for {month}", "tasks for|in {month}", "what does the business cycle say|suggest for {month}"),
        .. Each(static (_, meeting) => new MeetingRequest.CalendarEntry(meeting),
            "add|put {ref} to|in|into my|our calendar", "add|put to|in|into my|our? calendar", "calendar file|entry", "calendar file|entry for|of {ref}", "ics", "ics file? for? {ref}?"),
        .. Each(static (match, _) => new MeetingRequest.PostHere(One(match)),
            "post|send|put|show the|all|our|your? meeting? reminders here", "post|send|put|show the|all|our|your? {body} reminders here", "post|send|put|show the|all|our|your? meeting? reminders in|to this channel|chat", "post|send|put|show the|all|our|your? meeting? reminders for|of|about the|our? {body} here", "post|send|put|show the|all|our? {body} reminders in|to this channel|chat",
            "post|send|put|show the|all|our|your? meeting? reminders here for|of|about the|our? {body}", "post|send|put|show the|all|our|your? meeting? reminders in|to this channel|chat for|of|about the|our? {body}", "post here", "post here for|about the|our? {body}", "remind us here", "remind us here of|about the|our? {body} meetings?", "use this channel for the? reminders", "start posting here", "start posting reminders? here for|about the|our? {body}", "start posting reminders here"),
        .. Each(static (match, _) => new MeetingRequest.StopPostingHere(One(match)),
            "stop posting here", "stop posting reminders here", "stop posting reminders? in this channel|chat", "stop posting {body} reminders? here", "stop posting reminders? here for|about the|our? {body}", "stop posting reminders? for|about the|our? {body} here", "stop the|all|your? reminders here", "stop the|all|your? reminders", "no more reminders here?", "dont|do_not post reminders? here", "dont|do_not post reminders? here any_more|anymore", "stop reminding us here?", "turn off the? reminders here?"),
        .. Each(static (_, meeting) => new MeetingRequest.SkipPost(meeting),
            "skip this|that one|post|reminder|time?", "skip it", "skip the|this next? one|post|reminder", "skip the|this next? one|post|reminder for|about {ref}", "dont|do_not post this|that one|post|reminder?", "leave this|that one out", "skip the|our? next? {body} reminder|post"),
        .. Each(static (_, meeting) => new MeetingRequest.PostNow(meeting),
            "post|send it|this|that now|straight_away|at_once|immediately", "post|send it|this|that one|post|reminder now|straight_away|at_once|immediately", "post now", "post|send the reminder|agenda|summary|next? reminder|post|summary? now|straight_away|at_once|immediately", "post|send the reminder|agenda|summary reminder|post|summary? for|of|about {ref} now|straight_away|at_once|immediately", "post|send the|our? {body} reminder|agenda now|straight_away|at_once|immediately"),
        .. Each(static (_, meeting) => new MeetingRequest.PreviewPost(meeting),
            "preview", "preview it|this|that", "preview the? next? reminder|post|summary|agenda_summary|one", "preview the? next? reminder|post|summary for|of|about {ref}", "show me? a|the preview", "show me a|the preview of the? reminder|post|summary", "show me what you will|would post", "what will|would the? next? reminder|post say|look like?", "what will|would it look like"),
        .. Each(static (_, _) => new MeetingRequest.ScheduledPosts(),
            "what is scheduled to be posted", "what is scheduled|due|waiting|planned to be? post|posted", "what is scheduled for posting", "what is scheduled", "what posts are scheduled|due|waiting|planned", "what will be posted", "what will be posted and when", "what will you post", "what will you post next|here|and_when", "what are you going to post", "what is going to be posted", "what is going to be posted here|next|and_when", "scheduled posts", "show|list me? the|all? scheduled posts|reminders", "what reminders are scheduled|due|waiting|planned", "which reminders|posts are scheduled|due|waiting|planned"),
        .. Each(static (_, _) => new MeetingRequest.Troubles(),
            "what went wrong", "what has gone wrong", "did anything go wrong", "has anything gone wrong", "what failed", "what has failed", "what was|were|did missed|fail", "which posts|reminders failed", "which posts|reminders were missed", "what was not posted", "what could not be posted", "were any|there posts|reminders|any missed|failed reminders|posts?", "any problems|trouble|troubles|failures with|in the|your? posting|posts|reminders|delivery", "delivery problems|report|troubles|trouble"),
    ];

    private static readonly PhrasePattern[] ScheduleHeads =
    [
        new($"{ScheduleVerb} {Det} new|special|extra|extraordinary|joint? meeting of|for|with the|our? {{body}} ..."),
        new($"{ScheduleVerb} {Det} next|new|special|extra|extraordinary? {{body}} meeting? ..."),
        new($"{ScheduleVerb} {Det} next|new|special|extra|extraordinary|joint? meeting ..."),
    ];

    private static readonly PhrasePattern ScheduleSomeone = new("schedule the|a|an ...");
    private static readonly PhrasePattern[] MoveHeads = [new("bring {ref} forward ..."), new("put|push {ref} back|off ..."), new($"{MoveVerb} {{ref}} ...")];
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

        foreach (var (pattern, make) in Phrases)
        {
            if (pattern.Match(context) is { } match)
            {
                return WithReference(match, now, meeting => make(match, meeting));
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
        if (!isMeeting && (details.Unread is not null || details.When.Date is null) && context.Words[0].Text is not "schedule")
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
            ? new MeetingReading.Unclear(faults)
            : new MeetingReading.Understood(new MeetingRequest.Schedule(match.Bodies![0], settled, WithoutArticle(details.Place), details.JoinLink, details.Title));
    }

    private MeetingReading? Move(string text, PhraseContext context, DateTimeOffset now)
    {
        if (MoveHeads.Select(head => head.Match(context)).FirstOrDefault(static found => found is not null) is not { } match)
        {
            return null;
        }

        var details = new WhenAndWhereReader(text, context.Words, match.Rest).Read();
        var nothingSaid = details.When.IsEmpty && details.Place is null;
        if (context.Words[0].Text is "change" or "shift" && (nothingSaid || details.Unread is not null))
        {
            return null;
        }

        // "Bring it forward a week" is earlier; all other verbs move to later.
        var when = Counted(context.Words, match.Rest) is { } days && details.When.Date is null
            ? details.When with { Date = new SpokenDate(SpokenDateKind.FromMeeting) { Day = context.Words[0].Text is "bring" ? -days : days } }
            : details.When;
        if (when != details.When)
        {
            details = details with { When = when, Unread = null };
        }

        var faults = new List<string>(when.Faults);
        AddUnread(faults, details);
        if (nothingSaid && details.Unread is null && when.IsEmpty)
        {
            faults.Add("To which day or time?");
        }

        return faults.Count > 0
            ? new MeetingReading.Unclear(faults)
            : WithReference(match, now, meeting => new MeetingRequest.Move(meeting, when.IsEmpty ? null : when, WithoutArticle(details.Place)));
    }

    private MeetingReading? Cancel(string text, PhraseContext context, DateTimeOffset now)
    {
        if ((CancelMeetingOff.Match(context) ?? CancelMeeting.Match(context)) is not { } match)
        {
            return null;
        }

        if (match.Rest == context.Words.Count)
        {
            return WithReference(match, now, static meeting => new MeetingRequest.Cancel(meeting, Reason: null));
        }

        var rest = context.Words[match.Rest];
        var skipped = rest.Text switch { "because" or "as" or "since" => 1, "due" => 2, _ => rest.Breaks ? 0 : -1 };
        if (skipped < 0 || match.Rest + skipped >= context.Words.Count)
        {
            return null;
        }

        var reason = text[context.Words[match.Rest + skipped].Start..].Trim();
        return WithReference(match, now, meeting => new MeetingRequest.Cancel(meeting, reason));
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
        return match is null ? null : WithReference(match, now, meeting => new MeetingRequest.EditAgenda(meeting, text[(lineEnd + 1)..].Trim()));
    }

    private MeetingReading WithReference(PhraseMatch match, DateTimeOffset now, Func<MeetingReference, MeetingRequest> make)
    {
        if (match.Bodies is { Count: > 1 } bodies)
        {
            return new MeetingReading.Unclear([WhichOne(bodies)]);
        }

        var (day, fault) = match.Day?.Resolve(LondonTime.DayOf(now), meeting: null) ?? default;
        return fault is null
            ? new MeetingReading.Understood(make(new MeetingReference(match.Bodies?[0], day, match.Month)))
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

    private static string? WithoutArticle(string? place) =>
        place is not null && place.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? place[4..] : place;

    private static BodyId? One(PhraseMatch match) => match.Bodies?[0];

    private static IReadOnlyList<RequestWord> WithoutCourtesies(IReadOnlyList<RequestWord> words)
    {
        var (from, to) = (0, words.Count);
        for (var stripped = true; stripped && from < to;)
        {
            stripped = false;
            foreach (var courtesy in Courtesies)
            {
                var parts = courtesy.Split(' ');
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

        bool Stands(string[] parts, int at) =>
            at >= from && at + parts.Length <= to && Enumerable.Range(0, parts.Length).All(i => string.Equals(words[at + i].Text, parts[i], StringComparison.Ordinal));
    }

    private static IEnumerable<(PhrasePattern, Func<PhraseMatch, MeetingReference, MeetingRequest>)> Each(Func<PhraseMatch, MeetingReference, MeetingRequest> make, params string[] patterns) =>
        patterns.Select(pattern => (new PhrasePattern(pattern), make));
}
