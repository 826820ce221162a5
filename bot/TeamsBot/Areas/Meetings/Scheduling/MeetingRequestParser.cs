using System.Buffers;
using Partnership.Facts;
using Partnership.Live;
using Partnership.Meetings.Requests;
using TeamsBot.Chat;
using TeamsBot.Facts;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>
/// What typed words ask for about meetings. A text is read once, however many capabilities look at it, and most questions are not read at all: they
/// hold none of the words that every request has one of.
/// </summary>
internal sealed class MeetingRequestParser(Knowledge knowledge, LiveQuestionParser live, TimeProvider time)
{
    // No more than eighty: up to there all are looked for at once, by vectors.
    private static readonly SearchValues<string> Marks = SearchValues.Create(
    [
        // Meetings and what is done to them.
        "meet", "schedul", "arrang", "organi", "set up", "book", "create", "plan ", "put ", "hold ", "add ", "mov", "shift", "change", "postpone", "push ", "delay", "bring ", "cancel",
        "call ", "scrap ", "next ", "is it", "until", "till ", "coming",

        // Agendas, the calendar and the business cycle.
        "agenda", "item ", "apolog", "minutes", "discussing", "publish", "calendar", "ics", "business cycle", "tasks", "do we ", "must we", " due ", "planned", "to do ",

        // Posts.
        "post", "send it", "send th", "remind", "skip", "leave th", "preview", "look like", "wrong", "fail", "missed", "deliver",
    ],
    StringComparison.OrdinalIgnoreCase);

    // A day or a time is among the words of every request that no phrase fits, or something stays the same.
    private static readonly SearchValues<string> LooseMarks = SearchValues.Create(
    [
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "day", "week", "month", "noon", "lunchtime", "same", "tmrw", "tomo", "mon", "tue", "wed", "thu", "fri", "jan", "feb", "mar", "apr", "may", "jun", "jul",
        "aug", "sep", "oct", "nov", "dec", "christmas", "easter", "year", "online", "virtual", "remote", "held", "venue", "invit", "msg", "message", "ignore", "cancel", "extend", "shorten", "huddle", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "half", "quarter", "hour", "instead",
    ],
    StringComparison.OrdinalIgnoreCase);

    private volatile MeetingBodies? _bodies;
    private volatile LastReading? _last;

    /// <summary>The bodies of the facts as they are now.</summary>
    public async ValueTask<MeetingBodies> BodiesAsync()
    {
        var (facts, _) = await knowledge.GetAsync();
        var bodies = _bodies;
        if (bodies is null || !ReferenceEquals(bodies.Facts, facts))
        {
            _bodies = bodies = new MeetingBodies(facts);
        }

        return bodies;
    }

    /// <summary>Reads a text; null where it asks nothing about meetings.</summary>
    public async ValueTask<MeetingReading?> ReadAsync(string text)
    {
        if (!MayBe(text))
        {
            return null;
        }

        // The same string, not one like it: a turn hands its text from one capability to the next, and "tomorrow" read a day ago would be another day.
        if (_last is { } last && ReferenceEquals(last.Text, text))
        {
            return last.Reading;
        }

        var reading = (await BodiesAsync()).Reader.Read(text, time.GetUtcNow());
        _last = new LastReading(text, reading);
        return reading;
    }

    /// <summary>Reads a text in which no phrase was found, as colleagues write; null where it seems to be no request about meetings.</summary>
    public async ValueTask<MeetingReading?> ReadLooselyAsync(string text) =>
        text.AsSpan().IndexOfAny(LooseMarks) < 0 ? null : (await BodiesAsync()).Reader.ReadLoosely(text, time.GetUtcNow());

    /// <summary>Reads a text in any of the ways, in their order: by a phrase, as a question about the present work, as colleagues write.</summary>
    public async ValueTask<MeetingReading?> ReadInAnyWayAsync(string text) =>
        await ReadAsync(text) ?? (await live.ReadAsync(text) is { } question ? await OfAsync(question) : null) ?? await ReadLooselyAsync(text);

    /// <summary>The request that a question about the present meetings is; null where it is answered in another way.</summary>
    public async ValueTask<MeetingReading?> OfAsync(LiveQuestion question)
    {
        var bodies = await BodiesAsync();
        var named = question.BodyName is { } name ? bodies.Names.Find(name) : [];
        var body = named is [var only] ? only : default(BodyId?);
        MeetingRequest? request = question.Subject switch
        {
            LiveSubject.NextMeeting => new MeetingRequest.NextMeeting(new MeetingReference(body, IsNext: true)),
            LiveSubject.ComingMeetings => new MeetingRequest.Upcoming(body),
            LiveSubject.Agenda => new MeetingRequest.ShowAgenda(new MeetingReference(body)),
            _ => null,
        };
        return request is null ? null
            : named.Count > 1 ? new MeetingReading.Unclear([$"Which one do you mean: {string.Join(" or ", named.Select(bodies.NameOf))}?"])
            : new MeetingReading.Understood(request);
    }

    /// <summary>Whether a text may ask something about meetings; false is certain.</summary>
    internal static bool MayBe(string text) => text.AsSpan().IndexOfAny(Marks) >= 0;

    private sealed record LastReading(string Text, MeetingReading? Reading);
}
