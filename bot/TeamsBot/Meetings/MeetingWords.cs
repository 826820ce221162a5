using System.Buffers;
using Partnership.Meetings.Requests;
using TeamsBot.Conversation;

namespace TeamsBot.Meetings;

/// <summary>
/// What typed words ask for about meetings. A text is read once, however many capabilities look at it, and most questions are not read at all: they
/// hold none of the words that every request has one of.
/// </summary>
internal sealed class MeetingWords(Knowledge knowledge, TimeProvider time)
{
    // No more than eighty: up to there all are looked for at once, by vectors.
    private static readonly SearchValues<string> Marks = SearchValues.Create(
    [
        // Meetings and what is done to them.
        "meet", "schedul", "arrang", "organi", "set up", "book", "create", "plan ", "put ", "hold ", "add ", "mov", "shift", "change", "postpone", "push ", "delay", "bring ", "cancel",
        "call ", "scrap ", "next ", "is it", "until", "till ", "coming",

        // Agendas, the calendar and the business cycle.
        "agenda", "discussing", "publish", "calendar", "ics", "business cycle", "tasks", "do we ", "must we", " due ", "planned", "to do ",

        // Posts.
        "post", "send it", "send th", "remind", "skip", "leave th", "preview", "look like", "wrong", "fail", "missed", "deliver",
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

    /// <summary>Whether a text may ask something about meetings; false is certain.</summary>
    internal static bool MayBe(string text) => text.AsSpan().IndexOfAny(Marks) >= 0;

    private sealed record LastReading(string Text, MeetingReading? Reading);
}
