using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>Every post about one meeting of which something was decided for one channel.</summary>
internal sealed class ChannelPostHistory(IReadOnlyList<PostRecord> records)
{
    public static ChannelPostHistory Empty { get; } = new([]);

    /// <summary>The oldest decision first.</summary>
    public IReadOnlyList<PostRecord> Records { get; } = records;

    /// <summary>Everything that was decided.</summary>
    public IReadOnlySet<PostKey> Decided { get; } = records.Select(static record => record.Key).ToHashSet();

    /// <summary>What was decided, without what waits in the outbox: that is judged again when it would be sent.</summary>
    public IReadOnlySet<PostKey> Settled { get; } = records.Where(static record => !record.IsUnsent).Select(static record => record.Key).ToHashSet();

    /// <summary>What people see.</summary>
    public IReadOnlySet<PostKey> Posted { get; } = records.Where(static record => record.IsStanding).Select(static record => record.Key).ToHashSet();

    /// <summary>A meeting's posts, by channel.</summary>
    public static Dictionary<string, ChannelPostHistory> Read(DatabaseSession session, MeetingId meeting) => session.MeetingPosts.Of(meeting)
        .Select(row => (row.Conversation, Record: new PostRecord(PostRecord.KeyOf(row), row, session.OutboxQueries.Find(row.Key))))
        .GroupBy(static entry => entry.Conversation, static entry => entry.Record, StringComparer.Ordinal)
        .ToDictionary(static channel => channel.Key, static channel => new ChannelPostHistory([.. channel]), StringComparer.Ordinal);
}
