using Partnership.Calendars;

namespace Partnership.Meetings.Reminders;

/// <summary>Decides at any moment, also after days without power, what of a meeting's plan is sent, still waits, or was missed.</summary>
public static class PostDecisions
{
    /// <summary>Within this time after its due moment a post counts as on time.</summary>
    public static readonly TimeSpan OnTime = TimeSpan.FromMinutes(15);

    /// <summary>Judges every post of the plan that is not settled yet. At most one reminder of the meeting is sent at a time.</summary>
    /// <param name="plan">All posts of one meeting, as <see cref="ReminderPlan"/> gives them.</param>
    /// <param name="settled">The keys that were posted, skipped, missed or dropped before; and of those in <paramref name="posted"/>.</param>
    /// <param name="posted">The keys of this meeting that stand in the channel.</param>
    public static IReadOnlyList<PostDecision> At(
        DateTimeOffset now,
        Meeting meeting,
        IReadOnlyList<PlannedPost> plan,
        ReminderSettings settings,
        WorkingDays days,
        IReadOnlySet<PostKey> settled,
        IReadOnlySet<PostKey> posted)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(settled);
        ArgumentNullException.ThrowIfNull(posted);
        var times = new PostingTimes(settings.Quiet, days);
        var open = plan.Where(post => !settled.Contains(post.Key) && !posted.Contains(post.Key)).OrderBy(static post => post.Due).ToList();
        return [.. open.Select(post => post.Due > now ? new PostDecision(post, PostAction.Wait, post.Due) : Judge(post))];

        PostDecision Judge(PlannedPost post)
        {
            if (Needless(post) is { } needless)
            {
                return new PostDecision(post, PostAction.Drop, now, needless);
            }

            if (meeting.Time.Starts <= now)
            {
                return new PostDecision(post, PostAction.Miss, now, "the meeting had begun");
            }

            var nextReminder = post.Key.Kind == PostKind.Reminder ? open.Find(other => other.Key.Kind == PostKind.Reminder && other.Due > post.Due) : null;
            if (nextReminder is not null && nextReminder.Due <= now)
            {
                return new PostDecision(post, PostAction.Miss, now, "a later reminder was due by then");
            }

            if (now - post.Due <= OnTime)
            {
                return new PostDecision(post, PostAction.Send, now);
            }

            var at = post.Key.Kind == PostKind.Reminder ? times.NextFrom(now) : times.ForNews(now, meeting.Time.Starts);
            if (at >= meeting.Time.Starts)
            {
                return new PostDecision(post, PostAction.Miss, now, "the meeting begins before the quiet hours end");
            }

            if (nextReminder is not null && LondonTime.DayOf(nextReminder.Due) <= LondonTime.DayOf(at))
            {
                return new PostDecision(post, PostAction.Miss, now, "the next reminder comes on the same day");
            }

            return at > now ? new PostDecision(post, PostAction.Wait, at) : new PostDecision(post, PostAction.SendLate, now);
        }

        // News is for those who have heard of the meeting: with nothing in the channel there is nothing to put right.
        string? Needless(PlannedPost post) => post.Key.Kind switch
        {
            PostKind.Moved or PostKind.Cancelled when posted.Count == 0 => "nothing had been posted about the meeting",
            PostKind.AgendaChange when !posted.Any(static key => key.Kind == PostKind.AgendaSummary) => "the summary shows the agenda as it is now",
            _ => null,
        };
    }
}
