using Partnership.Calendars;

namespace Partnership.Meetings.Reminders;

/// <summary>What is to be posted about a meeting, and when: a pure function of the meeting and its body's settings.</summary>
public static class ReminderPlan
{
    /// <summary>
    /// The posts in the order of their time. Reminders fall on working days outside the quiet hours: one that would not is posted on the last
    /// working day before, and where that gives several on one day they are one. What would have been due before the meeting's time was settled is not
    /// in the plan; a meeting that is arranged at shorter notice than any reminder is announced at once.
    /// </summary>
    public static IReadOnlyList<PlannedPost> For(Meeting meeting, ReminderSettings settings, WorkingDays days)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(days);
        var times = new PostingTimes(settings.Quiet, days);
        var posts = new List<PlannedPost>();
        if (meeting.IsCancelled)
        {
            var cancelled = meeting.CancelledAt ?? meeting.TimeSetAt;
            posts.Add(Notice(meeting, PostKind.Cancelled, meeting.Revision, times.ForNews(cancelled, meeting.Time.Starts)));
            return posts;
        }

        posts.AddRange(Reminders(meeting, settings, times));
        if (meeting.MovedFrom is { } movedFrom)
        {
            var first = movedFrom.Starts < meeting.Time.Starts ? movedFrom.Starts : meeting.Time.Starts;
            posts.Add(Notice(meeting, PostKind.Moved, meeting.TimeRevision, times.ForNews(meeting.TimeSetAt, first)));
        }

        if (settings.Agendas && meeting.Agenda is { Revision: > 0, PublishedAt: { } published })
        {
            var due = times.ForNews(published, meeting.Time.Starts);
            posts.Add(Notice(meeting, PostKind.AgendaSummary, 1, due));
            if (meeting.Agenda is { Revision: > 1, LastChanges.Count: > 0 })
            {
                posts.Add(Notice(meeting, PostKind.AgendaChange, meeting.Agenda.Revision, due));
            }
        }

        return [.. posts.OrderBy(static post => post.Due).ThenBy(static post => post.Key.Kind)];
    }

    private static PlannedPost Notice(Meeting meeting, PostKind kind, int revision, DateTimeOffset due) =>
        new(new PostKey(meeting.Id, kind, PostKey.NoOffset, revision), due, []);

    private static List<PlannedPost> Reminders(Meeting meeting, ReminderSettings settings, PostingTimes times)
    {
        var wishes = settings.Offsets.Select(offset => Wish(meeting.Time, offset, settings, times)).OfType<Wished>().Where(wish => wish.At < meeting.Time.Starts).ToList();
        var ahead = wishes.FindAll(wish => wish.At > meeting.TimeSetAt);
        var posts = ahead.GroupBy(static wish => LondonTime.DayOf(wish.At)).SelectMany(day => Merge(meeting, [.. day])).OrderBy(static post => post.Due).ToList();

        // Nothing counted in days is left to come: whoever looks at the channel would first hear of the meeting an hour before it.
        if (meeting.MovedFrom is null && wishes.Exists(static wish => wish.IsDays) && !ahead.Exists(static wish => wish.IsDays))
        {
            var due = times.ForNews(meeting.TimeSetAt, meeting.Time.Starts);
            var nearest = wishes.Where(static wish => wish.IsDays).MinBy(static wish => wish.Offset)!;
            if (due < meeting.Time.Starts && !posts.Exists(post => LondonTime.DayOf(post.Due) == LondonTime.DayOf(due)))
            {
                posts.Insert(0, Reminder(meeting, due, [nearest.Offset]));
            }
        }

        return posts;
    }

    private static Wished? Wish(MeetingTime time, ReminderOffset offset, ReminderSettings settings, PostingTimes times)
    {
        if (offset.Unit == ReminderUnit.Days)
        {
            var at = LondonTime.At(time.Day.AddDays(-offset.Amount), settings.PostAt).Instant;
            return new Wished(offset, times.LastUntil(at, settings.PostAt), Shifted: !times.Allows(at));
        }

        // A whole day has no hour to count back from.
        if (time.AllDay)
        {
            return null;
        }

        var before = time.Starts - offset.Length;
        return new Wished(offset, times.LastUntil(before, settings.PostAt), Shifted: !times.Allows(before));
    }

    /// <summary>
    /// One reminder a day. Only hours and minutes before that were asked for on that very day stand beside each other: each was wanted for its own hour.
    /// </summary>
    private static IEnumerable<PlannedPost> Merge(Meeting meeting, IReadOnlyList<Wished> day)
    {
        var ownHours = day.Where(static wish => !wish.IsDays && !wish.Shifted).OrderBy(static wish => wish.At).ToList();
        var others = day.Except(ownHours).OrderBy(static wish => wish.At).ToList();
        if (others.Count > 0)
        {
            yield return Reminder(meeting, others[0].At, [.. others.Select(static wish => wish.Offset).Order()]);
        }

        foreach (var same in ownHours.GroupBy(static wish => wish.At).Where(same => others.Count == 0 || same.Key != others[0].At))
        {
            yield return Reminder(meeting, same.Key, [.. same.Select(static wish => wish.Offset).Order()]);
        }
    }

    private static PlannedPost Reminder(Meeting meeting, DateTimeOffset due, IReadOnlyList<ReminderOffset> covers) =>
        new(new PostKey(meeting.Id, PostKind.Reminder, covers[0].ToString(), meeting.TimeRevision), due, covers);

    private sealed record Wished(ReminderOffset Offset, DateTimeOffset At, bool Shifted)
    {
        public bool IsDays => Offset.Unit == ReminderUnit.Days;
    }
}
