using System.Text.Json;
using Partnership.Meetings.Reminders;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>Does with a planned post what a person wants, in each channel where it is still to be decided. Done twice it is done once.</summary>
/// <param name="conversation">Only there; null for every channel that the post is planned for.</param>
internal sealed class PostChoiceWrite(PostChoice choice, PostKey key, string? conversation, Person by, PostPlans plans, PostWriter writer, DateTimeOffset now) : DatabaseWrite
{
    public override bool Durable => true;

    /// <summary>The names of the channels in which it was done; none where the post is made, decided or not planned any more.</summary>
    public IReadOnlyList<string> DoneIn { get; private set; } = [];

    public override void Apply(DatabaseSession session)
    {
        DoneIn = [];
        if (session.Meetings.Find(key.Meeting) is not { Meeting: var meeting } || meeting.Time.Starts <= now)
        {
            return;
        }

        var done = new List<string>();
        var ledgers = ChannelPostHistory.Read(session, meeting.Id);
        var channels = PostingChannel.For(meeting.Body, session.PostingChannels.All());
        foreach (var channel in channels.Where(one => conversation is null || string.Equals(one.Conversation, conversation, StringComparison.Ordinal)))
        {
            var record = ledgers.GetValueOrDefault(channel.Conversation)?.Records.FirstOrDefault(one => one.Key == key);
            if (plans.Plan(meeting, channel).FirstOrDefault(post => post.Key == key) is { } post && IsOpen(record, post)
                && writer.Write(key, meeting, session.Meetings.Papers(meeting.Id), now) is { } words)
            {
                Do(session, channel, post, words);
                done.Add(channel.Name);
            }
        }

        if (done.Count > 0)
        {
            session.Audit.Append(new AuditEvent(
                now, by.Id.Value, by.Name, $"posts.{choice.ToString().ToLowerInvariant()}", $"post/{key}", Before: null, JsonSerializer.Serialize([.. done], PostsJsonContext.Default.StringArray)));
        }

        DoneIn = done;
    }

    /// <summary>Whether the choice is still there: nothing was decided, or it was skipped and its time has not come.</summary>
    private bool IsOpen(PostRecord? record, PlannedPost post) => choice switch
    {
        PostChoice.Now => record is null || (record.Fate is PlannedPostStatus.Skipped && post.Due > now),
        PostChoice.Skip => record is null,
        PostChoice.Keep => record is { Fate: PlannedPostStatus.Skipped } && post.Due > now,
        _ => throw new ArgumentOutOfRangeException(nameof(record), choice, message: null),
    };

    private void Do(DatabaseSession session, PostingChannel channel, PlannedPost post, Delivery.Outbox.OutboxPayload words)
    {
        switch (choice)
        {
            case PostChoice.Now:
                session.MeetingPosts.Save(PostRecord.Decided(post, channel.Conversation, PlannedPostStatus.Queued, reason: null, now));
                session.Outbox.Add(QueuedPost.Wanted(key, channel, words, now), now);
                break;
            case PostChoice.Skip:
                session.MeetingPosts.Save(PostRecord.Decided(post, channel.Conversation, PlannedPostStatus.Skipped, reason: null, now));
                break;
            case PostChoice.Keep:
                session.MeetingPosts.Remove(PostRecord.NameOf(key, channel.Conversation));
                break;
            default:
                throw new InvalidOperationException($"There is nothing to do for {choice}.");
        }
    }
}

/// <summary>What the secretariat wants with a planned post.</summary>
internal enum PostChoice
{
    /// <summary>Post it now and not at its time.</summary>
    Now,

    /// <summary>Do not post it.</summary>
    Skip,

    /// <summary>Post it after all, at its time.</summary>
    Keep,
}
