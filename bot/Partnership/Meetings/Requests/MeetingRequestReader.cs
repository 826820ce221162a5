using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings.Agendas;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>
/// Reads what members and the secretariat ask of the bot about meetings. It is strict: a text that does not fit one of its phrases to the last word is
/// left to others, so that a question about the facts ("when did the board meet in 2014?") is never taken for a request.
/// </summary>
public sealed class MeetingRequestReader(BodyNames names, WorkingDays days)
{
    // Nobody asks at greater length; what is longer is a pasted text.
    internal const int LongestRequest = 400;

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

    private readonly MeetingReadings _readings = new(names, days);
    private readonly LooseRequestReader _loose = new(names, days);

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

        var context = new PhraseContext(PassingWords.Without(RequestWords.Of(trimmed)), names);
        if (context.Words.Count == 0)
        {
            return null;
        }

        foreach (var (pattern, make) in MeetingPhrases.BeginningWith(context.Words[0].Text))
        {
            if (pattern.Match(context) is { } match)
            {
                return _readings.WithReference(context.Words, match, now, meeting => make(match, meeting));
            }
        }

        return Schedule(trimmed, context, now) ?? Move(trimmed, context, now) ?? Cancel(trimmed, context, now);
    }

    /// <summary>Reads a text that is strictly no request, as colleagues write to a secretary.</summary>
    /// <param name="now">The instant at which it was written.</param>
    /// <returns>Null where it seems to ask nothing about meetings.</returns>
    public MeetingReading? ReadLoosely(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _loose.Read(text.Trim(), now);
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

        var details = new WhenAndWhereReader(text, context, match.Rest, LondonTime.DayOf(now)).Read();
        var isMeeting = context.Words.Take(match.Rest).Any(static word => word.Text is "meeting");
        if (!isMeeting && (details.When.Date is null || (details.Unread is not null && details.When.Start is null)) && context.Words[0].Text is not "schedule")
        {
            return null;
        }

        return _readings.Arrange(match.Bodies, details, now, isAsked: false);
    }

    private MeetingReading? Move(string text, PhraseContext context, DateTimeOffset now)
    {
        if (MoveHeads.Select(head => head.Match(context)).FirstOrDefault(static found => found is not null) is not { } match)
        {
            return null;
        }

        var details = new WhenAndWhereReader(text, context, match.Rest, LondonTime.DayOf(now), isTitled: false).Read();
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

        return _readings.MoveTo(match, details with { When = when }, context, now, nothingSaid && when.IsEmpty);
    }

    private MeetingReading? Cancel(string text, PhraseContext context, DateTimeOffset now)
    {
        if ((CancelMeetingOff.Match(context) ?? CancelMeeting.Match(context)) is not { } match)
        {
            return null;
        }

        if (match.Rest == context.Words.Count)
        {
            return _readings.WithReference(context.Words, match, now, static meeting => new MeetingRequest.Cancel(meeting, Reason: null));
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
        return _readings.WithReference(context.Words, match, now, meeting => new MeetingRequest.Cancel(meeting, reason));
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

        var context = new PhraseContext(PassingWords.Without(RequestWords.Of(text[..lineEnd])), names);
        var match = AgendaHeads.Select(head => head.Match(context)).FirstOrDefault(static found => found is not null);
        return match is null ? unnamed : _readings.WithReference(context.Words, match, now, meeting => new MeetingRequest.EditAgenda(meeting, text[(lineEnd + 1)..].Trim()));
    }

    /// <summary>"schedule the Parish Council for 12 March": a request for a body that does not meet here, and told so.</summary>
    private static MeetingReading.Unclear? Unknown(string text, PhraseContext context, int from, DateTimeOffset now)
    {
        var words = context.Words;
        for (var at = from + 1; at < words.Count - 1; at++)
        {
            if (words[at].Text is "for" or "on" or "at" && new WhenAndWhereReader(text, context, at, LondonTime.DayOf(now)).Read() is { When.Date: not null })
            {
                return new MeetingReading.Unclear([$"I don't know a body called “{text[words[from].Start..words[at - 1].End]}”."]);
            }
        }

        return null;
    }

    /// <summary>"a week", "two days" and nothing after it, in days.</summary>
    private static int? Counted(IReadOnlyList<RequestWord> words, int at)
    {
        var later = new List<RequestWord>(words.Skip(at)) { new("later", 0, 0, Breaks: false) };
        return DateWords.Read(later, 0, out var used, out _) is { Kind: SpokenDateKind.FromMeeting } date && used == later.Count ? date.Day : null;
    }
}
