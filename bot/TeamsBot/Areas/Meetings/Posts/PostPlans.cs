using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Reminders;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What a meeting gives cause to post in one channel, and what is to be done about it at a moment.</summary>
internal sealed class PostPlans(ReminderPreferences settings)
{
    /// <summary>The posts by their time; without those that were due before the channel was chosen.</summary>
    public IReadOnlyList<PlannedPost> Plan(Meeting meeting, PostingChannel channel) =>
        [.. ReminderPlan.For(meeting, settings.For(meeting.Body), WorkingDays.England).Where(post => post.Due > channel.Since)];

    /// <param name="settled">What is not to be judged again; see <see cref="PostDecisions.At"/>.</param>
    public IReadOnlyList<PostDecision> Decide(Meeting meeting, IReadOnlyList<PlannedPost> plan, IReadOnlySet<PostKey> settled, IReadOnlySet<PostKey> posted, DateTimeOffset now) =>
        PostDecisions.At(now, meeting, plan, settings.For(meeting.Body), WorkingDays.England, settled, posted);
}
