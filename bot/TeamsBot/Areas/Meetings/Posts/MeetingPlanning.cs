using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>
/// Brings one meeting's posts in all channels to what the meeting is now: what is due goes to the outbox in the same transaction as the note that it
/// did, what is not wanted any more is taken back, what stands in a channel and is not true any more is edited. Doing it again changes nothing.
/// </summary>
/// <param name="planned">Told, in the order of the commits, when to look at the meeting again; null where nothing is left to be posted.</param>
internal sealed class MeetingPlanning(
    MeetingId id, PostPlans plans, PostWriter writer, DeliveryNotices notices, DateTimeOffset now, Action<MeetingId, DateTimeOffset?> planned) : DatabaseWrite
{
    private DateTimeOffset? _next;

    public override bool Durable => true;

    public override void Apply(DatabaseSession session)
    {
        _next = null;
        if (session.Meetings.Find(id) is not { Meeting: var meeting })
        {
            return;
        }

        var papers = session.Meetings.Papers(id);
        var channels = PostingChannel.For(meeting.Body, session.PostingChannels.All());
        var ledgers = ChannelPostHistory.Read(session, id);
        foreach (var ledger in ledgers)
        {
            var channel = channels.FirstOrDefault(one => string.Equals(one.Conversation, ledger.Key, StringComparison.Ordinal));
            PutRight(session, meeting, papers, ledger.Value, channel is null ? [] : plans.Plan(meeting, channel));
        }

        foreach (var channel in channels)
        {
            var ledger = ledgers.GetValueOrDefault(channel.Conversation) ?? ChannelPostHistory.Empty;
            foreach (var decision in plans.Decide(meeting, plans.Plan(meeting, channel), ledger.Decided, ledger.Posted, now))
            {
                Carry(session, meeting, papers, channel, decision);
            }
        }
    }

    protected override void Committed() => planned(id, _next);

    private void PutRight(DatabaseSession session, Meeting meeting, List<KeptPaper> papers, ChannelPostHistory ledger, IReadOnlyList<PlannedPost> plan)
    {
        foreach (var record in ledger.Records)
        {
            if (record.IsUnsent && !plan.Any(post => post.Key == record.Key))
            {
                session.Outbox.Cancel(record.Row.Key, now);
                session.MeetingPosts.Decide(record.Row.Key, nameof(PlannedPostStatus.Withdrawn), reason: null, now);
            }
            else if (record.IsStanding && meeting.Time.Ends > now
                && !string.Equals(OutboxPayload.FromJson(record.Post!.Payload).Mark, PostFingerprint.Of(record.Key, meeting, papers), StringComparison.Ordinal)
                && writer.Write(record.Key, meeting, papers, now) is { } words)
            {
                session.Outbox.Revise(record.Row.Key, words, now);
            }
        }
    }

    private void Carry(DatabaseSession session, Meeting meeting, List<KeptPaper> papers, PostingChannel channel, PostDecision decision)
    {
        var post = decision.Post;
        switch (decision.Action)
        {
            case PostAction.Wait:
                _next = _next is { } earlier && earlier < decision.At ? earlier : decision.At;
                break;
            case PostAction.Send or PostAction.SendLate:
                session.MeetingPosts.Save(PostRecord.Decided(post, channel.Conversation, PlannedPostStatus.Queued, reason: null, now));
                session.Outbox.Add(QueuedPost.Of(post.Key, meeting, channel, writer.Write(post.Key, meeting, papers, now)!, now), now);
                break;
            case PostAction.Miss:
                session.MeetingPosts.Save(PostRecord.Decided(post, channel.Conversation, PlannedPostStatus.Missed, decision.Reason, now));
                session.Outbox.AddMissed(QueuedPost.Of(post.Key, meeting, channel, writer.Write(post.Key, meeting, papers, now)!, now), now);
                notices.Tell(session, PostKinds.NameOf(post.Key.Kind), now);
                break;
            case PostAction.Drop:
                session.MeetingPosts.Save(PostRecord.Decided(post, channel.Conversation, PlannedPostStatus.Dropped, decision.Reason, now));
                break;
            default:
                throw new InvalidOperationException($"There is nothing to do for {decision.Action}.");
        }
    }
}
