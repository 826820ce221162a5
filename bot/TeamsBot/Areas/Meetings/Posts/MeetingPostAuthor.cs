using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>Has the last word on each post about a meeting: whether it is still wanted when it can be sent, and what it then says.</summary>
internal sealed class MeetingPostAuthor(PostPlans plans, PostWriter writer) : IPostAuthor
{
    private const string Begun = "the meeting had begun";

    public bool Writes(string key) => PostRecord.IsName(key);

    public SendDecision Write(DatabaseSession session, OutboxRow post, DateTimeOffset now)
    {
        if (session.MeetingPosts.Find(post.Key) is not { } row || session.Meetings.Find(PostRecord.KeyOf(row).Meeting) is not { Meeting: var meeting })
        {
            return new SendDecision.NotNeeded();
        }

        var key = PostRecord.KeyOf(row);
        var words = writer.Write(key, meeting, session.Meetings.Papers(meeting.Id), now);
        if (post.IsEdit)
        {
            return new SendDecision.GoAhead(words ?? OutboxPayload.FromJson(post.Payload));
        }

        var channel = PostingChannel.For(meeting.Body, session.PostingChannels.All()).FirstOrDefault(one => string.Equals(one.Conversation, row.Conversation, StringComparison.Ordinal));
        var plan = channel is null ? [] : plans.Plan(meeting, channel);
        var decision = words is null || !plan.Any(planned => planned.Key == key) ? null
            : post.NotAfter is null ? Wanted(meeting, plan.First(planned => planned.Key == key), now)
            : Judge(session, meeting, plan, row, now);
        switch (decision?.Action)
        {
            case PostAction.Send or PostAction.SendLate:
                Note(session, row, PlannedPostStatus.Queued, reason: null, now);
                return new SendDecision.GoAhead(words!);
            case PostAction.Wait:
                return new SendDecision.Later(decision.At);
            case PostAction.Miss:
                Note(session, row, PlannedPostStatus.Missed, decision.Reason, now);
                return new SendDecision.Miss();
            case PostAction.Drop:
                Note(session, row, PlannedPostStatus.Dropped, decision.Reason, now);
                return new SendDecision.NotNeeded();
            case null:
                Note(session, row, PlannedPostStatus.Withdrawn, reason: null, now);
                return new SendDecision.NotNeeded();
            case var action:
                throw new InvalidOperationException($"There is nothing to do for {action}.");
        }
    }

    public string? WhyMissed(DatabaseSession session, OutboxRow post) => session.MeetingPosts.Find(post.Key)?.Reason;

    /// <summary>A person asked for it: only what nobody has use for any more is held back.</summary>
    private static PostDecision Wanted(Meeting meeting, PlannedPost post, DateTimeOffset now) => meeting.Time.Starts <= now
        ? new PostDecision(post, PostAction.Miss, now, Begun)
        : new PostDecision(post, PostAction.Send, now);

    private PostDecision? Judge(DatabaseSession session, Meeting meeting, IReadOnlyList<PlannedPost> plan, MeetingPostRow row, DateTimeOffset now)
    {
        var ledger = ChannelPostHistory.Read(session, meeting.Id)[row.Conversation];
        var key = PostRecord.KeyOf(row);
        return plans.Decide(meeting, plan, ledger.Settled, ledger.Posted, now).FirstOrDefault(decision => decision.Post.Key == key);
    }

    private static void Note(DatabaseSession session, MeetingPostRow row, PlannedPostStatus fate, string? reason, DateTimeOffset now)
    {
        if (!string.Equals(row.Outcome, fate.ToString(), StringComparison.Ordinal))
        {
            session.MeetingPosts.Decide(row.Key, fate.ToString(), reason, now);
        }
    }
}
