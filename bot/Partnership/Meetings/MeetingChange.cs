using Partnership.Calendars;

namespace Partnership.Meetings;

/// <summary>One thing that changed about a meeting.</summary>
/// <param name="Text">A sentence for the members, such as "Now on Friday 19 March 2027, 10:00 to 12:00 (was Friday 12 March 2027, 10:00 to 12:00)."</param>
public sealed record MeetingChange(MeetingChangeKind Kind, string Text)
{
    /// <summary>What is different between two states of what is told of a meeting.</summary>
    public static IReadOnlyList<MeetingChange> Between(MeetingDetails before, MeetingDetails after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<MeetingChange>();
        if (!before.Time.SameAs(after.Time))
        {
            changes.Add(new MeetingChange(MeetingChangeKind.Time, TimeWords(before.Time, after.Time)));
        }

        if (!string.Equals(before.Place, after.Place, StringComparison.Ordinal))
        {
            changes.Add(new MeetingChange(MeetingChangeKind.Place, (before.Place, after.Place) switch
            {
                (null, var place) => $"In {place}.",
                (var place, null) => $"No longer in {place}.",
                var (old, place) => $"Now in {place} (was {old}).",
            }));
        }

        if (!string.Equals(before.Title, after.Title, StringComparison.Ordinal))
        {
            changes.Add(new MeetingChange(MeetingChangeKind.Title, $"Now called {after.Title} (was {before.Title})."));
        }

        if (before.JoinLink != after.JoinLink)
        {
            changes.Add(new MeetingChange(MeetingChangeKind.JoinLink, (before.JoinLink, after.JoinLink) switch
            {
                (null, _) => "There is a link to join online.",
                (_, null) => "There is no link to join online any more.",
                _ => "The link to join online is a new one.",
            }));
        }

        return changes;
    }

    private static string TimeWords(MeetingTime before, MeetingTime after)
    {
        var sameDay = before.Day == after.Day && before.LastDay == after.LastDay && before.Day == before.LastDay && !before.AllDay && !after.AllDay;
        return sameDay
            ? $"Now from {Span(after)} on {LondonWords.Day(after.Day)} (was {Span(before)})."
            : $"Now on {after} (was {before}).";
    }

    private static string Span(MeetingTime time) => $"{LondonWords.Time(time.StartTime)} to {LondonWords.Time(time.EndTime)}";
}
