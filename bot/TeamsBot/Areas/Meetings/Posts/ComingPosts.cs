using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What will be posted about the meetings, as far as it can be told now.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> where the database cannot be read.</remarks>
internal sealed class ComingPosts(DatabaseReader reader, MeetingStore meetings, PostPlans plans, PostWriter writer, TimeProvider time) : IPlannedPosts
{
    /// <summary>The next first; those of one meeting, or of all.</summary>
    public IReadOnlyList<ComingPost> Of(MeetingId? meeting = null)
    {
        var now = time.GetUtcNow();
        var current = meetings.Current(now).Select(static kept => kept.Meeting).Where(one => meeting is null || one.Id == meeting).ToList();
        return reader.Read((Plans: plans, Meetings: current, Now: now), static (session, asked) =>
            asked.Meetings.SelectMany(one => Of(session, asked.Plans, one, asked.Now)).OrderBy(static coming => coming.Post.Due).ToList());
    }

    /// <summary>Whether a conversation is posted to at all; null asks for any.</summary>
    public bool HasChannel(string? conversation) => reader.Read(conversation, static (session, conversation) =>
        session.PostingChannels.All().Exists(row => conversation is null || string.Equals(row.Conversation, conversation, StringComparison.Ordinal)));

    /// <summary>What a post will say at its time.</summary>
    public OutboxPayload? Words(ComingPost coming)
    {
        var now = time.GetUtcNow();
        return writer.Write(coming.Post.Key, coming.Meeting, meetings.Papers(coming.Meeting.Id), coming.Post.Due > now ? coming.Post.Due : now);
    }

    public IReadOnlyList<ScheduledPost> Planned() =>
    [
        .. Of().Where(static coming => !coming.IsSkipped).Select(static coming =>
            new ScheduledPost(coming.Post.Due, PostKinds.NameOf(coming.Post.Key.Kind), coming.Channel.Name, $"{coming.Meeting.Title}: {coming.Meeting.Time}")),
    ];

    private static IEnumerable<ComingPost> Of(DatabaseSession session, PostPlans plans, Meeting meeting, DateTimeOffset now)
    {
        var ledgers = ChannelPostHistory.Read(session, meeting.Id);
        foreach (var channel in PostingChannel.For(meeting.Body, session.PostingChannels.All()))
        {
            var ledger = ledgers.GetValueOrDefault(channel.Conversation) ?? ChannelPostHistory.Empty;
            var skipped = ledger.Records.Where(static record => record.Fate is PlannedPostStatus.Skipped).Select(static record => record.Key).ToHashSet();
            var plan = plans.Plan(meeting, channel);
            foreach (var decision in plans.Decide(meeting, plan, ledger.Decided, ledger.Posted, now))
            {
                if (decision.Action is PostAction.Wait or PostAction.Send or PostAction.SendLate && !IsNeedless(decision.Post.Key, ledger))
                {
                    yield return new ComingPost(decision.Post with { Due = decision.At }, meeting, channel, IsSkipped: false);
                }
            }

            foreach (var post in plan.Where(post => skipped.Contains(post.Key) && post.Due > now))
            {
                yield return new ComingPost(post, meeting, channel, IsSkipped: true);
            }
        }
    }

    /// <summary>News of a meeting that nobody there has heard of will be dropped when its time comes.</summary>
    private static bool IsNeedless(PostKey key, ChannelPostHistory ledger) => key.Kind is PostKind.Moved or PostKind.Cancelled && ledger.Posted.Count == 0;
}
