using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>A post about a meeting as the outbox takes it.</summary>
internal static class QueuedPost
{
    /// <summary>By the plan: it is judged again when it would be sent, and of no use once the meeting has begun.</summary>
    public static OutboxPost Of(PostKey key, Meeting meeting, PostingChannel channel, OutboxPayload words, DateTimeOffset now) => Wanted(key, channel, words, now) with
    {
        NotAfter = meeting.Time.Starts,
    };

    /// <summary>Because a person wants it now, whatever the plan says.</summary>
    public static OutboxPost Wanted(PostKey key, PostingChannel channel, OutboxPayload words, DateTimeOffset now) => new(
        PostRecord.NameOf(key, channel.Conversation),
        OutboxRecipient.Conversation(channel.Conversation),
        channel.Name,
        PostKinds.NameOf(key.Kind),
        words,
        now,
        NotAfter: null,
        ReplyTo: key.Kind is PostKind.AgendaChange ? PostRecord.NameOf(new PostKey(key.Meeting, PostKind.AgendaSummary, PostKey.NoOffset, 1), channel.Conversation) : null);
}
